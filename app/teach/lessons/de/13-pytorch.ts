import type { LessonWords } from "../../course"
import { implementation } from "./11-implementation"
import { recalledWords } from "./recalled"

export const pytorch: LessonWords = {
  section: "Vergleich mit PyTorch",
  title: "backward() addiert zu .grad",
  cures: "Ein zweites backward() ersetzt .grad.",
  source: "PyTorch-Dokumentation, Tensor.backward",
  steps: [
    {
      words:
        "In PyTorch wird f.backward() aufgerufen; dann wird f noch einmal berechnet und backward() noch einmal aufgerufen. Dazwischen wird nichts auf null gesetzt.",
      ask: "Was ist x.grad dann?",
      wrong: ["Das ist es nach dem ersten Aufruf; der zweite addiert.", "Es wird addiert, nicht multipliziert."],
      why: "7 + 7: .grad summiert über Aufrufe, so wie eine Adjungierte über Beiträge.",
    },
    { words: "Ein Durchlauf: x erhält 1 und 6." },
    {
      words:
        "Dieselbe Summe ist innerhalb eines Durchlaufs richtig; zwischen Durchläufen ist sie der Grund, zero_grad() aufzurufen.",
      ask: "Warum erhält x in einem Durchlauf zwei Beiträge?",
      reasons: [
        ["x wird zweimal verwendet", ""],
        ["backward() wird zweimal aufgerufen", "Dies ist ein Aufruf: ein Startwert, ein Durchlauf."],
        ["x wird quadriert", "x^2 verwendet x einmal."],
      ],
      why: "x^2 verwendet x, und die Summe auch.",
    },
    {
      words: "x auf 0 setzen: Ein Beitrag ist dann 0, der andere noch 1.",
      done: "Auch 0 kommt an: Es ist ein Beitrag.",
    },
    {
      words:
        "Die Funktion so ändern, dass ihre Ableitung bei x = 3 gleich 0 ist: Dann ist es gleich, wie oft backward() aufgerufen wird.",
      done: "0 + 0 ist immer noch 0.",
    },
    recalledWords(implementation),
  ],
}

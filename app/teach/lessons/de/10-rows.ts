import type { LessonWords } from "../../course"
import { accumulate } from "./08-accumulate"
import { recalledWords } from "./recalled"

export const rows: LessonWords = {
  section: "Rückwärtsmodus und Jacobi-Matrix",
  title: "Ein Startwert gewichtet die Zeilen",
  cures: "backward() auf einem Vektor ergibt die Jacobi-Matrix.",
  source: "Baydin et al. 2018, Abschnitt 3.2",
  steps: [
    {
      words: "Zwei Ausgaben, jede mit dem Startwert 1, und ein Durchlauf für beide.",
      ask: "Was kommt bei x und y an?",
      wrong: ["Das ist die Zeile von a allein.", "Das ist die Zeile von b allein."],
      why: "Es ist die Summe der Zeilen: (1, 1) mal die Jacobi-Matrix.",
    },
    {
      words: "Beide Startwerte fließen im selben Durchlauf zurück und treffen sich bei x und y.",
      ask: "Warum erhält y 5?",
      reasons: [
        ["1 von a und 4 von b addieren sich", ""],
        ["a allein schickt 5", "a = x y schickt x zurück, und das ist 1."],
        ["b allein schickt 5", "b schickt 2y zurück, und das ist 4."],
      ],
      why: "Ein Eintrag jeder Zeile, addiert.",
    },
    {
      words:
        "Der Summe sind die Zeilen nicht mehr anzusehen. Startwerte 1 und 0 liefern die erste Zeile, 0 und 1 die zweite.",
    },
    { words: "Die Startwerte auf 1 und −1 setzen: die Differenz der Zeilen.", done: "(1, −1) mal die Jacobi-Matrix." },
    {
      words: "Startwerte wählen, nicht beide 0, für die die Adjungierte von y 0 ist.",
      done: "Die beiden Zeilen heben sich in dieser Spalte auf.",
    },
    recalledWords(accumulate),
  ],
}

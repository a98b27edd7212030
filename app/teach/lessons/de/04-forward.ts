import type { LessonWords } from "../../course"
import { numerical } from "./02-numerical"
import { recalledWords } from "./recalled"

export const forward: LessonWords = {
  section: "Vorwärtsmodus",
  title: "Wert und Tangente nebeneinander",
  cures: "Der Vorwärtsmodus ist die Auswertung.",
  source: "Baydin et al. 2018, Tabelle 2",
  steps: [
    {
      words:
        "Jeder Knoten erhält neben seinem Wert eine Tangente. Die Startwerte sind 1 für x1 und 0 für x2: Gefragt ist, wie sich alles mit x1 ändert.",
      ask: "Was ist die Tangente von sin x2?",
      wrong: [
        "Das ist die lokale partielle Ableitung; sie wird mit der Tangente von x2 multipliziert.",
        "Das ist der Wert: die Auswertung allein. Die Tangente ist eine andere Zahl.",
        "Nur x1 hat den Startwert 1.",
      ],
      why: "x2 hat die Tangente 0, und sin x2 hängt nur von x2 ab.",
    },
    {
      words:
        "Weiterschreiten: Jede Tangente ist die Summe, über die Operanden, von lokaler partieller Ableitung mal Tangente.",
    },
    { words: "Am Ende ist die Tangente von f 5,5: die erste Spalte der Jacobi-Matrix." },
    { words: "Die Startwerte auf 0 und 1 setzen. Der Durchlauf liefert nun die andere Spalte." },
    { words: "Startwerte wählen, für die die Tangente von f 0 ist, obwohl keiner der beiden 0 ist." },
    recalledWords(numerical),
  ],
}

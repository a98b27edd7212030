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
        "Jeder Knoten erhält neben seinem Wert eine Tangente: wie schnell er sich ändert. Wie schnell sich die Eingaben ändern, wählen wir durch Startwerte: 1 für x1 und 0 für x2, gefragt ist also, wie sich alles mit x1 ändert.",
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
        "Weiterschreiten: Eine Tangente ist die Summe, über die Operanden, von lokaler partieller Ableitung an der Kante mal Tangente des Operanden.",
    },
    {
      words: "Am Ende ist die Tangente von f 5,5: die erste Spalte der Jacobi-Matrix.",
      ask: "Warum hat v2 = x1 x2 die Tangente 5?",
      reasons: [
        ["x1 hat den Startwert 1, die partielle Ableitung ist x2", ""],
        ["x2 ist 5, und seine Tangente auch", "Die Tangente von x2 ist sein Startwert, 0."],
        ["beide Operanden bewegen sich", "Nur x1 bewegt sich: Der Startwert von x2 ist 0."],
      ],
      why: "5·1 + 2·0.",
    },
    {
      words: "Die Startwerte auf 0 und 1 setzen. Der Durchlauf liefert nun die andere Spalte.",
      done: "Die Tangente von f ist jetzt ∂f/∂x2.",
    },
    {
      words: "Startwerte wählen, für die die Tangente von f auf zwei Stellen 0 ist, obwohl keiner der beiden 0 ist.",
      done: "In dieser Richtung steht f still: Sie ist orthogonal zum Gradienten.",
    },
    recalledWords(numerical),
  ],
}

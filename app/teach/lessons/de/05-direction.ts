import type { LessonWords } from "../../course"
import { symbolic } from "./03-symbolic"
import { recalledWords } from "./recalled"

export const direction: LessonWords = {
  section: "Vorwärtsmodus",
  title: "Ein Durchlauf, eine Richtung",
  cures: "Lauter Einsen als Startwerte ergeben den Gradienten.",
  source: "Baydin et al. 2018, Abschnitt 3.1",
  steps: [
    {
      words: "Beide Startwerte sind 1. Ein Durchlauf gibt f eine Tangente, was auch die Startwerte sind.",
      ask: "Was ist die Tangente von f?",
      wrong: [
        "Das ist ∂f/∂x1 allein: x2 bewegt sich auch.",
        "Das ist ∂f/∂x2 allein: x1 bewegt sich auch.",
        "Das ist der Wert von f.",
      ],
      why: "Es ist ∂f/∂x1 + ∂f/∂x2: die Ableitung in Richtung (1, 1), nicht der Gradient.",
    },
    { words: "Schritt für Schritt: Wo zwei Operanden sich bewegen, werden beide Tangenten addiert." },
    {
      words:
        "Der Summe 7,2163 ist nicht mehr anzusehen, welche Eingabe was beitrug. Ein Gradient sind zwei Zahlen: Er braucht zwei Durchläufe oder einen Rückwärtsdurchlauf.",
      ask: "Warum ist es 7,2163?",
      reasons: [
        ["beide Eingaben bewegen sich, die Wirkungen addieren sich", ""],
        ["nur x1 zählt", "x1 allein ergibt 5,5; x2 bewegt sich auch."],
        ["so viel bewegt sich das Produkt", "Das Produkt bewegt sich um 7; ln und sin liefern den Rest."],
      ],
      why: "5,5 durch x1, 1,7163 durch x2.",
    },
    {
      words:
        "Beide Startwerte auf 2 setzen. Die Tangente von f verdoppelt sich: Tangenten sind linear in den Startwerten.",
      done: "Doppelt so schnell in derselben Richtung.",
    },
    {
      words: "Startwerte der Länge 1 wählen, auf zwei Stellen, mit denen f hier am schnellsten wächst.",
      done: "Das ist die Richtung des Gradienten selbst.",
    },
    recalledWords(symbolic),
  ],
}

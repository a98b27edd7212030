import type { LessonWords } from "../../course"

export const graph: LessonWords = {
  section: "Einleitung",
  title: "Ein Knoten je Name",
  cures: "Ein Berechnungsgraph ist ein Baum.",
  source: "Baydin et al. 2018, Abschnitt 3",
  steps: [
    {
      words: "x steht zweimal in f = x*y + x. Der Graph wird nach dem Text gezeichnet.",
      ask: "Wie viele Kanten gehen vom Knoten von x aus?",
      wrong: [
        "Ein Knoten, aber jede Verwendung ist eine eigene Kante.",
        "x wird verwendet, also gehen Kanten von ihm aus.",
      ],
      why: "Ein Name wird einmal berechnet und ist ein Knoten; jede Verwendung ist eine Kante.",
    },
    { words: "Schritt für Schritt: x wird einmal gelesen, und beide Operationen nehmen ihren Operanden von dort." },
    {
      words: "Der Wert von f ist 15. Zeigt man auf x, leuchten beide Kanten auf und beide Stellen im Text.",
      ask: "Warum gehen zwei Kanten von x aus?",
      reasons: [
        ["x wird zweimal verwendet", ""],
        ["x ist eine Eingabe", "y ist auch eine Eingabe, mit einer Kante."],
        ["x kommt zuerst", "Der Platz in der Reihenfolge zählt nicht: Jede Verwendung ist eine Kante."],
      ],
      why: "Zwei Verwendungen, zwei Kanten.",
    },
    {
      words: "Nun f = x*y + z schreiben. Jeder Name hat jetzt eine Kante, und der Graph ist ein Baum.",
      done: "Jeder Knoten hat einen Abnehmer: ein Baum.",
    },
    {
      words: "Ein Programm schreiben, in dem eine Operation von drei anderen verwendet wird.",
      done: "Einmal berechnet, dreimal verwendet: Drei Kanten gehen von einem Knoten aus.",
    },
  ],
}

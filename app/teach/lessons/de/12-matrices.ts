import type { LessonWords } from "../../course"
import { rows } from "./10-rows"
import { recalledWords } from "./recalled"

export const matrices: LessonWords = {
  section: "Implementierung mit Matrizen",
  title: "Wo die Transponierte steht",
  cures: "Formen und Transponierte findet man durch Probieren.",
  source: "Dillhoffs Notebook zum automatischen Differenzieren; Giles 2008",
  steps: [
    {
      words:
        "L summiert alle Einträge von C = A B, also besteht die Adjungierte von C aus lauter Einsen. Sie fließt weiter zu A und B.",
      ask: "Was sind die Adjungierten von A und B, Zeile für Zeile?",
      wrong: [
        "Der andere Faktor muss transponiert werden.",
        "Das ist der andere Faktor allein: Was ankommt, ist eine Matrix aus Einsen, und sie wird mit ihm multipliziert.",
      ],
      why: "Einsen mal B transponiert, und A transponiert mal Einsen.",
    },
    {
      words: "Die Adjungierte von A: Was ankommt, steht links, wie C es tat.",
      ask: "Warum sind ihre Einträge 11 und 15?",
      reasons: [
        ["jeder Eintrag von A trifft auf eine Zeile von B", ""],
        ["B ist symmetrisch", "6 ist nicht 7."],
        ["A und B tauschen die Plätze", "Dann wäre die Adjungierte von A gleich B."],
      ],
      why: "5 + 6 und 7 + 8: die Zeilen von B, aufsummiert.",
    },
    { words: "Die Adjungierte von B: Was ankommt, steht rechts. Die Formen lassen keinen anderen Platz." },
    {
      words: "B eine dritte Spalte geben. Die Adjungierte von A behält ihre Form.",
      done: "Eine Adjungierte hat immer die Form ihres Knotens.",
    },
    {
      words: "Daraus eine Schicht machen, W @ x + b, und die Adjungierte von W ablesen: eine Spalte mal eine Zeile.",
      done: "Die Adjungierte von h, eine Spalte, mal x, eine Zeile.",
    },
    recalledWords(rows),
  ],
}

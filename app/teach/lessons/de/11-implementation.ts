import type { LessonWords } from "../../course"
import { cost } from "./09-cost"
import { recalledWords } from "./recalled"

export const implementation: LessonWords = {
  section: "Eine einfache Implementierung",
  title: "Bei 0 beginnen, der Reihe nach",
  cures: "Adjungierte beginnen bei 1; Rekursion besucht jeden Knoten einmal.",
  source: "Dillhoffs Notebook zum automatischen Differenzieren; micrograd",
  steps: [
    {
      words: "Eine Implementierung setzt versehentlich jede Adjungierte anfangs auf 1 und addiert dann die Beiträge.",
      ask: "Was liefert sie für a?",
      wrong: [
        "Das stimmt bei einem Beginn mit 0; begonnen wurde mit 1.",
        "a wird zweimal verwendet: Beide Beiträge werden addiert.",
      ],
      why: "Die Beiträge 4 und −5 ergeben −1; mit der 1 vom Anfang ist das 0. Nur Ausgaben haben einen Startwert.",
    },
    {
      words: "Der richtige Durchlauf: a beginnt mit nichts, erhält −5 und 4 und endet bei −1.",
      ask: "Warum −1?",
      reasons: [
        ["a wird zweimal verwendet: 4 − 5", ""],
        ["es begann bei 1", "Das würde bei 0 enden."],
        ["der letzte Teil ersetzte den ersten", "Das würde bei 4 enden."],
      ],
      why: "Zwei Verwendungen, zwei Teile, eine Summe.",
    },
    {
      words:
        "Zehnmal quadrieren. Eine Rückwärtsfunktion ruft sich jedes Mal für beide Operanden auf, ohne zu prüfen, ob alles da ist.",
      ask: "Wie viele Aufrufe und wie viele Knoten gibt es?",
      wrong: [
        "Jedes Quadrieren ruft zweimal auf: Die Aufrufe verdoppeln sich.",
        "Das ist ein Aufruf je Kante; aber jeder Aufruf macht zwei weitere.",
      ],
      why: "Aufrufe folgen Wegen, und davon gibt es 2^10. In umgekehrter Reihenfolge der Auswertung kommt jeder Knoten einmal vor.",
    },
    {
      words: "Ein elftes Quadrieren anfügen: ein Knoten mehr und doppelt so viele Aufrufe.",
      done: "4095 Aufrufe für 12 Knoten.",
    },
    {
      words: "Ein Programm aus fünf Operationen mit möglichst vielen Wegen von der Ausgabe zu den Eingaben schreiben.",
      done: "32 Wege: Jede Operation verwendet die vorige zweimal.",
    },
    recalledWords(cost),
  ],
}

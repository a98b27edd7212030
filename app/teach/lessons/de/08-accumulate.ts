import type { LessonWords } from "../../course"
import { jacobian } from "./06-jacobian"
import { recalledWords } from "./recalled"

export const accumulate: LessonWords = {
  section: "Rückwärtsmodus",
  title: "Adjungierte summieren sich",
  cures: "Ein späterer Beitrag ersetzt den früheren; eine Adjungierte ist eine lokale partielle Ableitung.",
  source: "Griewank & Walther 2008",
  steps: [
    {
      words: "x wird dreimal verwendet, also kommen drei Beiträge zu ihm zurück, einer nach dem anderen.",
      ask: "Was enthält die Adjungierte von x nach jedem von ihnen?",
      wrong: [
        "Das sind die Beiträge. Jeder wird zu dem addiert, was schon da ist.",
        "Das sind lokale partielle Ableitungen: Jede wird zuerst mit der Adjungierten des Abnehmers multipliziert.",
        "Der Rückweg beginnt bei der Ausgabe: −18 kommt zuerst.",
      ],
      why: "−18, dann −18 + 2, dann −16 + 10: Jede Verwendung addiert ihren Teil.",
    },
    { words: "Der erste Beitrag kommt über v3 = y − x: 18 mal −1." },
    { words: "Der zweite kommt über v2 und wird addiert: Aus −18 wird −16." },
    {
      words:
        "Der dritte kommt über v1 = xy: 2 mal 5. Überschreiben ergäbe am Ende 10, der erste Weg allein −18; es ist −6.",
      ask: "Warum wird 10 zu −16 addiert?",
      reasons: [
        ["x wird dreimal verwendet", ""],
        ["nur positive Teile werden addiert", "−18 wurde auch addiert, zu nichts."],
        ["v1 ist die erste Operation", "Die Reihenfolge zählt nicht: Jede Verwendung addiert ihren Teil."],
      ],
      why: "Jede Verwendung von x addiert ihren Teil.",
    },
    {
      words:
        "Auf der Karte oder mit q „Vorhersagen“ einschalten und weitergehen: Die Schritte, an denen ein Fehler sich zeigt, stellen eine Frage.",
      done: "Nun mit „Weiter“ fortfahren.",
    },
    {
      words: "Ein Programm schreiben, in dem die Beiträge zu x sich aufheben: Die Adjungierte endet bei 0.",
      done: "Jeder Teil ist da; ihre Summe ist 0.",
    },
    recalledWords(jacobian),
  ],
}

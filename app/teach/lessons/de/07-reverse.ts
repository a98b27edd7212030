import type { LessonWords } from "../../course"
import { direction } from "./05-direction"
import { recalledWords } from "./recalled"

export const reverse: LessonWords = {
  section: "Rückwärtsmodus",
  title: "Erst alle Werte, dann der Rückweg",
  cures: "Der Rückwärtsmodus braucht keine Werte.",
  source: "Baydin et al. 2018, Tabelle 3",
  steps: [
    {
      words:
        "Jeder Wert ist berechnet und gespeichert. Die Ausgabe hat ihren Startwert; zurückgeflossen ist noch nichts.",
      ask: "Wie viele Adjungierte sind bekannt?",
      wrong: [
        "Der Startwert ist die Adjungierte von f.",
        "Werte sind überall bekannt, Adjungierte nicht.",
        "Die Adjungierten der Eingaben kommen zuletzt.",
      ],
      why: "Nur die von f: Eine Adjungierte ist bekannt, sobald jede Verwendung ihres Knotens ihren Teil zurückgegeben hat.",
    },
    {
      words:
        "Die ersten Beiträge gehen an die Operanden von f. Jede partielle Ableitung wird aus gespeicherten Werten berechnet.",
    },
    { words: "x2 wird zweimal verwendet: Seine Adjungierte wartet auf beide Beiträge." },
    { words: "x1 bewegen. Alle Werte werden neu berechnet, bevor etwas zurückfließt." },
    { words: "Ein Programm schreiben, dessen Rückweg keinen einzigen gespeicherten Wert braucht. (Nur Summen.)" },
    recalledWords(direction),
  ],
}

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
        "Jeder Wert ist berechnet und gespeichert. Nun fließen Adjungierte zurück: wie schnell sich die Ausgabe mit jedem Knoten ändert. Die Ausgabe hat ihren Startwert, 1; weitergeflossen ist noch nichts.",
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
    {
      words: "Ein erster Beitrag ist bei x2 angekommen. Die Adjungierte ist noch nicht bekannt.",
      ask: "Warum wartet sie?",
      reasons: [
        ["x2 wird zweimal verwendet", ""],
        ["sein Wert ist nicht bekannt", "Alle Werte wurden auf dem Hinweg gespeichert."],
        ["der Startwert ist nicht da", "Mit dem Startwert begann der Rückweg."],
      ],
      why: "Der Beitrag über x1 x2 fehlt noch.",
    },
    {
      words: "x1 bewegen. Alle Werte werden neu berechnet, bevor etwas zurückfließt.",
      done: "Neue Werte, neue partielle Ableitungen, neue Adjungierte.",
    },
    {
      words:
        "Ein Programm aus mindestens zwei Operationen schreiben, dessen Rückweg keinen gespeicherten Wert braucht. (Nur Summen.)",
      done: "Jede partielle Ableitung ist eine Konstante: Nichts muss aufgehoben werden.",
    },
    recalledWords(direction),
  ],
}

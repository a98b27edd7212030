import type { LessonWords } from "../../course"
import { graph } from "./01-graph"
import { recalledWords } from "./recalled"

export const symbolic: LessonWords = {
  section: "Symbolisches Ableiten",
  title: "Eine Formel schwillt an, eine Liste nicht",
  cures: "Automatisches Differenzieren ist symbolisches Ableiten.",
  source: "Baydin et al. 2018, Tabelle 1",
  steps: [
    {
      words:
        "Die logistische Abbildung, fünfmal. Jede Zeile verwendet die vorige zweimal. Die Produktregel wird auf die ganze Formel angewandt, nichts wird vereinfacht.",
      ask: "Wie viele Knoten hat der Baum der Formel der Ableitung?",
      wrong: [
        "So viele Operationen hat die Liste: Dort wird jede geteilt.",
        "So viele hat die Formel selbst; ihre Ableitung enthält sie in mehreren Kopien.",
        "Ungefähr so viele braucht ein Durchlauf; eine Formel kopiert ihre Teile bei jedem Produkt.",
      ],
      why: "Eine Formel kopiert, was eine Liste teilt: 1441 Knoten stehen 15 Anweisungen gegenüber.",
    },
    { words: "Der Durchlauf geht einmal durch die Liste: Jede Kante ist eine Multiplikation." },
    {
      words:
        "Die Knoten des Bildes zählen: drei Operationen je Zeile. Jede weitere Zeile fügt drei hinzu, verdoppelt aber die Formel.",
      ask: "Warum erhält l3 zwei Beiträge?",
      reasons: [
        ["die nächste Zeile verwendet es zweimal", ""],
        ["es hat zwei Operanden", "Auch l6 hat zwei Operanden. Beiträge kommen von Abnehmern."],
        ["es gibt zwei Eingaben", "x ist die einzige."],
      ],
      why: "Jede Verwendung schickt einen Beitrag zurück.",
    },
    {
      words: "Die Zeile l7 = 4*l6*(1 - l6) anfügen. Der Graph wächst um drei Operationen.",
      done: "18 Operationen; die Formel hat sich mehr als verdoppelt.",
    },
    {
      words:
        "Ein Programm schreiben, dessen ausgeschriebene Formel fünfmal so viele Knoten hat wie sein Graph, ohne ein einziges Produkt.",
      done: "Das Teilen allein bewirkt es: Jede Zeile verdoppelt die Formel.",
    },
    recalledWords(graph),
  ],
}

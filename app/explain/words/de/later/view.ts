import type { legend as englishLegend, view as englishView } from "../../en/later/view"
import { counted } from "../number"

const nodes = (n: number) => counted(n, "Knoten", "Knoten")

/** What looks at the picture. */
export const view: typeof englishView = {
  toolbar: "Ansicht",
  find: "Einen Knoten finden",
  near: "Zum Knoten und seinen Nachbarn zoomen",
  follow: "Dem aktiven Schritt folgen",
  fit: "Den Graphen einpassen",
  form: "Form",
  formTitle: "Wie der Graph angeordnet ist, und die Schreibweise",
  legend: "Legende",
  meaning: "Was Linien und Zeichen bedeuten",
  all: "Alle Knoten zeigen",
  folded: "Der Übersicht halber gefaltet: alle Knoten zeigen",
  unfolded: "Alle Knoten sind zu sehen: Großes falten",
  placeholder: "Name oder Formel",
  found: (count, shown) =>
    count === 0 ? "Kein Knoten" : count > shown ? `${nodes(count)}, davon ${shown} gezeigt` : nodes(count),
}

/** What lines and marks mean. */
export const legend: typeof englishLegend = {
  title: "Legende",
  primal: "ein Wert: dünn, durchgezogen",
  tangent: "eine Tangente: durchgezogen, ihr Pfeil mit der Kante",
  adjoint: "eine Adjungierte: gestrichelt, ihr Pfeil gegen die Kante",
  stored: "der Wert ist gespeichert, bis der Rückweg ihn verwendet hat",
  active: "gefüllt: um diesen Knoten geht es im Schritt",
  done: "farbiger Rand: die Zahl dieses Durchgangs ist da",
  partial: "eine lokale partielle Ableitung an ihrer Kante; mit ihrer Zahl, solange sie verwendet wird",
  used: "eine Kante, die dieser Durchgang schon gegangen ist: blasser als das, was gerade wirkt",
  trail: "was entlang der Kante gekommen ist, am Ende des Empfängers",
  wide: "je breiter, desto größer ist, was gekommen ist: eine zehnfache Zahl ist ein wenig breiter",
  minus: "hohle Pfeilspitze: was gekommen ist, ist negativ",
  contribution: "einer von zwei Beiträgen ist da",
  sum: "was der Schritt addiert, und was dabei herauskommt",
  group: "ein geschlossener Teil: + öffnet ihn, − auf seinem Rahmen schließt ihn",
  inner: "eine Eingabe, die in dem Knoten steht, der sie verwendet",
  axis: "die Achse, entlang derer Einträge addiert oder wieder verteilt werden",
  copy: "eine Kopie einer Eingabe, die an vielen Stellen verwendet wird",
  ailment:
    "eine Steigung nahe 0 (gesättigt), 0 durch einen Knick (tot) oder eine sehr klein gewordene Ableitung (verschwindend)",
  local: "eine lokale partielle Ableitung, in einer Formel",
  untaken: "ein Zweig, der an diesem Punkt nicht genommen wird",
  fault: "an diesem Punkt stimmt etwas nicht: siehe den Satz des Schritts",
}

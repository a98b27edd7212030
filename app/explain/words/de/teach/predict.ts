import { rich } from "../../../rich"
import type { predict as english } from "../../en/teach/predict"

/** Predict before reveal. */
export const predict: typeof english = {
  name: "Vorhersagen",
  title: "Diesen Schritt vorhersagen",
  ask: {
    value: ({ what }) => rich`Als Nächstes wird ${what} berechnet. Was ist der Wert?`,
    tangent: ({ what, receiver }) => rich`Als Nächstes wird ${receiver} berechnet. Was ist die Tangente ${what}?`,
    contribution: ({ from, receiver, given }) =>
      rich`${from} gibt seine Adjungierte ${given} an ${receiver} zurück. Was kommt dort an?`,
    sum: ({ what, from, receiver, given }) =>
      rich`${from} gibt seine Adjungierte ${given} an ${receiver} zurück. Was ist ${what} danach?`,
    before: ({ what }) => rich`Noch eine Frage: Was war ${what} unmittelbar vor diesem Schritt?`,
  },
  hints: {
    name: "Hinweis",
    principle: {
      value: "Eine Operation wird aus den Werten ihrer Operanden berechnet.",
      tangent: "Eine Tangente ist die Summe, über die Operanden, von lokaler partieller Ableitung mal Tangente.",
      contribution:
        "Was entlang einer Kante zurückfließt, ist die Adjungierte des Abnehmers mal die lokale partielle Ableitung der Kante.",
      sum: "Eine Adjungierte ist eine Summe: Jede Verwendung addiert die Adjungierte des Abnehmers mal die lokale partielle Ableitung.",
      before: "Es ist die Summe der Beiträge, die bis dahin gekommen sind; ist noch keiner da, so ist sie 0.",
    },
    edge: (from, to) => rich`Der Blick gehört der Kante zwischen ${to} und ${from}.`,
    node: node => rich`Der Blick gehört ${node} und seinen Operanden.`,
    formula: (rule, blanks) => rich`${rule}; in Zahlen ${blanks}.`,
    number: result => rich`Die Zahl: ${result}.`,
  },
  place: {
    ask: {
      node: "Welcher Knoten kann als Nächstes berechnet werden? Im Bild darauf drücken oder auswählen.",
      edge: "Entlang welcher Kante kann als Nächstes eine Adjungierte zurückfließen? Im Bild darauf drücken oder auswählen.",
    },
    right: "Richtig: Jede Reihenfolge, die die Kanten achtet, ist möglich; diese wird genommen.",
    other: "Noch nicht: Das war schon, oder dort ist noch nichts angekommen.",
    waits: {
      node: (node, missing) =>
        missing === 1
          ? `${node} wartet: Ein Operand ist noch nicht bekannt.`
          : `${node} wartet: ${missing} Operanden sind noch nicht bekannt.`,
      edge: (node, missing) =>
        missing === 1
          ? `${node} wartet: Ein Beitrag zur eigenen Adjungierten fehlt.`
          : `${node} wartet: ${missing} Beiträge zur eigenen Adjungierten fehlen.`,
    },
  },
  otherwise: {
    sign: "Der Betrag stimmt, das Vorzeichen nicht.",
    elsewhere: line => `Das ist ${line}; gefragt ist etwas anderes.`,
    shape: shape =>
      shape.length === 0 ? "Gefragt ist eine einzelne Zahl." : `Gefragt ist ein Feld von ${shape.join(" × ")}.`,
    entries: (right, all) => `${right} von ${all} Einträgen stimmen.`,
    high: "Noch nicht: Das ist zu groß.",
    low: "Noch nicht: Das ist zu klein.",
    none: "Das ergibt keine Zahl.",
  },
  another: "Eine andere versuchen",
  noOther: "Keine anderen Eingaben unterscheiden hier die Fehler.",
  answer: "Antwort",
  check: "Prüfen",
  choices: "Antworten",
  choose: "Lieber auswählen",
  type: "Lieber eintippen",
  reveal: "Den Schritt zeigen",
  verdict: {
    right: "Richtig.",
    other: "Noch nicht.",
    mistake: (name, sentence) => `${name}. ${sentence}`,
    several: "Dorthin führt mehr als ein Fehler.",
    ambiguous: "Dieses Komma kann Tausender oder Dezimalstellen trennen: besser einen Punkt schreiben.",
    unreadable: "Das ist keine Zahl und kein Ausdruck.",
    worked: "Hier ist der Schritt, vorgerechnet.",
  },
}

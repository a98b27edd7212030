import type { elimination as english } from "../../en/labs/elimination"

/** The Jacobian by eliminating vertices. */
export const elimination: typeof english = {
  shows:
    "Ein Druck auf einen inneren Knoten: Jeder Weg aus zwei Kanten durch ihn wird eine Kante, durch eine Multiplikation. Was am Ende bleibt, ist die Jacobi-Matrix.",
  drawn: "Linearisierter Graph",
  eliminate: (name, cost) => `${name} eliminieren, Multiplikationen: ${cost}`,
  counted: (spent, done, all) => `Multiplikationen: ${spent}; innere Knoten eliminiert: ${done} von ${all}`,
  orders: "Alles, in einer Reihenfolge",
  order: { forward: "Vorwärts", reverse: "Rückwärts", markowitz: "Markowitz" },
  cost: multiplications => `${multiplications} Multiplikationen`,
  next: "Nächster in dieser Reihenfolge",
  back: "Zurücknehmen",
  reset: "Neu beginnen",
  optimal: (found, best) =>
    `Keiner der Modi ist hier optimal: Eine andere Reihenfolge braucht ${best} Multiplikationen, der bessere Modus ${found}.`,
  arrays: "Die Elimination wird an Zahlen gezeigt: Dieses Programm hat Vektoren oder Matrizen.",
  none: "Zwischen einer Eingabe und einer Ausgabe liegt hier kein innerer Knoten.",
  tooMany: nodes =>
    `${nodes} innere Knoten sind zu viele, um von Hand eliminiert zu werden: Bis zu 60 werden gezeichnet.`,
  table: "Kanten, die bleiben",
  columns: { from: "von", to: "nach", partial: "partielle Ableitung" },
  copy: name => `${name}′`,
}

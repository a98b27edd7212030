import type { large as englishLarge, parts as englishParts } from "../en/picture"

/** In the player's place, of a program that is too large to draw. */
export const large: typeof englishLarge = {
  steps: "Ein Programm dieser Größe lässt sich nicht schrittweise zeigen: Werte und Gradient stehen in der Mitte.",
}

const RANGED = { iteration: ["Durchgang", "Durchgänge"], term: ["Summand", "Summanden"] } as const

/** What opens and closes in the picture. */
export const parts: typeof englishParts = {
  /** "Durchgang 3", "Summanden 3–39". */
  ranged: (of, numbers) => `${RANGED[of][numbers.includes("–") ? 1 : 0]} ${numbers}`,
  spokenRange: text => text.replace("–", " bis "),
  call: (name, args) => `${name} von ${args.join(" und ")}`,
  into: (from, to) => `Kante von ${from} nach ${to}`,
  sum: count => `die Summe von ${count} Summanden`,
  product: count => `das Produkt von ${count} Faktoren`,
  chain: { sum: "Summe", product: "Produkt" },
  more: count => `+ ${count} Eingaben`,
  open: name => `${name} öffnen`,
  close: name => `${name} schließen`,
}

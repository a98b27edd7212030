import type { names as englishNames, passes as englishPasses } from "../en/names"

/** The passes by name. */
export const passes: typeof englishPasses = { evaluate: "Auswerten", forward: "Vorwärts", reverse: "Rückwärts" }

/** What nodes, edges and expressions are called for screen readers. */
export const names: typeof englishNames = {
  edge: (from, to, partial) => `Kante von ${from} nach ${to}, lokale partielle Ableitung ${partial}`,
  partialOf: (of, by) => `von ${of} nach ${by}`,
  quantity: text => `die Größe ${text}`,
  list: items => `Liste aus ${items}`,
  entry: (at, of) => `Eintrag ${at} von ${of}`,
  and: "und",
  equals: (name, formula) => `${name} gleich ${formula}`,
  value: value => `Wert ${value}`,
  tangent: tangent => `Tangente ${tangent}`,
  adjoint: adjoint => `Adjungierte ${adjoint}`,
}

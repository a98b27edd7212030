import type { inputs as englishInputs, seeds as englishSeeds } from "../../en/told/point"

/** The values at which a program is run. */
export const inputs: typeof englishInputs = {
  title: "Eingaben",
  many: count => `Eingaben (${count})`,
  none: "Keine Eingaben: Das Programm ist eine Konstante.",
  value: name => `Wert von ${name}`,
  differentiate: name => `Nach ${name} ableiten`,
  constant: "im Programm const: wird nie abgeleitet",
  entry: place => `Eintrag ${place}`,
  entries: name => `Eintrag für Eintrag: ${name}`,
}

/** What a sweep starts with. */
export const seeds: typeof englishSeeds = {
  title: count => (count === 1 ? "Startwert" : "Startwerte"),
  /** In Compare, where both kinds stand beside each other. */
  titles: {
    forward: count => (count === 1 ? "Startwert der Tangente" : "Startwerte der Tangenten"),
    reverse: count => (count === 1 ? "Startwert der Adjungierten" : "Startwerte der Adjungierten"),
  },
  of: name => `Startwert von ${name}`,
  entry: place => `Startwert ${place}`,
  entries: name => `Startwert, Eintrag für Eintrag: ${name}`,
  presets: "Übliche Startwerte",
  preset: (index, name) => `Startwert e${index}: ${name} allein`,
  entryOf: (index, name) => `Eintrag ${index} von ${name}`,
  inTurn: { forward: "Alle Spalten nacheinander", reverse: "Alle Zeilen nacheinander" },
  sweeps: count => `${count} Durchläufe, ein Einheitsvektor nach dem anderen.`,
}

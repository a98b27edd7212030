import type { form as english } from "../../en/later/form"

/** What a person can fix of the picture's form. */
export const form: typeof english = {
  title: "Form des Graphen",
  direction: "Richtung",
  directions: { auto: "Wie es passt", right: "Nach rechts", down: "Nach unten", rows: "In Zeilen" },
  density: "Knoten",
  densities: { auto: "Wie es passt", loose: "Locker", tight: "Dicht" },
  folding: "Falten",
  folds: { auto: "Wie es passt", none: "Nichts" },
}

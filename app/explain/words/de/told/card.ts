import { rich } from "../../../rich"
import type {
  card as englishCard,
  ending as englishEnding,
  health as englishHealth,
  product as englishProduct,
  trace as englishTrace,
} from "../../en/told/card"

/** The evaluation trace. */
export const trace: typeof englishTrace = {
  group: lane => (lane === null ? "Ablaufspur" : `Ablaufspur, ${lane}`),
  table: "Ablaufspur (Wengert-Liste)",
  node: "Knoten",
  columns: { value: "Wert", tangent: "Tangente", adjoint: "Adjungierte", contributions: "Beiträge" },
  /** A contribution that is not in yet: an empty box. */
  open: "offen",
}

/** The card of the step, and what is said of it. */
export const card: typeof englishCard = {
  title: lane => (lane === null ? "Dieser Schritt" : `Dieser Schritt, ${lane}`),
  narration: "Ansage",
  predict: "Vorhersagen",
  predictTitle: "Schritte fragen, bevor sie ihre Zahlen zeigen",
  predictNot: "„Vorhersagen“ fragt vorwärts und rückwärts: Hier hielte die Frage des einen Durchlaufs den anderen auf.",
}

/** A product of matrices, entry by entry. */
export const product: typeof englishProduct = {
  show: "Einträge",
  title: "Das Produkt, Eintrag für Eintrag",
  hint: "Jeder Eintrag: eine Zeile mal eine Spalte",
  entry: (i, j, sum) => `Zeile ${i}, Spalte ${j}: ${sum}`,
}

/** What ails nodes, in a word each. */
export const health: typeof englishHealth = { saturated: "gesättigt", dead: "tot", vanishing: "verschwindend" }

/** What a sweep that is over is for; and the curve of a node of one argument. */
export const ending: typeof englishEnding = {
  title: "Wozu das dient",
  change: (sum, output, by) => rich`${sum} ändert ${output} um ungefähr ${by}`,
  nothing: (sum, output) => rich`${sum} ändert ${output} in erster Ordnung nicht`,
  try: "Ausprobieren",
  nudge: name => `Ausprobieren: ${name} ein wenig ändern`,
  found: by => `gefunden: ${by}`,
  curve: (of, at, x, slope) =>
    `${of} als Funktion von ${at} um ${x}${slope === null ? "" : `; die Tangente hat die Steigung ${slope}`}`,
  slope: slope => `Steigung ${slope}`,
}

import { rich, type RichPart } from "../../../rich"

/** The evaluation trace. */
export const trace = {
  group: (lane: string | null) => (lane === null ? "Trace" : `Trace, ${lane}`),
  table: "Evaluation trace",
  node: "Node",
  columns: { value: "Value", tangent: "Tangent", adjoint: "Adjoint", contributions: "Contributions" },
  /** A contribution that is not in yet: an empty box. */
  open: "open",
}

/** The card of the step, and what is said of it. */
export const card = {
  title: (lane: string | null) => (lane === null ? "This step" : `This step, ${lane}`),
  narration: "Narration",
  predict: "Predict",
  predictTitle: "Steps ask before they show their numbers",
  predictNot: "Predict asks in Forward and in Reverse: here one sweep would be held up by the question of the other.",
}

/** A product of matrices, entry by entry. */
export const product = {
  show: "Entries",
  title: "The product, entry by entry",
  hint: "Each entry: a row times a column",
  entry: (i: number, j: number, sum: string) => `row ${i}, column ${j}: ${sum}`,
}

/** What ails nodes, in a word each. */
export const health = { saturated: "saturated", dead: "dead", vanishing: "vanishing" }

/** What a sweep that is over is for; and the curve of a node of one argument. */
export const ending = {
  title: "What this is for",
  change: (sum: RichPart, output: RichPart, by: RichPart) => rich`${sum} changes ${output} by about ${by}`,
  nothing: (sum: RichPart, output: RichPart) => rich`${sum} does not change ${output}, to first order`,
  try: "Try it",
  nudge: (name: string) => `Try it: nudge ${name}`,
  found: (by: string) => `found ${by}`,
  curve: (of: string, at: string, x: string, slope: string | null) =>
    `${of} as a function of ${at} about ${x}${slope === null ? "" : `; its tangent has the slope ${slope}`}`,
  slope: (slope: string) => `slope ${slope}`,
}

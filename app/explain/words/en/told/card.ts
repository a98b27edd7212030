/** The evaluation trace. */
export const trace = {
  group: (lane: string | null) => (lane === null ? "Trace" : `Trace, ${lane}`),
  table: "Evaluation trace",
  node: "Node",
  columns: { value: "Value", tangent: "Tangent", adjoint: "Adjoint", contributions: "Contributions" },
}

/** The card of the step, and what is said of it. */
export const card = {
  title: (lane: string | null) => (lane === null ? "This step" : `This step, ${lane}`),
  narration: "Narration",
}

/** The panels on the right: titles by their ids, which is how a link names them. */
export const tabs = {
  name: "Panels",
  titles: {
    trace: "Trace",
    jacobian: "Jacobian",
    cost: "Cost",
  },
  unknown: "This link's panel could not be read; the default stands instead.",
}

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
}

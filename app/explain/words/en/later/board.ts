/** The projector's view. */
export const board = {
  title: "Adjoint",
  mode: { evaluate: "evaluate", forward: "forward", reverse: "reverse", compare: "compare" },
  leave: "Leave",
  /** Before the values of the inputs, within TeX. */
  at: "at",
}

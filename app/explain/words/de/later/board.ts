import type { board as english } from "../../en/later/board"

/** The projector's view. */
export const board: typeof english = {
  title: "Adjoint",
  mode: { evaluate: "auswerten", forward: "vorwärts", reverse: "rückwärts", compare: "vergleichen" },
  leave: "Verlassen",
  /** Before the values of the inputs, within TeX. */
  at: "bei",
}

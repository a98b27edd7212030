import { rich } from "../../../rich"

/** The Jacobian as a map of arrows. */
export const geometry = {
  shows: rich`One Jacobian, two directions: forward takes ${{ tex: "\\dot x" }} to ${{ tex: "J\\cdot\\dot{x}" }}, reverse brings ${{ tex: "\\bar y" }} back to ${{ tex: "\\bar{y}\\cdot J" }}. Drag the round ends.`,
  inputs: "Input plane",
  outputs: "Output plane",
  tangent: (place: string) => `Tangent of the inputs, ${place}: the arrow keys turn it`,
  adjoint: (place: string) => `Adjoint of the outputs, ${place}: the arrow keys turn it`,
  /** How far a plane reaches, of what is drawn in a colour. */
  reach: (reach: string) => `edge ${reach}`,
  more: (inputs: number, outputs: number) =>
    `Inputs: ${inputs}, outputs: ${outputs}. The first two of each are drawn; the other seeds are 0 once one is dragged.`,
  tooMany: "So many entries have no plane: two inputs and two outputs do.",
  undefined: "The Jacobian has entries here that are no finite numbers.",
  table: "Arrows of the Jacobian",
  columns: { arrow: "Arrow" },
  rows: {
    tangent: "seed of the inputs",
    pushed: "J times it",
    adjoint: "seed of the outputs",
    pulled: "it times J",
  },
}

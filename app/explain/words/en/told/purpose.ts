import { listed, rich, type RichPart } from "../../../rich"

const J = { tex: "J" }

/** What a sweep is for. */
export const purpose = {
  values: (outputs: readonly RichPart[]) => rich`You are computing the value of ${listed(outputs, "and")}.`,
  frozen: "Every input is frozen, so there is nothing to differentiate.",
  noSeed: {
    forward: "Every seed is 0, so every tangent will be 0.",
    reverse: "Every seed is 0, so nothing flows back and every adjoint will be 0.",
  },
  column: (column: number, input: RichPart) =>
    rich`You are computing column ${column} of the Jacobian: how every output changes with ${input}.`,
  derivative: (output: RichPart, input: RichPart) =>
    rich`You are computing column 1 of the Jacobian: the derivative of ${output} with respect to ${input}.`,
  directional: (direction: string) =>
    rich`You are computing ${{ tex: `J \\cdot ${direction}` }}: a directional derivative, not the gradient.`,
  row: (row: number, gradient: RichPart) =>
    rich`You are computing row ${row} of the Jacobian: all of ${gradient} in one reverse sweep.`,
  scaledRow: (row: number, weight: string) => rich`You are computing ${weight} times row ${row} of the Jacobian.`,
  scaledColumn: (column: number, weight: string) =>
    rich`You are computing ${weight} times column ${column} of the Jacobian.`,
  weighted: (weights: string) =>
    rich`You are computing ${{ tex: `\\bar{y} \\cdot J` }} with ${{ tex: `\\bar{y} = ${weights}` }}: a weighted sum of the rows of ${J}.`,
  /** For the head of a lane. */
  brief: {
    seed: (seed: string) => rich`seed ${{ tex: seed }}`,
    line: {
      forward: (column: number, weight: string) => `${weight === "1" ? "" : `${weight} × `}column ${column} of J`,
      reverse: (row: number, weight: string) => `${weight === "1" ? "" : `${weight} × `}row ${row} of J`,
    },
    sweep: (sweep: number, of: number) => `sweep ${sweep} of ${of}`,
  },
}

import { grouped } from "../number"

/** In the place of a graph that is too large to draw. */
export const large = {
  label: "Large program",
  title: (nodes: number) => `${grouped(nodes)} nodes: too many to draw, but here is what they come to.`,
  outputs: "Outputs",
  gradient: (of: string) => `Gradient of ${of}`,
  firstOf: (of: string) => `the first entry of ${of}`,
  norm: (norm: string) => `Norm of the gradient: ${norm}.`,
  counts: (computed: number, megabytes: number) =>
    `Value and gradient took one pass over ${grouped(computed)} nodes, in ${grouped(megabytes)} MB, by one reverse sweep.`,
  waiting: "Its values are on their way.",
}

import type { Pass } from "../../../engine/run/plan"

/** The passes by name. */
export const passes: Readonly<Record<Pass, string>> = { evaluate: "Evaluate", forward: "Forward", reverse: "Reverse" }

/** What nodes, edges and expressions are called for screen readers. */
export const names = {
  edge: (from: string, to: string, partial: string) => `edge from ${from} to ${to}, local partial ${partial}`,
  partialOf: (of: string, by: string) => `of ${of} with respect to ${by}`,
  quantity: (text: string) => `the quantity ${text}`,
  list: (items: string) => `list of ${items}`,
  entry: (at: string, of: string) => `entry ${at} of ${of}`,
  and: "and",
  equals: (name: string, formula: string) => `${name} equals ${formula}`,
  value: (value: string) => `value ${value}`,
  tangent: (tangent: string) => `tangent ${tangent}`,
  adjoint: (adjoint: string) => `adjoint ${adjoint}`,
}

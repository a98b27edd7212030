import { derivative, type DerivativeProgram } from "../../engine/graph/derivative"
import type { NodeId } from "../../engine/graph/graph"
import type { Lowered, Output } from "../../engine/graph/program"
import type { Tensor } from "../../engine/tensor/tensor"

/** What is to be written as code: a program with one of its outputs, at a point. `const` inputs are not differentiated. */
export interface Source {
  readonly program: Lowered
  readonly output: Output
  readonly point: ReadonlyMap<NodeId, Tensor>
}

/** What a line has to do with its node: it computes the value, or what leads to the adjoint. */
export type LinePart = "value" | "adjoint"

/** A line of code with the node of the program that it is about; null: none. */
export interface CodeLine {
  readonly text: string
  readonly node: NodeId | null
  readonly part: LinePart | null
}

/** Why there is no code: vectors or matrices; an op that has no word there; more lines than anybody would read. */
export type Refusal = "arrays" | "op" | "long"

/** A program as code, or why not. */
export type WrittenCode = { readonly lines: readonly CodeLine[] } | { readonly refused: Refusal; readonly op?: string }

/** A kind of code that programs are written as. */
export interface Target {
  readonly id: string
  /** As a person calls it: a proper name, the same in every language. */
  readonly name: string
  /** Of the file, without its dot. */
  readonly ending: "py" | "ts" | "tex" | "txt"
  readonly write: (source: Source) => WrittenCode
}

/** More nodes than this make no code that anybody would read. */
const MOST_NODES = 2000

/** Lines that are about no node. */
export const plain = (text: string): readonly CodeLine[] =>
  text.split("\n").map(line => ({ text: line, node: null, part: null }))

/** What keeps a program from being written with numbers alone, if anything. */
export function onlyNumbers({ graph }: Lowered): Refusal | null {
  for (let node = 0; node < graph.size; node++) if (graph.shape(node).length > 0) return "arrays"
  return graph.size > MOST_NODES ? "long" : null
}

/** The gradient of the output as a program that computes the output too, and the node of the source that each of its nodes is about. */
export interface Gradient {
  readonly made: DerivativeProgram
  /** Node of the gradient's program → the node of the source, −1: none. */
  readonly about: Int32Array
}

export function gradientOf({ program, output }: Source): Gradient {
  const made = derivative({ ...program, outputs: [output] }, output.node, true)
  const { graph } = made.program
  const about = Int32Array.from(made.origins, ({ of }) => of)
  // A step on the way is about what it leads to.
  for (let node = graph.size - 1; node >= 0; node--)
    for (const arg of graph.args(node)) if (about[arg] === -1 && graph.kind(arg) === "op") about[arg] = about[node]!
  return { made, about }
}

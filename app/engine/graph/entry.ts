import { opNamed } from "../ops"
import { entries, type Shape } from "../tensor/tensor"
import { extend } from "./builder"
import type { NodeId } from "./graph"
import type { Lowered } from "./program"

const NOWHERE = { from: 0, to: 0 }

/** Where the k-th entry of a shape stands, row-major: [] of a scalar, [i] of a vector, [i, j] of a matrix. */
export function placeOf(shape: Shape, k: number): readonly number[] {
  if (shape.length === 0) return []
  const width = shape.at(-1)!
  return shape.length === 2 ? [Math.floor(k / width), k % width] : [k]
}

/** The name of one entry: x, y[2], W[0,1]. */
export const entryName = (name: string, at: readonly number[]): string =>
  at.length === 0 ? name : `${name}[${at.join(",")}]`

/** A program with the node of one number that it computes. */
export interface Entry {
  readonly program: Lowered
  readonly node: NodeId
}

/** The number that a name like f, y[2] or W[0,1] means among the outputs; of an array its entry is appended as a node. null: there is none. */
export function entryOf(program: Lowered, name: string): Entry | null {
  for (const output of program.outputs) {
    const shape = program.graph.shape(output.node)
    for (let k = 0; k < entries(shape); k++) {
      const at = placeOf(shape, k)
      if (entryName(output.name, at) !== name) continue
      return at.length === 0 ? { program, node: output.node } : appended(program, output.node, at)
    }
  }
  return null
}

function appended(program: Lowered, array: NodeId, at: readonly number[]): Entry {
  const graph = extend(program.graph)
  const node = graph.append(opNamed("index"), [array], { i: at[0]!, j: at[1] ?? null })
  let name = [program.names[array]!, ...at].join("_")
  while (program.names.includes(name)) name += "_"
  const { names, generated, spans, operands } = program
  return {
    program: {
      ...program,
      graph,
      names: [...names, name],
      generated: Uint8Array.of(...generated, 0),
      spans: [...spans, NOWHERE],
      operands: [...operands, []],
    },
    node,
  }
}

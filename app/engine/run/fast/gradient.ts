import { forward } from "../../graph/forward"
import type { Graph, NodeId } from "../../graph/graph"
import { reverse } from "../../graph/reverse"
import { entries, unit, type Tensor } from "../../tensor/tensor"
import { compile, type Tape } from "./tape"

/** Value and gradient of a scalar output on the compiled path. */
export interface FastGradient {
  readonly tape: Tape
  /** The value's node, and the adjoint of each input of `wrt` (−1: it is 0). */
  readonly value: NodeId
  readonly adjoints: readonly NodeId[]
  /** The value at a point, and its gradient: entries of the inputs of `wrt`, one input after another. Inputs outside `wrt` are set on the tape. */
  evaluate(point: Float64Array, gradient: Float64Array): number
}

/** Compiles value and gradient: the same adjoint program that is stepped, its seed 1. */
export function compileGradient(graph: Graph, wrt: readonly NodeId[], output: NodeId): FastGradient {
  const sweep = reverse(graph, wrt, [output])
  const adjoints = wrt.map(node => sweep.of[node]!)
  const tape = compile(sweep.graph, [output, ...adjoints])
  tape.set(sweep.seeds[0]!.seed, unit(graph.shape(output), 0))
  const from = entryPlaces(graph, wrt, node => tape.at(node))
  const to = entryPlaces(graph, wrt, (_, i) => (adjoints[i]! < 0 ? -1 : tape.at(adjoints[i]!)))
  const { values, run } = tape
  const at = tape.at(output)
  const evaluate = (point: Float64Array, gradient: Float64Array) => {
    for (let i = 0; i < from.length; i++) if (from[i]! >= 0) values[from[i]!] = point[i]!
    run()
    for (let i = 0; i < to.length; i++) gradient[i] = to[i]! < 0 ? 0 : values[to[i]!]!
    return values[at]!
  }
  return { tape, value: output, adjoints, evaluate }
}

/** The place of every entry of some inputs, given that of the first; −1 where there is none. */
function entryPlaces(graph: Graph, wrt: readonly NodeId[], place: (node: NodeId, i: number) => number): Int32Array {
  return Int32Array.from(
    wrt.flatMap((node, i) => {
      const first = place(node, i)
      return Array.from({ length: entries(graph.shape(node)) }, (_, k) => (first < 0 ? -1 : first + k))
    }),
  )
}

/** A Hessian-vector product on the compiled path, forward over reverse. */
export interface FastProduct {
  readonly tape: Tape
  /** The input nodes that hold the direction, one an input of `wrt`. */
  readonly direction: readonly NodeId[]
  /** H·direction, one an input of `wrt` (−1: it is 0). */
  readonly products: readonly NodeId[]
}

/** Compiles a Hessian-vector product of a scalar output. */
export function compileProduct(graph: Graph, wrt: readonly NodeId[], output: NodeId): FastProduct {
  const adjoint = reverse(graph, wrt, [output])
  const tangent = forward(adjoint.graph, wrt)
  const products = wrt.map(node => (adjoint.of[node]! < 0 ? -1 : tangent.of[adjoint.of[node]!]!))
  const tape = compile(tangent.graph, products)
  tape.set(adjoint.seeds[0]!.seed, unit(graph.shape(output), 0))
  return { tape, direction: tangent.seeds.map(({ seed }) => seed), products }
}

/** Sets every input of a tape. */
export function setAll(tape: Tape, point: ReadonlyMap<NodeId, Tensor>): void {
  point.forEach((value, node) => tape.set(node, value))
}

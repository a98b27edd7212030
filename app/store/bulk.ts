import { type PackedGraph, unpacked } from "../engine/graph/builder"
import type { NodeId } from "../engine/graph/graph"
import { compileGradient, compileProduct, setAll } from "../engine/run/fast/gradient"
import { compileLanes } from "../engine/run/fast/lanes"
import { reverse } from "../engine/graph/reverse"
import { entries, type Tensor, unit, zeros } from "../engine/tensor/tensor"
import type { Progress } from "./large"

/** One scalar output of a list, by some inputs. */
interface Question {
  readonly graph: PackedGraph
  readonly wrt: readonly NodeId[]
  readonly output: NodeId
}

interface At extends Question {
  readonly point: ReadonlyMap<NodeId, Tensor>
}

/** Value and gradient at a point, a derivative an input of `wrt`. */
export function gradient({ graph: packed, wrt, output, point }: At): { value: number; parts: readonly Tensor[] } {
  const graph = unpacked(packed)
  const { tape, value, adjoints } = compileGradient(graph, wrt, output)
  setAll(tape, point)
  tape.run()
  const parts = adjoints.map((node, i) => (node < 0 ? zeros(graph.shape(wrt[i]!)) : tape.get(node)))
  return { value: tape.number(value), parts }
}

/** Second derivatives at a point, row after row; rows and columns are the entries of `wrt`. A column is one product, forward over reverse. */
export function hessian({ graph: packed, wrt, output, point }: At, report: Progress): Float64Array {
  const graph = unpacked(packed)
  const { tape, direction, products } = compileProduct(graph, wrt, output)
  setAll(tape, point)
  const shapes = wrt.map(node => graph.shape(node))
  const size = shapes.reduce((sum, shape) => sum + entries(shape), 0)
  const matrix = new Float64Array(size * size)
  let column = 0
  direction.forEach((seed, input) => {
    const shape = shapes[input]!
    for (let k = 0; k < entries(shape); k++) {
      tape.set(seed, unit(shape, k))
      tape.run()
      let row = 0
      products.forEach((node, i) => {
        const found = node < 0 ? zeros(shapes[i]!) : tape.get(node)
        for (const value of found.data) matrix[row++ * size + column] = value
      })
      report(++column / size)
    }
    tape.set(seed, zeros(shape))
  })
  return matrix
}

/** A list of scalars at many points: all values of each input, one a point; one number is the same everywhere. */
interface Many extends Question {
  readonly inputs: ReadonlyMap<NodeId, Float64Array | number>
  readonly count: number
}

/** Values and partial derivatives at many points: the value, then one array an input of `wrt`. */
export function map({ graph: packed, wrt, output, inputs, count }: Many): readonly Float64Array[] {
  const sweep = reverse(unpacked(packed), wrt, [output])
  const points = compileLanes(sweep.graph, [output, ...wrt.map(node => sweep.of[node]!)])
  return points.evaluate(new Map(inputs).set(sweep.seeds[0]!.seed, 1), count)
}

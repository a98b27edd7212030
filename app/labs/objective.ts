import type { Graph, NodeId } from "../engine/graph/graph"
import { compileGradient, compileProduct, setAll } from "../engine/run/fast/gradient"
import type { MachinePoint } from "../engine/run/machine"
import { entries, type Tensor } from "../engine/tensor/tensor"

/** A number to be made small, as a function of all entries of some inputs, one input after another. */
export interface Objective {
  readonly size: number
  /** f at a point; its gradient is written into `gradient`. */
  evaluate(point: ArrayLike<number>, gradient: Float64Array): number
  /** H·direction at a point, one forward sweep over the reverse sweep. */
  product(point: ArrayLike<number>, direction: ArrayLike<number>): Float64Array
}

/** One scalar output of a list by the entries of `wrt`; every other input keeps its value of `point`. Compiled when it is first asked for. */
export function objectiveOf(graph: Graph, wrt: readonly NodeId[], output: NodeId, point: MachinePoint): Objective {
  const size = wrt.reduce((sum, node) => sum + entries(graph.shape(node)), 0)
  const first = lazily(() => {
    const compiled = compileGradient(graph, wrt, output)
    setAll(compiled.tape, point)
    return compiled
  })
  const second = lazily(() => {
    const compiled = compileProduct(graph, wrt, output)
    setAll(compiled.tape, point)
    return compiled
  })
  const at = new Float64Array(size)
  return {
    size,
    evaluate: (now, gradient) => {
      at.set(now)
      return first().evaluate(at, gradient)
    },
    product: (now, along) => {
      const { tape, direction, products } = second()
      split(graph, wrt, now).forEach((value, i) => {
        tape.set(wrt[i]!, value)
        tape.set(direction[i]!, split(graph, wrt, along)[i]!)
      })
      tape.run()
      const parts = products.map((node, i) =>
        node < 0 ? new Float64Array(entries(graph.shape(wrt[i]!))) : tape.get(node).data,
      )
      return Float64Array.from(parts.flatMap(part => Array.from(part)))
    },
  }
}

/** Numbers in a row as the values of some nodes. */
export function split(graph: Graph, nodes: readonly NodeId[], numbers: ArrayLike<number>): readonly Tensor[] {
  const all = Float64Array.from(numbers)
  let end = 0
  return nodes.map(node => {
    const shape = graph.shape(node)
    const start = end
    end += entries(shape)
    return { shape, data: all.slice(start, end) }
  })
}

/** Second derivatives at a point, column by column. */
export function hessianOf(objective: Objective, point: ArrayLike<number>): readonly Float64Array[] {
  const unit = (k: number) => Float64Array.from({ length: objective.size }, (_, i) => Number(i === k))
  return Array.from({ length: objective.size }, (_, k) => objective.product(point, unit(k)))
}

function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null
  return () => (made ??= { it: make() }).it
}

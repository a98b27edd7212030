import type { Graph, NodeId } from "../graph/graph"
import type { Sweep } from "../graph/sweep"
import { entries, type Tensor, unit, zeros } from "../tensor/tensor"
import { compute } from "./evaluate"
import { offsets } from "./sweep"

/** The values of the inputs of a list. */
export type MachinePoint = ReadonlyMap<NodeId, Tensor>

/** What to read after a sweep: a node, where −1 stands for zeros of the shape of `like`. */
export interface Result {
  readonly node: NodeId
  readonly like: NodeId
}

/** A list whose inputs can be set one by one, all its values in one array. */
interface Machine {
  set(node: NodeId, value: Tensor): void
  /** Computes every node from `from` on. */
  run(from: NodeId): void
  get(result: Result): Tensor
}

/** Sets up a list at a point; inputs that the point does not name are 0. */
function machine(graph: Graph, point: MachinePoint): Machine {
  const offset = offsets(graph)
  const values = new Float64Array(offset[graph.size]!)
  const set = (node: NodeId, { data }: Tensor) => values.set(data, offset[node])
  point.forEach((value, node) => set(node, value))
  return {
    set,
    run: from => compute(graph, values, offset, from),
    get: ({ node, like }) => {
      const shape = graph.shape(like)
      return node < 0 ? zeros(shape) : { shape, data: values.slice(offset[node], offset[node + 1]) }
    },
  }
}

/** Runs a sweep with one seed for each of its own, and reads the results. */
export function once(
  sweep: Sweep,
  point: MachinePoint,
  seeds: readonly Tensor[],
  results: readonly Result[],
): readonly Tensor[] {
  const computer = machine(sweep.graph, point)
  sweep.seeds.forEach(({ seed }, i) => computer.set(seed, seeds[i]!))
  computer.run(0)
  return results.map(result => computer.get(result))
}

/** Runs a sweep once for every entry of its seeds, with 1 there and 0 elsewhere; k counts the entries. The primal is computed once. */
export function eachUnit(
  sweep: Sweep,
  point: MachinePoint,
  results: readonly Result[],
  receive: (k: number, derivatives: readonly Tensor[]) => void,
): void {
  const { graph, primal, seeds } = sweep
  const computer = machine(graph, point)
  let from = 0
  let entry = 0
  for (const { seed } of seeds) {
    const shape = graph.shape(seed)
    for (let k = 0; k < entries(shape); k++) {
      computer.set(seed, unit(shape, k))
      computer.run(from)
      from = primal
      receive(
        entry++,
        results.map(result => computer.get(result)),
      )
    }
    computer.set(seed, zeros(shape))
  }
}

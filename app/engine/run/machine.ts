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
  /** Computes every node, or those that are marked alone. */
  run(marked?: Uint8Array): void
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
    run: marked => compute(graph, values, offset, marked),
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
  computer.run()
  return results.map(result => computer.get(result))
}

/** Runs a sweep once for every entry of its seeds, with 1 there and 0 elsewhere; k counts the entries. What depends on no seed is computed once. */
export function eachUnit(
  sweep: Sweep,
  point: MachinePoint,
  results: readonly Result[],
  receive: (k: number, derivatives: readonly Tensor[]) => void,
): void {
  const { graph, seeds } = sweep
  const computer = machine(graph, point)
  const seeded = consumers(
    graph,
    seeds.map(({ seed }) => seed),
  )
  let entry = 0
  for (const { seed } of seeds) {
    const shape = graph.shape(seed)
    for (let k = 0; k < entries(shape); k++) {
      computer.set(seed, unit(shape, k))
      computer.run(entry === 0 ? undefined : seeded)
      receive(
        entry++,
        results.map(result => computer.get(result)),
      )
    }
    computer.set(seed, zeros(shape))
  }
}

/** 1 for every node that is computed of one of `inputs`. */
function consumers(graph: Graph, inputs: readonly NodeId[]): Uint8Array {
  const marked = new Uint8Array(graph.size)
  for (const node of inputs) marked[node] = 1
  for (let node = 0; node < graph.size; node++)
    for (let slot = graph.arity(node) - 1; slot >= 0 && marked[node] === 0; slot--)
      marked[node] = marked[graph.arg(node, slot)]!
  return marked
}

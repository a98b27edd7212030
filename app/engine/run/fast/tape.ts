import type { Graph, NodeId } from "../../graph/graph"
import { entries, type Tensor } from "../../tensor/tensor"
import type { Plan, Run } from "../plan"
import { levelled, listed, neededFor } from "./layout"
import { machine, type Placed } from "./machine"
import { stretchMachine } from "./stretches"

/** A graph compiled for bulk work: what no wanted result needs is gone, and all values stand in one array. */
export interface Tape {
  /** Sets the value of an input; an input that nothing needs is ignored. */
  set(node: NodeId, value: Tensor): void
  /** Computes everything. */
  readonly run: () => void
  /** A copy of the value of an input, a constant or a result. Throws for other nodes, unless every node is kept. */
  get(node: NodeId): Tensor
  /** The first number of such a value, without a copy. */
  number(node: NodeId): number
  /** All values, and where such a value starts among them; −1: it is not kept. */
  readonly values: Float64Array
  at(node: NodeId): number
  /** Nodes that are computed or given, and the bytes of values, indices and code. */
  readonly size: number
  readonly bytes: number
  /** All values in the order of a plan of the same graph, as `step` reads them; only where nothing was dropped. */
  asRun(plan: Plan): Run
}

/**
 * Compiles a list for some results: their values alone are sure to be there. Without results every node is kept. Scalars whose program repeats
 * itself, or is short, become machine code; everything else runs stretch by stretch in JavaScript. Both give the same bits as `evaluate`.
 */
export function compile(graph: Graph, results: readonly NodeId[] | null = null): Tape {
  const needed = neededFor(graph, results)
  const inOrder = listed(graph, needed)
  const code = machine(graph, inOrder, results)
  if (code !== null) return tape(graph, inOrder.order.length, code, results)
  const byLevel = levelled(graph, needed)
  return tape(graph, byLevel.order.length, stretchMachine(graph, byLevel, results), results)
}

function tape(
  graph: Graph,
  size: number,
  { values, place, run, bytes }: Placed,
  results: readonly NodeId[] | null,
): Tape {
  const wanted = results && new Set(results)
  const at = (node: NodeId) => (wanted === null || graph.code(node) < 0 || wanted.has(node) ? place[node]! : -1)
  const kept = (node: NodeId) => {
    if (!(at(node) >= 0)) throw new Error(`node ${node} was not kept`)
    return at(node)
  }
  return {
    set: (node, { data }) => at(node) >= 0 && values.set(data, at(node)),
    run,
    get: node => {
      const shape = graph.shape(node)
      return { shape, data: values.slice(kept(node), kept(node) + entries(shape)) }
    },
    number: node => values[kept(node)]!,
    values,
    at,
    size,
    bytes,
    asRun: plan => {
      const all = new Float64Array(plan.offset[plan.graph.size]!)
      for (let node = 0; node < plan.graph.size; node++)
        all.set(values.subarray(kept(node), kept(node) + entries(graph.shape(node))), plan.offset[node])
      return { plan, values: all, offset: plan.offset }
    },
  }
}

import type { Graph, NodeId } from "../graph/graph"
import { type Tensor } from "../tensor/tensor"
import type { Plan, Run } from "./plan"

/**
 * All values of a plan at a point, by one pass over one array. `inputs`: every input of the primal list. `seeds`: one for each entry of
 * `plan.seeds`, 0 where missing. `previous`: a run of the same plan that is no longer needed; its array is reused.
 */
export function evaluate(
  plan: Plan,
  inputs: ReadonlyMap<NodeId, Tensor>,
  seeds: readonly Tensor[],
  previous?: Run,
): Run {
  const { graph, offset } = plan
  const values = previous?.plan === plan ? previous.values : new Float64Array(offset[graph.size]!)
  for (const node of plan.order) {
    if (graph.kind(node) !== "input") continue
    const value = inputs.get(node)
    if (value === undefined) throw new Error(`input ${node} has no value`)
    values.set(value.data, offset[node])
  }
  plan.seeds.forEach(({ seed }, i) => {
    const value = seeds[i]
    if (value === undefined) values.fill(0, offset[seed], offset[seed + 1])
    else values.set(value.data, offset[seed])
  })
  compute(graph, values, offset)
  return { plan, values, offset }
}

/** Fills in every constant and op from node `from` on. The values of inputs must stand in `values` already. */
export function compute(graph: Graph, values: Float64Array, offset: Int32Array, from: NodeId = 0): void {
  for (let node = from; node < graph.size; node++) {
    const at = offset[node]!
    if (graph.code(node) < 0) {
      if (graph.kind(node) === "constant") values.set(graph.constant(node).data, at)
      continue
    }
    const number = computeScalar(graph, values, offset, node)
    if (number === null) computeTensor(graph, values, offset, node)
    else values[at] = number
  }
}

/** The value of an elementwise op between scalars, without making a tensor; null for every other node. */
function computeScalar(graph: Graph, values: Float64Array, offset: Int32Array, node: NodeId): number | null {
  const op = graph.op(node)
  if (op.scalar === undefined || op.attrs !== undefined || graph.shape(node).length > 0) return null
  switch (graph.arity(node)) {
    case 1:
      return op.scalar(values[offset[graph.arg(node, 0)]!]!)
    case 2:
      return op.scalar(values[offset[graph.arg(node, 0)]!]!, values[offset[graph.arg(node, 1)]!]!)
    case 3:
      return op.scalar(
        values[offset[graph.arg(node, 0)]!]!,
        values[offset[graph.arg(node, 1)]!]!,
        values[offset[graph.arg(node, 2)]!]!,
      )
    default:
      return null
  }
}

function computeTensor(graph: Graph, values: Float64Array, offset: Int32Array, node: NodeId): void {
  const args = graph.args(node).map(arg => view(graph, values, offset, arg))
  const result = graph.op(node).primal(args, graph.attrs(node), graph.shape(node))
  values.set(result.data, offset[node])
}

/** A node's value as a window on the array of all values. */
function view(graph: Graph, values: Float64Array, offset: Int32Array, node: NodeId): Tensor {
  return { shape: graph.shape(node), data: values.subarray(offset[node], offset[node + 1]) }
}

/** A copy of a node's value. */
export function valueOf({ plan, values, offset }: Run, node: NodeId): Tensor {
  return { shape: plan.graph.shape(node), data: values.slice(offset[node], offset[node + 1]) }
}

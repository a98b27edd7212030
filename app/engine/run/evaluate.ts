import type { Graph, NodeId } from "../graph/graph"
import { codeOf, opNamed, ops } from "../ops"
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
  setInputs(plan, values, inputs, seeds)
  compute(graph, values, offset)
  return { plan, values, offset }
}

/** Writes the values of all inputs, seeds among them, where a plan has them. */
export function setInputs(
  { graph, order, offset, seeds: planned }: Plan,
  values: Float64Array,
  inputs: ReadonlyMap<NodeId, Tensor>,
  seeds: readonly Tensor[],
): void {
  for (const node of order) {
    if (graph.kind(node) !== "input") continue
    const value = inputs.get(node)
    if (value === undefined) throw new Error(`input ${node} has no value`)
    // One number by hand: setting an array costs a hundred times as much.
    if (value.data.length === 1) values[offset[node]!] = value.data[0]!
    else values.set(value.data, offset[node])
  }
  planned.forEach(({ seed }, i) => {
    const value = seeds[i]
    if (value === undefined) values.fill(0, offset[seed], offset[seed + 1])
    else values.set(value.data, offset[seed])
  })
}

/** Functions of numbers by the code of their op; null for ops that are none, or take static arguments. */
const scalars = ops.map(op => (op.attrs === undefined && op.scalar) || null)

/** Fills in every constant and op, or those that are marked alone. The values of inputs must stand in `values` already. */
export function compute(graph: Graph, values: Float64Array, offset: Int32Array, marked?: Uint8Array): void {
  for (let node = 0; node < graph.size; node++) {
    if (marked?.[node] === 0) continue
    const code = graph.code(node)
    if (code < 0) {
      if (graph.kind(node) === "constant") values.set(graph.constant(node).data, offset[node])
    } else if (scalars[code] === null || offset[node + 1]! - offset[node]! !== 1)
      computeTensor(graph, values, offset, node)
    else computeNumber(graph, code, values, offset, node)
  }
}

const [ADD, SUB, MUL, DIV, NEG] = ["add", "sub", "mul", "div", "neg"].map(name => codeOf(opNamed(name)))

/**
 * An elementwise op whose result is one number: so is each of its operands. Arithmetic is written out: a call of a function that is not known
 * before boxes its numbers, and costs ten times as much.
 */
function computeNumber(graph: Graph, code: number, values: Float64Array, offset: Int32Array, node: NodeId): void {
  const at = offset[node]!
  const arity = graph.arity(node)
  const x = values[offset[graph.arg(node, 0)]!]!
  const y = arity > 1 ? values[offset[graph.arg(node, 1)]!]! : 0
  if (code === MUL) values[at] = x * y
  else if (code === ADD) values[at] = x + y
  else if (code === SUB) values[at] = x - y
  else if (code === DIV) values[at] = x / y
  else if (code === NEG) values[at] = -x
  else if (arity === 1) values[at] = scalars[code]!(x)
  else if (arity === 2) values[at] = scalars[code]!(x, y)
  else values[at] = scalars[code]!(x, y, values[offset[graph.arg(node, 2)]!]!)
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

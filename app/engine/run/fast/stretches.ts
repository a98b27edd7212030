import type { Graph, NodeId } from "../../graph/graph"
import { entries, type Tensor } from "../../tensor/tensor"
import type { Layout } from "./layout"
import { loopsOf, type Loop } from "./loops"
import type { Machine } from "./machine"

/** A stretch of a levelled layout: equal ops on scalars, dispatched once; or one node that its entry computes. */
type Stretch =
  | { readonly loop: Loop; readonly from: number; readonly to: number }
  | { readonly loop: null; readonly compute: () => void }

/** A list of any kind, in JavaScript: a loop for each stretch of equal ops, arrays by the op's own entry. */
export function stretchMachine(graph: Graph, { order, place, width }: Layout): Machine {
  const values = new Float64Array(width)
  const a = new Int32Array(width)
  const b = new Int32Array(width)
  for (const node of order) {
    const at = place[node]!
    if (graph.kind(node) === "constant") values.set(graph.constant(node).data, at)
    if (graph.arity(node) > 0) a[at] = place[graph.arg(node, 0)]!
    if (graph.arity(node) > 1) b[at] = place[graph.arg(node, 1)]!
  }
  const view = (node: NodeId): Tensor => {
    const shape = graph.shape(node)
    return { shape, data: values.subarray(place[node], place[node]! + entries(shape)) }
  }
  const byEntry = (node: NodeId) => {
    const [op, args, attrs, shape] = [graph.op(node), graph.args(node).map(view), graph.attrs(node), graph.shape(node)]
    return () => values.set(op.primal(args, attrs, shape).data, place[node])
  }
  const stretches = stretchesOf(graph, order, place, byEntry)
  return {
    values,
    run: () => {
      for (const stretch of stretches)
        if (stretch.loop === null) stretch.compute()
        else stretch.loop(values, a, b, stretch.from, stretch.to)
    },
    bytes: values.byteLength + a.byteLength + b.byteLength,
  }
}

function stretchesOf(
  graph: Graph,
  order: Int32Array,
  place: Int32Array,
  byEntry: (node: NodeId) => () => void,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let before: { loop: Loop; from: number; to: number; code: number } | null = null
  for (const node of order) {
    if (graph.kind(node) !== "op") continue
    const code = graph.code(node)
    const loops = isScalar(graph, node) ? loopsOf(graph.op(node)) : null
    const at = place[node]!
    if (loops === null) {
      before = null
      stretches.push({ loop: null, compute: byEntry(node) })
    } else if (before !== null && before.code === code && before.to === at) before.to = at + 1
    else {
      before = { loop: loops.run, from: at, to: at + 1, code }
      stretches.push(before)
    }
  }
  return stretches
}

function isScalar(graph: Graph, node: NodeId): boolean {
  if (graph.shape(node).length > 0) return false
  for (let slot = 0; slot < graph.arity(node); slot++) if (graph.shape(graph.arg(node, slot)).length > 0) return false
  return true
}

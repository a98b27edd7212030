import type { Graph, NodeId } from "../../graph/graph"
import { codeOf } from "../../ops"
import { entries, type Tensor } from "../../tensor/tensor"
import type { Plan, Run } from "../plan"
import { loopsOf, type Loop } from "./loops"

/**
 * A graph compiled for bulk work: what no wanted result needs is gone, and the nodes are renumbered by level so that equal ops on scalars stand
 * next to each other and are dispatched once a run. Values of arrays and ops without a loop are computed node by node, by their entry.
 */
export interface Tape {
  /** Sets the value of an input; an input that nothing needs is ignored. */
  set(node: NodeId, value: Tensor): void
  /** Computes everything. */
  run(): void
  /** A copy of the value of a node that is kept. Throws for one that is not. */
  get(node: NodeId): Tensor
  /** The first number of a node's value, without a copy. */
  number(node: NodeId): number
  /** Nodes that are kept, and the bytes of all arrays. */
  readonly size: number
  readonly bytes: number
  /** All values in the order of a plan of the same graph, as `step` reads them; only where nothing was dropped. */
  asRun(plan: Plan): Run
}

/** A stretch of the tape: equal ops with a loop, or one node that its entry computes. */
type Stretch =
  | { readonly loop: Loop; readonly from: number; readonly to: number }
  | { readonly loop: null; readonly compute: () => void }

/** Nodes of the list that the results need; all of them without results. */
function neededFor(graph: Graph, results: readonly NodeId[] | null): Uint8Array {
  const needed = new Uint8Array(graph.size).fill(results === null ? 1 : 0)
  for (const node of results ?? []) if (node >= 0) needed[node] = 1
  for (let node = graph.size - 1; node >= 0; node--) {
    if (needed[node] === 0) continue
    for (let slot = 0; slot < graph.arity(node); slot++) needed[graph.arg(node, slot)] = 1
  }
  return needed
}

const CODES = 256

/** Kept nodes by level (longest way from a leaf), then op, then number: operands always come first. */
function ordered(graph: Graph, needed: Uint8Array): Int32Array {
  const level = new Int32Array(graph.size)
  const keys = new Float64Array(needed.reduce((sum, one) => sum + one, 0))
  let count = 0
  for (let node = 0; node < graph.size; node++) {
    if (needed[node] === 0) continue
    let deepest = -1
    for (let slot = 0; slot < graph.arity(node); slot++) deepest = Math.max(deepest, level[graph.arg(node, slot)]!)
    level[node] = graph.kind(node) === "op" ? deepest + 1 : 0
    keys[count++] = (level[node]! * CODES + graph.code(node) + 1) * graph.size + node
  }
  return Int32Array.from(keys.sort(), key => key % graph.size)
}

/** Compiles a list for some results: their values alone are sure to be there. Without results every node is kept. */
export function compile(graph: Graph, results: readonly NodeId[] | null = null): Tape {
  const order = ordered(graph, neededFor(graph, results))
  const place = new Int32Array(graph.size).fill(-1)
  let width = 0
  for (const node of order) {
    place[node] = width
    width += entries(graph.shape(node))
  }
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
  const placeOf = (node: NodeId) => {
    if (!(place[node]! >= 0)) throw new Error(`node ${node} was not kept`)
    return place[node]!
  }
  return {
    set: (node, { data }) => place[node]! >= 0 && values.set(data, place[node]),
    run: () => {
      for (const stretch of stretches)
        if (stretch.loop === null) stretch.compute()
        else stretch.loop(values, a, b, stretch.from, stretch.to)
    },
    get: node => ({
      shape: graph.shape(node),
      data: values.slice(placeOf(node), placeOf(node) + entries(graph.shape(node))),
    }),
    number: node => values[placeOf(node)]!,
    size: order.length,
    bytes: values.byteLength + a.byteLength + b.byteLength,
    asRun: plan => {
      const all = new Float64Array(plan.offset[plan.graph.size]!)
      for (let node = 0; node < plan.graph.size; node++) all.set(view(node).data, plan.offset[node])
      placeOf(0)
      return { plan, values: all, offset: plan.offset }
    },
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
    const op = graph.op(node)
    const loops = graph.shape(node).length === 0 && isScalar(graph, node) ? loopsOf(op) : null
    const at = place[node]!
    if (loops === null) {
      before = null
      stretches.push({ loop: null, compute: byEntry(node) })
    } else if (before !== null && before.code === codeOf(op) && before.to === at) before.to = at + 1
    else {
      before = { loop: loops.run, from: at, to: at + 1, code: codeOf(op) }
      stretches.push(before)
    }
  }
  return stretches
}

function isScalar(graph: Graph, node: NodeId): boolean {
  for (let slot = 0; slot < graph.arity(node); slot++) if (graph.shape(graph.arg(node, slot)).length > 0) return false
  return true
}

import type { Graph, NodeId } from "../../graph/graph"
import { opNamed } from "../../ops"
import { indexer } from "../../tensor/broadcast"
import { entries, fill, type Tensor } from "../../tensor/tensor"
import { KERNELS, MOVING, type KernelOperand } from "./kernels"
import type { MemoryLayout } from "./layout"
import { copy, loopsOf, type Loop } from "./loops"
import type { Placed } from "./machine"

/** A stretch of a levelled layout: entries that one loop computes, whatever nodes they belong to; or a node that is computed by itself. */
type Stretch =
  | { readonly loop: Loop; readonly from: number; readonly to: number }
  | { readonly loop: null; readonly compute: () => void }

/** A list of any kind in JavaScript, with two operand addresses an entry. `results` as in `compile`. */
export function stretchMachine(graph: Graph, layout: MemoryLayout, results: readonly NodeId[] | null): Placed {
  const values = new Float64Array(layout.width)
  const a = new Int32Array(layout.width)
  const b = new Int32Array(layout.width)
  for (const node of layout.order)
    if (graph.kind(node) === "constant") values.set(graph.constant(node).data, layout.place[node])
  const stretches = stretchesOf({ graph, place: layout.place, values, a, b }, layout.order, results)
  return {
    values,
    run: () => {
      for (const stretch of stretches)
        if (stretch.loop === null) stretch.compute()
        else stretch.loop(values, a, b, stretch.from, stretch.to)
    },
    bytes: values.byteLength + a.byteLength + b.byteLength,
    place: layout.place,
  }
}

interface Storage {
  readonly graph: Graph
  readonly place: Int32Array
  readonly values: Float64Array
  readonly a: Int32Array
  readonly b: Int32Array
}

function stretchesOf(storage: Storage, order: Int32Array, results: readonly NodeId[] | null): readonly Stretch[] {
  const { graph, place } = storage
  const stretches: Stretch[] = []
  const readInPlace = results === null ? new Set<NodeId>() : transposedInPlace(graph, order, results)
  let before: { loop: Loop; from: number; to: number; code: number } | null = null
  for (const node of order) {
    if (graph.kind(node) !== "op" || readInPlace.has(node)) continue
    const loop = entryLoop(storage, node)
    const [code, at, size] = [graph.code(node), place[node]!, entries(graph.shape(node))]
    if (loop === null) {
      before = null
      stretches.push({ loop: null, compute: whole(storage, node) })
    } else if (before !== null && before.code === code && before.to === at) before.to = at + size
    else {
      before = { loop, from: at, to: at + size, code }
      stretches.push(before)
    }
  }
  return stretches
}

/** The loop that computes each entry of a node from one entry of each operand, and writes down which; null where there is none. */
function entryLoop({ graph, place, a, b }: Storage, node: NodeId): Loop | null {
  const op = graph.op(node)
  const loop = MOVING.has(op.name) ? copy : (loopsOf(op)?.run ?? null)
  if (loop === null) return null
  const shape = graph.shape(node)
  for (let slot = 0; slot < graph.arity(node); slot++) {
    const arg = graph.arg(node, slot)
    const operand = slot === 0 ? a : b
    const from = graph.shape(arg)
    const at = place[node]!
    if (shape.length === 0 && from.length === 0) operand[at] = place[arg]!
    else {
      const index =
        loop === copy ? op.primal([fill(from, k => k)], graph.attrs(node), shape).data : indexer(from, shape)
      for (let k = 0; k < index.length; k++) operand[at + k] = place[arg]! + index[k]!
    }
  }
  return loop
}

/** A node by its kernel, or by its entry. */
function whole(storage: Storage, node: NodeId): () => void {
  const { graph, place, values } = storage
  const [op, attrs, shape, at] = [graph.op(node), graph.attrs(node), graph.shape(node), place[node]!]
  const kernel = KERNELS[op.name]
  if (kernel !== undefined) {
    const operands = graph.args(node).map(arg => operandOf(storage, arg))
    return kernel(values, at, shape, operands, attrs)
  }
  const args = graph.args(node).map(arg => view(storage, arg))
  return () => values.set(op.primal(args, attrs, shape).data, at)
}

function view({ graph, place, values }: Storage, node: NodeId): Tensor {
  const shape = graph.shape(node)
  return { shape, data: values.subarray(place[node], place[node]! + entries(shape)) }
}

const TRANSPOSE = opNamed("transpose")
const PRODUCTS = new Set(["matmul", "matvec", "vecmat"].map(opNamed))

const isTransposed = (graph: Graph, node: NodeId) =>
  graph.kind(node) === "op" && graph.op(node) === TRANSPOSE && graph.shape(node).length === 2

/** An operand of a kernel. A transposed matrix is read where it stands, down its columns. */
function operandOf({ graph, place }: Storage, node: NodeId): KernelOperand {
  const shape = graph.shape(node)
  const columns = shape.length === 2 ? shape[1]! : 1
  if (isTransposed(graph, node)) return { at: place[graph.arg(node, 0)]!, shape, row: 1, column: shape[0]! }
  return { at: place[node]!, shape, row: columns, column: 1 }
}

/** Transposed matrices that only products read: they are never written down. */
function transposedInPlace(graph: Graph, order: Int32Array, results: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set(Array.from(order).filter(node => isTransposed(graph, node)))
  for (const node of results) found.delete(node)
  for (const node of order)
    if (graph.kind(node) === "op" && !PRODUCTS.has(graph.op(node)))
      for (const arg of graph.args(node)) found.delete(arg)
  return found
}

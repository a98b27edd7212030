import type { Graph, NodeId } from "../../graph/graph"
import { attrValues } from "../../ops/elementwise"
import type { Attrs, Op } from "../../ops/op"
import { assemble } from "./assembly"
import { neededFor } from "./layout"
import { loopsOf } from "./loops"
import { instantiated, MOST_OPERATIONS, translated } from "./machine"

/** Points computed at once: few enough that a block of a small program stays in the nearest cache. */
const BLOCK = 256

/** A list of scalars compiled for many points at once, a block of them after the other. */
export interface ManyPoints {
  /** Results at every point, one array a result. `inputs`: all values of each input, one a point; one number is the same everywhere. */
  evaluate(inputs: ReadonlyMap<NodeId, Float64Array | number>, count: number): readonly Float64Array[]
}

/** What computes a block of points. */
interface BlockMachine {
  readonly values: Float64Array
  /** Node → where its values at the points of a block start; −1 for what is not there. */
  readonly start: Int32Array
  readonly run: (lanes: number) => void
}

/** Compiles a list of scalars for some results (−1: 0 everywhere). Throws where an op is not elementwise. */
export function compileLanes(graph: Graph, results: readonly NodeId[]): ManyPoints {
  const needed = neededFor(graph, results)
  const block = fused(graph, needed, results) ?? opByOp(graph, needed)
  return { evaluate: (inputs, count) => evaluate(block, results, inputs, count) }
}

/** In machine code: one loop over the points, in which only inputs and results are in memory. */
function fused(graph: Graph, needed: Uint8Array, results: readonly NodeId[]): BlockMachine | null {
  const order = Int32Array.from(Array.from(needed.keys()).filter(node => needed[node] === 1))
  const start = new Int32Array(graph.size).fill(-1)
  const inMemory = (node: NodeId) => graph.kind(node) === "input" || results.includes(node)
  const stored = order.filter(inMemory)
  stored.forEach((node, i) => (start[node] = i * BLOCK))
  const width = stored.length * BLOCK
  const place = start.map((at, node) => (at < 0 ? width + node : at))
  const translation = translated(graph, { order, place, width })
  if (translation === null || order.length > MOST_OPERATIONS) return null
  const { ids, addresses, start: starts, shapes } = translation.sequence
  const body = Array.from(ids, id => shapes[id]!)
  const size = starts[ids.length]!
  const strides = addresses.slice(0, size).map(at => (at < width ? 1 : 0))
  const sequence = {
    shapes: [{ kind: "loop" as const, count: BLOCK, body, strides, size }],
    ids: Int32Array.of(0),
    start: Int32Array.of(0, size),
    addresses,
  }
  const constantAt = (at: number) => graph.numberOf(at - width)
  const unstored = new Set(Array.from(starts.subarray(0, -1)).filter(index => addresses[index]! >= width))
  const { bytes } = assemble({ ...translation, sequence, width, unstored, constantAt })
  const machine = instantiated(bytes, translation.functions, width)
  if (machine === null) return null
  for (const node of stored) machine.values.fill(graph.numberOf(node) ?? 0, start[node], start[node]! + BLOCK)
  return { values: machine.values, start, run: machine.run }
}

/** In JavaScript: each op works through the block before the next one starts. */
function opByOp(graph: Graph, needed: Uint8Array): BlockMachine {
  const start = new Int32Array(graph.size).fill(-1)
  let width = 0
  needed.forEach((one, node) => {
    if (one === 1) start[node] = BLOCK * width++
  })
  const values = new Float64Array(BLOCK * width)
  const tasks: ((lanes: number) => void)[] = []
  for (let node = 0; node < graph.size; node++) {
    const out = start[node]!
    if (out < 0) continue
    if (graph.kind(node) === "constant") values.fill(graph.numberOf(node) ?? NaN, out, out + BLOCK)
    if (graph.kind(node) !== "op") continue
    const op = graph.op(node)
    const args = graph.args(node).map(arg => start[arg]!)
    const loops = graph.shape(node).length > 0 ? null : loopsOf(op)
    if (loops !== null) tasks.push(lanes => loops.lanes(values, out, args[0]!, args[1] ?? 0, lanes))
    else tasks.push(generally(op, graph.attrs(node), values, out, args))
  }
  return {
    values,
    start,
    run: lanes => {
      for (const task of tasks) task(lanes)
    },
  }
}

/** Any other elementwise op. */
function generally(op: Op, attrs: Attrs, v: Float64Array, out: number, args: readonly number[]) {
  const f = op.scalar
  if (f === undefined) throw new Error(`${op.name} has no loop over points`)
  const fixed = attrValues(op.attrs, attrs)
  return (lanes: number) => {
    for (let k = 0; k < lanes; k++) v[out + k] = f(...args.map(at => v[at + k]!), ...fixed)
  }
}

function evaluate(
  { values, start, run }: BlockMachine,
  results: readonly NodeId[],
  inputs: ReadonlyMap<NodeId, Float64Array | number>,
  count: number,
): readonly Float64Array[] {
  const found = results.map(() => new Float64Array(count))
  for (const [node, value] of inputs)
    if (typeof value === "number" && start[node]! >= 0) values.fill(value, start[node], start[node]! + BLOCK)
  for (let from = 0; from < count; from += BLOCK) {
    const lanes = Math.min(BLOCK, count - from)
    for (const [node, value] of inputs)
      if (typeof value !== "number" && start[node]! >= 0) values.set(value.subarray(from, from + lanes), start[node])
    run(lanes)
    results.forEach((node, i) => {
      if (node >= 0) found[i]!.set(values.subarray(start[node], start[node]! + lanes), from)
    })
  }
  return found
}

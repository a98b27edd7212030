import type { Graph, NodeId } from "../../graph/graph"
import { loopsOf, type Lanes } from "./loops"

/** Points computed at once: few enough that a block of a small program stays in the nearest cache. */
const BLOCK = 256

/** A list of scalars compiled for many points at once: each op works through a block of points before the next one starts. */
export interface ManyPoints {
  /** Results at every point, one array a result. `inputs`: all values of each input, one a point; one number is the same everywhere. */
  evaluate(inputs: ReadonlyMap<NodeId, Float64Array | number>, count: number): readonly Float64Array[]
}

interface Task {
  readonly lanes: Lanes
  readonly out: number
  readonly a: number
  readonly b: number
}

/** Compiles a list of scalars for some results (−1: 0 everywhere). Throws where an op is not elementwise with at most two operands. */
export function compileLanes(graph: Graph, results: readonly NodeId[]): ManyPoints {
  const needed = new Uint8Array(graph.size)
  for (const node of results) if (node >= 0) needed[node] = 1
  for (let node = graph.size - 1; node >= 0; node--)
    if (needed[node] === 1) for (const arg of graph.args(node)) needed[arg] = 1
  const start = new Int32Array(graph.size).fill(-1)
  const tasks: Task[] = []
  const constants: (readonly [at: number, value: number])[] = []
  let width = 0
  for (let node = 0; node < graph.size; node++) {
    if (needed[node] === 0) continue
    start[node] = width
    width += BLOCK
    if (graph.kind(node) === "constant") constants.push([start[node]!, graph.numberOf(node) ?? NaN])
    if (graph.kind(node) !== "op") continue
    const loops = loopsOf(graph.op(node))
    if (loops === null || graph.shape(node).length > 0)
      throw new Error(`${graph.op(node).name} has no loop over points`)
    const [a, b = -1] = graph.args(node)
    tasks.push({ lanes: loops.lanes, out: start[node]!, a: start[a!]!, b: b < 0 ? 0 : start[b]! })
  }
  const values = new Float64Array(width)
  for (const [at, value] of constants) values.fill(value, at, at + BLOCK)
  return { evaluate: (inputs, count) => evaluate({ values, tasks, start, results }, inputs, count) }
}

interface Machine {
  readonly values: Float64Array
  readonly tasks: readonly Task[]
  readonly start: Int32Array
  readonly results: readonly NodeId[]
}

function evaluate(
  { values, tasks, start, results }: Machine,
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
    for (const { lanes: loop, out, a, b } of tasks) loop(values, out, a, b, lanes)
    results.forEach((node, i) => {
      if (node >= 0) found[i]!.set(values.subarray(start[node], start[node]! + lanes), from)
    })
  }
  return found
}

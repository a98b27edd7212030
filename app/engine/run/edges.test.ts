import { expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import { forward } from "../graph/forward"
import type { Graph, GraphBuilder, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import { opNamed } from "../ops"
import { compute } from "./evaluate"
import { generator } from "./random.fixture"
import { offsets } from "./sweep"

const PROGRAMS = 20_000
/** So many programs stand side by side in one list: one sweep differentiates all of them. */
const TOGETHER = 500
const EDGES = [0, 1, -1, 2, 3, 0.5]
/** Steps of the central differences, which are extrapolated to step 0 (Richardson). */
const STEPS = [2 ** -7, 2 ** -8, 2 ** -9]

const random = generator(11)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

interface Random {
  readonly wrt: readonly [NodeId, NodeId]
  readonly output: NodeId
}

/** What a random program may do with numbers that it has; the bases of fractional powers are positive. */
const moves: readonly ((graph: GraphBuilder, some: () => NodeId) => NodeId)[] = [
  (graph, some) => op(graph, "add", some(), some()),
  (graph, some) => op(graph, "sub", some(), some()),
  (graph, some) => op(graph, "mul", some(), some()),
  (graph, some) => op(graph, "sin", some()),
  (graph, some) => op(graph, "tanh", some()),
  (graph, some) => op(graph, "pow", some(), graph.number(pick([1, 2, 3, 4]))),
  (graph, some) =>
    op(graph, "pow", op(graph, "exp", op(graph, "tanh", some())), pick([some, () => graph.number(0.5)])()),
  (graph, some) => op(graph, "pow", norm(graph, some), graph.number(pick([2, 4]))),
  (graph, some) => op(graph, "square", norm(graph, some)),
  (graph, some) => op(graph, "mul", ...twice(norm(graph, some))),
  (graph, some) => op(graph, "exp", op(graph, "neg", op(graph, "square", norm(graph, some)))),
  (graph, some) => op(graph, "det", rows(graph, some, 2)),
  (graph, some) => op(graph, "det", rows(graph, some, 3)),
  (graph, some) => op(graph, "index", op(graph, "softmax", list(graph, some, 3))),
  (graph, some) => op(graph, "index", op(graph, "log_softmax", list(graph, some, 3))),
  (graph, some) => op(graph, "logsumexp", list(graph, some, 3)),
]

const op = (graph: GraphBuilder, name: string, ...args: readonly NodeId[]) => graph.append(opNamed(name), args)
const twice = (node: NodeId): readonly [NodeId, NodeId] => [node, node]
const list = (graph: GraphBuilder, some: () => NodeId, n: number) =>
  op(graph, "stack", ...Array.from({ length: n }, some))
const rows = (graph: GraphBuilder, some: () => NodeId, n: number) =>
  op(graph, "stack", ...Array.from({ length: n }, () => list(graph, some, n)))
const norm = (graph: GraphBuilder, some: () => NodeId) => op(graph, "norm", list(graph, some, 2))

/** Two inputs and up to three operations on what is there. */
function randomProgram(graph: GraphBuilder): Random {
  const wrt = [graph.input([]), graph.input([])] as const
  const known: NodeId[] = [...wrt, graph.number(pick(EDGES))]
  for (let left = 1 + below(3); left > 0; left--)
    known.push(pick(moves)(graph, () => known[known.length - 1 - below(Math.min(known.length, 4))]!))
  return { wrt, output: known.at(-1)! }
}

/** The values of a list, each of its scalar inputs set; offsets are made once. */
function evaluator(graph: Graph) {
  const offset = offsets(graph)
  const values = new Float64Array(offset[graph.size]!)
  return (inputs: ReadonlyMap<NodeId, number>) => {
    inputs.forEach((value, node) => (values[offset[node]!] = value))
    compute(graph, values, offset)
    return (node: NodeId) => (node < 0 ? 0 : values[offset[node]!]!)
  }
}

/** Of estimates whose error falls with the square of the step, which halves: the limit, and how far it is from the one before. */
function limit([a, b, c]: readonly number[]): { readonly value: number; readonly unrest: number } {
  const [coarse, fine] = [(4 * b! - a!) / 3, (4 * c! - b!) / 3]
  const value = (16 * fine - coarse) / 15
  return { value, unrest: Math.abs(value - fine) }
}

/** How many programs of a batch have settled differences; fails where one of them has another derivative. */
function checkBatch(): number {
  const graph = createGraph()
  const programs = Array.from({ length: TOGETHER }, () => randomProgram(graph))
  const wrt = programs.flatMap(program => program.wrt)
  const outputs = programs.map(({ output }) => output)
  const point = new Map(wrt.map(node => [node, pick(EDGES)]))
  const direction = new Map(wrt.map(node => [node, pick(EDGES)]))

  const adjoints = reverse(graph, wrt, outputs)
  // The tangents of the adjoints, and of the values on the way.
  const second = forward(adjoints.graph, wrt)
  const seeded = (seeds: readonly { readonly seed: NodeId }[], value: (i: number) => number) =>
    seeds.map(({ seed }, i) => [seed, value(i)] as const)
  const along = (i: number) => direction.get(wrt[i]!)!
  const backwards = evaluator(adjoints.graph)(new Map([...point, ...seeded(adjoints.seeds, () => 1)]))
  const curved = evaluator(second.graph)(
    new Map([...point, ...seeded(adjoints.seeds, () => 1), ...seeded(second.seeds, along)]),
  )
  const primal = evaluator(graph)
  const at = (step: number) => {
    const value = primal(new Map(wrt.map(node => [node, point.get(node)! + step * direction.get(node)!])))
    return outputs.map(value)
  }
  const here = at(0)
  const both = STEPS.map(h => [at(h), at(-h)] as const)
  return programs.filter(({ wrt: inputs, output }, i) => {
    const slope = limit(both.map(([up, down], k) => (up[i]! - down[i]!) / (2 * STEPS[k]!)))
    const bend = limit(both.map(([up, down], k) => (up[i]! - 2 * here[i]! + down[i]!) / STEPS[k]! ** 2))
    const size = Math.max(1, Math.abs(here[i]!), Math.abs(slope.value), Math.abs(bend.value))
    if (!(size < 1e3 && slope.unrest < 1e-6 * size && bend.unrest < 1e-6 * size)) return false
    const products = (of: Int32Array | ((node: NodeId) => NodeId), value: (node: NodeId) => number) =>
      inputs.reduce(
        (sum, node) => sum + value(typeof of === "function" ? of(node) : of[node]!) * direction.get(node)!,
        0,
      )
    const tangent = curved(second.of[output]!)
    const gradient = products(adjoints.of, backwards)
    const curvature = products(node => (adjoints.of[node]! < 0 ? -1 : second.of[adjoints.of[node]!]!), curved)
    const found = [tangent - gradient, gradient - slope.value, curvature - bend.value]
    const bounds = [1e-11, 1e-5, 1e-4].map(bound => bound * size)
    if (!found.every((off, k) => Math.abs(off) <= bounds[k]!)) expect.fail(told(graph, output, point, found))
    return true
  }).length
}

/** The program of a node in words, for a failure. */
function told(graph: Graph, output: NodeId, point: ReadonlyMap<NodeId, number>, off: readonly number[]): string {
  const written = (node: NodeId): string =>
    graph.kind(node) === "op"
      ? `${graph.op(node).name}(${graph.args(node).map(written).join(", ")})`
      : String(point.get(node) ?? graph.numberOf(node))
  return `${written(output)}: forward − reverse, slope, bend off by ${off.join(", ")}`
}

test("forward, reverse and second order agree with differences of the value on 20,000 random programs at 0, ±1, 2, 3, ½", () => {
  let settled = 0
  let tried = 0
  for (; settled < PROGRAMS && tried < 2 * PROGRAMS; tried += TOGETHER) settled += checkBatch()
  expect(settled).toBeGreaterThanOrEqual(PROGRAMS)
})

import { expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import type { Graph, NodeId } from "../graph/graph"
import { simplified } from "../graph/simplify"
import type { Hooks } from "../graph/sweep"
import { opNamed, ops } from "../ops"
import { scalar } from "../tensor/tensor"
import { evaluate } from "./evaluate"
import type { Pass } from "./plan"
import { plan } from "./sweep"

const PROGRAMS = 20_000
const EPSILON = 2 ** -52

/** Random numbers in [0, 1) that are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const choices = ops.filter(op => op.scalar && op.params.length <= 2 && !op.internal)

/** Up to three inputs and up to twelve operations on anything before them. */
function randomProgram(random: () => number) {
  const graph = createGraph()
  const below = (n: number) => Math.floor(random() * n)
  const wrt = Array.from({ length: 1 + below(3) }, () => graph.input([]))
  if (random() < 0.5) graph.literal(scalar(4 * random() - 2))
  const operations = 1 + below(12)
  for (let i = 0; i < operations; i++) {
    const op = choices[below(choices.length)]!
    graph.append(
      op,
      op.params.map(() => Math.max(0, graph.size - 1 - below(6))),
    )
  }
  return { graph, wrt, output: graph.size - 1 }
}

/** Σ result · other seed over the far end of a sweep, at a point. */
function run(
  graph: Graph,
  pass: Pass,
  wrt: readonly NodeId[],
  output: NodeId,
  point: readonly number[],
  seeds: readonly number[],
  hooks: Hooks = {},
): { readonly results: readonly number[]; readonly primal: Float64Array } {
  const sweep = plan(graph, pass, wrt, [output], hooks)
  const { values } = evaluate(sweep, new Map(wrt.map((node, i) => [node, scalar(point[i]!)])), seeds.map(scalar))
  const results = (pass === "forward" ? [output] : wrt).map(node =>
    sweep.of[node]! < 0 ? 0 : values[sweep.of[node]!]!,
  )
  return { results, primal: values.subarray(0, graph.size) }
}

const abs = opNamed("abs")
/** The size of what is added up on the way: every partial without its sign. */
const magnitudes: Hooks = { partial: (graph, _, partial) => simplified(graph, abs, [partial]) }

test("⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩ to 8 eps of what is added up, on 20,000 random finite programs", () => {
  const random = generator(1)
  const signed = () => (random() < 0.5 ? -1 : 1) * (1e-3 + random() * 1.999)
  let finite = 0
  for (let tried = 0; tried < 4 * PROGRAMS && finite < PROGRAMS; tried++) {
    const { graph, wrt, output } = randomProgram(random)
    const [point, tangents] = [wrt.map(signed), wrt.map(signed)]
    const adjoint = signed()
    const ahead = run(graph, "forward", wrt, output, point, tangents)
    const back = run(graph, "reverse", wrt, output, point, [adjoint])
    const left = adjoint * ahead.results[0]!
    const right = back.results.reduce((sum, x, i) => sum + x * tangents[i]!, 0)
    const size = run(graph, "forward", wrt, output, point, tangents.map(Math.abs), magnitudes)
    const magnitude = Math.abs(adjoint) * size.results[0]!
    if (![...ahead.primal, left, right, magnitude].every(Number.isFinite)) continue
    finite++
    if (Math.abs(left - right) > 8 * EPSILON * magnitude + Number.MIN_VALUE * 16)
      expect.fail(`program ${tried}: ${left} is not ${right}, magnitude ${magnitude}`)
  }
  expect(finite).toBe(PROGRAMS)
})

import { expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import type { GraphBuilder, NodeId } from "../graph/graph"
import { simplified } from "../graph/simplify"
import type { Hooks } from "../graph/sweep"
import { opNamed, ops } from "../ops"
import { scalar } from "../tensor/tensor"
import { evaluate } from "./evaluate"
import type { Pass } from "./plan"
import { generator } from "./random.fixture"
import { plan } from "./sweep"

const PROGRAMS = 20_000
/** So many programs stand side by side in one list: one sweep differentiates all of them, and none touches another. */
const TOGETHER = 500
const EPSILON = 2 ** -52

const random = generator(1)
const below = (n: number) => Math.floor(random() * n)
/** ±[0.001, 2). */
const signed = () => (random() < 0.5 ? -1 : 1) * (1e-3 + random() * 1.999)
const choices = ops.filter(op => op.scalar && op.params.length <= 2 && !op.internal)

interface RandomProgram {
  readonly from: NodeId
  readonly wrt: readonly NodeId[]
  readonly output: NodeId
}

/** Up to three inputs and up to twelve operations on anything before them in the same program. */
function randomProgram(graph: GraphBuilder): RandomProgram {
  const from = graph.size
  const wrt = Array.from({ length: 1 + below(3) }, () => graph.input([]))
  if (random() < 0.5) graph.literal(scalar(4 * random() - 2))
  for (let left = 1 + below(12); left > 0; left--) {
    const op = choices[below(choices.length)]!
    graph.append(
      op,
      op.params.map(() => Math.max(from, graph.size - 1 - below(6))),
    )
  }
  return { from, wrt, output: graph.size - 1 }
}

const abs = opNamed("abs")
/** The size of what is added up on the way: every partial without its sign. */
const magnitudes: Hooks = { partial: (graph, _, partial) => simplified(graph, abs, [partial]) }

/** How many of a batch of programs are finite; fails where one breaks the identity. */
function checkBatch(): number {
  const graph = createGraph()
  const programs = Array.from({ length: TOGETHER }, () => randomProgram(graph))
  const wrt = programs.flatMap(program => program.wrt)
  const outputs = programs.map(program => program.output)
  const point = new Map(wrt.map(node => [node, scalar(signed())]))
  const tangents = new Map(wrt.map(node => [node, signed()]))
  const adjoints = outputs.map(signed)
  const sweep = (pass: Pass, seeds: readonly number[], hooks: Hooks = {}) => {
    const planned = plan(graph, pass, wrt, outputs, hooks)
    const { of } = planned
    const { values } = evaluate(planned, point, seeds.map(scalar))
    return { primal: values, at: (node: NodeId) => (of[node]! < 0 ? 0 : values[of[node]!]!) }
  }
  const forward = sweep("forward", [...tangents.values()])
  const reverse = sweep("reverse", adjoints)
  const sizes = sweep("forward", [...tangents.values()].map(Math.abs), magnitudes)
  const finite = programs.filter(({ from, wrt: inputs, output }, i) => {
    const left = adjoints[i]! * forward.at(output)
    const right = inputs.reduce((sum, node) => sum + reverse.at(node) * tangents.get(node)!, 0)
    const magnitude = Math.abs(adjoints[i]!) * sizes.at(output)
    const numbers = [...forward.primal.subarray(from, output + 1), left, right, magnitude]
    if (!numbers.every(Number.isFinite)) return false
    if (Math.abs(left - right) > 8 * EPSILON * magnitude + 16 * Number.MIN_VALUE)
      expect.fail(`${left} is not ${right}, magnitude ${magnitude}`)
    return true
  })
  return finite.length
}

test("⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩ to 8 eps of what is added up, on 20,000 random finite programs", () => {
  let finite = 0
  for (let batch = 0; batch < (4 * PROGRAMS) / TOGETHER && finite < PROGRAMS; batch++) finite += checkBatch()
  expect(finite).toBeGreaterThanOrEqual(PROGRAMS)
})

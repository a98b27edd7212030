import { expect, test } from "vitest"
import { createGraph } from "../graph/builder"
import type { GraphBuilder, NodeId } from "../graph/graph"
import { infixOp, opNamed, ops } from "../ops"
import type { Attrs, Op } from "../ops/op"
import { ShapeError } from "../tensor/shape"
import { entries, fill, type Shape, type Tensor } from "../tensor/tensor"
import { evaluate } from "./evaluate"
import type { Pass } from "./plan"
import { generator } from "./random.fixture"
import { plan } from "./sweep"

const PROGRAMS = 20_000
const TOGETHER = 500
/** Of the sizes of all products that are added up; a wrong rule is off by its whole size. */
const TOLERANCE = 1e-9

/** A partial as steep as this makes derivatives of mere rounding: log2 of logsumexp of log_softmax is log2 of 0 and some 1e-17. */
const STEEP = 1e5

const random = generator(7)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
/** ±[0.001, 2). */
const signed = () => (random() < 0.5 ? -1 : 1) * (1e-3 + random() * 1.999)
const randomTensor = (shape: Shape): Tensor => fill(shape, signed)

const SHAPES: readonly Shape[] = [[], [2], [3], [1], [2, 3], [3, 2], [3, 3], [1, 3], [2, 1], [1, 1]]
const elementwise = ops.filter(op => op.scalar && op.params.length <= 3 && !op.internal && op.attrs === undefined)
const REDUCTIONS = ["sum", "mean", "amax", "amin", "logsumexp"]
const OTHERS = ["softmax", "log_softmax", "norm", "trace", "transpose"]

/** An op with random operands and static arguments; the graph refuses what does not fit. */
function attempt(graph: GraphBuilder, operand: () => NodeId): void {
  const kind = below(10)
  if (kind < 4) {
    const op = pick(elementwise)
    graph.append(op, op.params.map(operand))
  } else if (kind < 6) {
    const attrs: Attrs = { axis: pick([null, 0, 1, -1]), keep: below(2) }
    graph.append(opNamed(pick(REDUCTIONS)), [operand()], attrs)
  } else if (kind < 8) {
    const args = [operand(), operand()]
    const op: Op | null = infixOp("@", args.map(arg => graph.shape(arg).length) as [number, number])
    graph.append(op ?? opNamed("outer"), args)
  } else if (kind < 9) graph.append(opNamed(pick(OTHERS)), [operand()])
  else if (random() < 0.4) {
    const x = operand()
    const shape = graph.shape(x)
    const [rows = 0, columns] = shape
    if (rows > 0)
      graph.append(opNamed("index"), [x], { i: below(rows), j: columns ? pick([null, below(columns)]) : null })
  } else graph.append(opNamed(pick(["stack", "concat"])), [operand(), operand()])
}

/** Up to three inputs of any shape and up to ten operations on anything before them in the same program. */
function randomProgram(graph: GraphBuilder): { from: NodeId; wrt: readonly NodeId[]; output: NodeId } {
  const from = graph.size
  const wrt = Array.from({ length: 1 + below(3) }, () => graph.input(pick(SHAPES)))
  const operand = () => Math.max(from, graph.size - 1 - below(5))
  for (let left = 2 + below(9); left > 0; left--) {
    const before = graph.size
    for (let tries = 0; tries < 8 && graph.size === before; tries++)
      try {
        attempt(graph, operand)
      } catch (error) {
        if (!(error instanceof ShapeError)) throw error
      }
  }
  return { from, wrt, output: graph.size - 1 }
}

const inner = (a: Tensor, b: Float64Array) => a.data.reduce((sum, x, k) => sum + x * b[k]!, 0)
const size = (a: Tensor, b: Float64Array) => a.data.reduce((sum, x, k) => sum + Math.abs(x * b[k]!), 0)

/** A program as a list: "2 = matmul[2,2](0, 1)". */
const listing = (graph: GraphBuilder, from: NodeId, to: NodeId) =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const node = from + i
    const shape = JSON.stringify(graph.shape(node))
    if (graph.kind(node) !== "op") return `${node} = ${graph.kind(node)}${shape}`
    return `${node} = ${graph.op(node).name}${shape}(${graph.args(node).join(", ")}) ${JSON.stringify(graph.attrs(node))}`
  }).join("; ")

/** How many programs of a batch are finite, and have an array in them; fails where one breaks the identity. */
function checkBatch(): number {
  const graph = createGraph()
  const programs = Array.from({ length: TOGETHER }, () => randomProgram(graph))
  const wrt = programs.flatMap(program => program.wrt)
  const outputs = programs.map(program => program.output)
  const point = new Map(wrt.map(node => [node, randomTensor(graph.shape(node))]))
  const tangents = new Map(wrt.map(node => [node, randomTensor(graph.shape(node))]))
  const adjoints = outputs.map(node => randomTensor(graph.shape(node)))
  const sweep = (pass: Pass, seeds: readonly Tensor[]) => {
    const planned = plan(graph, pass, wrt, outputs)
    const { values, offset } = evaluate(planned, point, seeds)
    const entriesOf = (node: NodeId) => values.subarray(offset[node], offset[node + 1])
    const at = (node: NodeId) =>
      planned.of[node]! < 0 ? new Float64Array(entries(graph.shape(node))) : entriesOf(planned.of[node]!)
    const steep = new Set<NodeId>()
    for (let term = 0; term < planned.terms.count; term++) {
      const partial = planned.terms.partial[term]!
      if (partial >= 0 && entriesOf(partial).some(entry => !(Math.abs(entry) < STEEP)))
        steep.add(planned.terms.to[term]!)
    }
    return { at, steep, primal: (from: NodeId, to: NodeId) => values.subarray(offset[from], offset[to + 1]) }
  }
  const forward = sweep("forward", [...tangents.values()])
  const reverse = sweep("reverse", adjoints)
  return programs.filter(({ from, wrt: inputs, output }, i) => {
    const arrays = Array.from({ length: output - from + 1 }, (_, k) => graph.shape(from + k).length).some(
      rank => rank > 0,
    )
    const left = inner(adjoints[i]!, forward.at(output))
    const right = inputs.reduce((sum, node) => sum + inner(tangents.get(node)!, reverse.at(node)), 0)
    const scale =
      size(adjoints[i]!, forward.at(output)) +
      inputs.reduce((sum, node) => sum + size(tangents.get(node)!, reverse.at(node)), 0)
    const numbers = [...forward.primal(from, output), left, right, scale]
    const nodes = Array.from({ length: output - from + 1 }, (_, k) => from + k)
    if (!arrays || !numbers.every(Number.isFinite) || nodes.some(node => reverse.steep.has(node))) return false
    if (Math.abs(left - right) > TOLERANCE * scale + 1e-12)
      expect.fail(`${left} is not ${right}, scale ${scale}: ${listing(graph, from, output)}`)
    return true
  }).length
}

test("⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩ on 20,000 random finite programs of arrays whose shapes broadcast", () => {
  let finite = 0
  for (let batch = 0; batch < (4 * PROGRAMS) / TOGETHER && finite < PROGRAMS; batch++) finite += checkBatch()
  expect(finite).toBeGreaterThanOrEqual(PROGRAMS)
})

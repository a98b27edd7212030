import { describe, expect, test } from "vitest"
import { opNamed } from "../ops"
import { scalar } from "../tensor/tensor"
import { createGraph } from "./builder"
import { forward } from "./forward"
import type { Graph } from "./graph"
import { reverse } from "./reverse"
import { sameStructure } from "./structure"
import { dependents } from "./sweep"

/** The nodes that a sweep appended, as text. */
function appended(graph: Graph, primal: number): string[] {
  return Array.from({ length: graph.size - primal }, (_, i) => {
    const node = primal + i
    const kind = graph.kind(node)
    if (kind === "op") return `${node} = ${graph.op(node).name}(${graph.args(node).join(", ")})`
    return `${node} = ${kind === "input" ? "input" : String(graph.numberOf(node))}`
  })
}

function squareOf(): Graph {
  const graph = createGraph()
  const x = graph.input([])
  graph.append(opNamed("pow"), [x, graph.literal(scalar(2))])
  return graph
}

describe("x^2", () => {
  test("has the adjoint program bar*(2*x), and nothing else", () => {
    const { graph, of } = reverse(squareOf(), [0], [2])
    expect(appended(graph, 3).filter(line => !/= -?\d+$/.test(line))).toEqual([
      "3 = input",
      "6 = mul(1, 0)",
      "7 = mul(3, 6)",
    ])
    expect(of[0]).toBe(7)
  })

  test("has the tangent program (2*x)*d", () => {
    const { graph, of } = forward(squareOf(), [0])
    expect(graph.args(of[2]!).map(arg => graph.kind(arg))).toEqual(["op", "input"])
  })
})

describe("activity", () => {
  test("is structural and stops at conditions", () => {
    const graph = createGraph()
    const x = graph.input([])
    const t = graph.input([])
    const zero = graph.literal(scalar(0))
    const condition = graph.append(opNamed("gt"), [x, zero])
    const chosen = graph.append(opNamed("where"), [condition, t, zero])
    const product = graph.append(opNamed("mul"), [zero, x])
    expect(Array.from(dependents(graph, [x]))).toEqual([1, 0, 0, 0, 0, 1])
    expect(reverse(graph, [x], [chosen]).terms.count).toBe(0)
    expect(reverse(graph, [x], [product]).terms.count).toBe(1)
  })

  test("an adjoint that nothing reaches is told by -1", () => {
    const graph = createGraph()
    graph.input([])
    const t = graph.input([])
    const { of, terms } = reverse(graph, [0], [t])
    expect(Array.from(of)).toEqual([-1, 2])
    expect(terms.count).toBe(0)
  })
})

describe("a sweep", () => {
  test("leaves the list that it differentiates alone", () => {
    const primal = squareOf()
    reverse(primal, [0], [2])
    expect(primal.size).toBe(3)
    expect(sameStructure(primal, squareOf())).toBe(true)
    expect(sameStructure(primal, createGraph())).toBe(false)
  })

  test("goes through a chain of 100,000 operations", () => {
    const graph = createGraph()
    let last = graph.input([])
    for (let i = 0; i < 100_000; i++) last = graph.append(opNamed("sin"), [last])
    expect(reverse(graph, [0], [last]).terms.count).toBe(100_000)
    expect(forward(graph, [0]).terms.count).toBe(100_000)
  })
})

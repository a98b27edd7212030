import { describe, expect, test } from "vitest"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate } from "../engine/run/evaluate"
import { jacobian } from "../engine/run/jacobian"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"
import { eliminate, eliminationCost, nextEliminated, type EliminationOrder } from "./elimination"
import { linearized } from "./linearized"

function linear(text: string, at: Record<string, number> = {}) {
  const { program } = lower(parse(text, signatures).statements, {})
  const { graph, inputs, outputs } = program!
  const wrt = inputs.map(({ node }) => node)
  const ends = outputs.map(({ node }) => node)
  const point = new Map(inputs.map(({ node, name }) => [node, scalar(at[name] ?? 1)]))
  const run = evaluate(
    plan(graph, "forward", wrt, []),
    point,
    wrt.map(() => scalar(1)),
  )
  const oracle = jacobian(graph, wrt, ends, point).map(row => row.map(({ data }) => data[0]!))
  return { graph: linearized(run, wrt, ends), oracle, names: program!.names }
}

const BAYDIN = "ln(x1) + x1*x2 - sin(x2)"
const PRODUCT = "x1*x2*x3*x4*x5*x6*x7*x8"
const ORDERS: readonly EliminationOrder[] = ["forward", "reverse", "markowitz"]

describe("vertex elimination", () => {
  test.each([
    [BAYDIN, [6, 6, 6]],
    [PRODUCT, [27, 12, 17]],
  ])("of %s takes %j multiplications forward, reverse and by Markowitz", (text, counts) => {
    const { graph } = linear(text)
    expect(ORDERS.map(order => eliminate(graph, order).multiplications)).toEqual(counts)
  })

  test.each([
    [BAYDIN, { x1: 2, x2: 5 }],
    [PRODUCT, { x1: 2, x3: -3, x8: 0.5 }],
    ["f = (x*y + x)*(y - x)", { x: 3, y: 5 }],
    ["y1 = r*cos(t); y2 = r*sin(t)", { r: 2, t: 0.6 }],
    ["x*x + x/x", { x: 3 }],
    ["a = x*y; y1 = exp(a); y2 = ln(a) + y1^2; y3 = y2*y1", { x: 1.5, y: 0.5 }],
    ["x", { x: 3 }],
  ])("of %s ends with the Jacobian, in any order", (text, at) => {
    const { graph, oracle } = linear(text, at)
    for (const order of [...ORDERS, [...graph.inner].reverse()])
      eliminate(graph, order).jacobian.forEach((row, i) =>
        row.forEach((entry, j) => expect(entry).toBeCloseTo(oracle[i]![j]!, 10)),
      )
  })

  test("keeps the graph that is left after each step", () => {
    const { graph } = linear("sin(x)*y", { x: 0, y: 7 })
    expect(graph).toMatchObject({ inputs: [0, 1], outputs: [3], inner: [2] })
    expect(eliminate(graph, "forward").steps).toEqual([
      {
        vertex: 2,
        multiplications: 1,
        arcs: [
          { from: 0, to: 3, partial: 7 },
          { from: 1, to: 3, partial: 0 },
        ],
      },
    ])
  })

  test("neither mode is optimal where many paths meet in the middle, and the rules go one vertex at a time", () => {
    const { graph } = linear("p = x1 + x2; q = sin(p); r = q*p; y1 = exp(r); y2 = cos(r)")
    expect(ORDERS.map(order => eliminate(graph, order).multiplications)).toEqual([10, 10, 7])
    expect(graph.inner.map(vertex => eliminationCost(graph.arcs, vertex))).toEqual([4, 1, 4])
    const [p, q, r] = graph.inner
    expect(
      (["forward", "reverse", "markowitz"] as const).map(rule => nextEliminated(rule, graph.inner, graph.arcs)),
    ).toEqual([p, r, q])
    expect(nextEliminated("forward", [], [])).toBeNull()
  })

  test("refuses an order that misses a vertex, and an edge with a matrix rule", () => {
    const { graph } = linear(BAYDIN)
    expect(() => eliminate(graph, [2])).toThrow("every inner vertex once")
    expect(() => linear("x = [1, 2]; sum(x)")).toThrow("scalars")
  })
})

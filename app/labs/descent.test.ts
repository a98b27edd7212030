import { describe, expect, test } from "vitest"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { descend, safeRate, solve, type DescentMethod } from "./descent"
import { objectiveOf } from "./objective"

function objective(text: string) {
  const { program } = lower(parse(text, signatures).statements, {})
  const { graph, inputs, outputs } = program!
  const wrt = inputs.filter(({ constant }) => !constant).map(({ node }) => node)
  const given = inputs.flatMap(({ node, literal }) => (literal ? [[node, literal.value] as const] : []))
  return objectiveOf(graph, wrt, outputs[0]!.node, new Map(given))
}

const way = (text: string, start: readonly number[], method: DescentMethod, steps: number, rate = 0.1) =>
  descend(objective(text), start, method, { rate, momentum: 0.9 }, steps)

const ROSENBROCK = "f = (1 - x)^2 + 100*(y - x^2)^2"

describe("descent", () => {
  test("along the gradient of x² at the rate 0.1 shrinks x to its 0.8-fold", () => {
    const { iterates, end } = way("x^2", [1], "gradient", 2)
    expect(iterates.map(({ point }) => point[0])).toEqual([1, 0.8, 0.8 - 0.1 * (2 * 0.8)])
    expect(iterates[0]).toEqual({ point: [1], value: 1, gradient: [2] })
    expect(end).toBe("goes on")
  })

  test("momentum keeps nine tenths of the step before: v = 2, then 3.4", () => {
    const [, first, second] = way("x^2", [1], "momentum", 2).iterates
    expect(first!.point[0]).toBeCloseTo(0.8, 14)
    expect(second!.point[0]).toBeCloseTo(0.46, 14)
  })

  test("Adam's first step is the rate in every direction, whatever the gradient's size", () => {
    const [, first] = way("1000*x^2 + y/1000", [1, 1], "adam", 1).iterates
    expect(first!.point[0]).toBeCloseTo(0.9, 6)
    expect(first!.point[1]).toBeCloseTo(0.9, 5)
  })

  test("Newton's method in Rosenbrock's valley goes up once on its way to the minimum", () => {
    const values = way(ROSENBROCK, [-1.2, 1], "newton", 6).iterates.map(({ value }) => value)
    const known = [24.2, 4.731884, 1411.845, 0.05596552, 0.3131891]
    known.forEach((value, k) => expect(values[k]! / value).toBeCloseTo(1, 5))
    expect(values[6]).toBeLessThan(1e-18)
  })

  test("says why it ends", () => {
    expect(way("x^2", [0], "gradient", 5)).toMatchObject({ end: "stands still", iterates: [{ point: [0] }] })
    expect(way("ln(x)", [0.001], "gradient", 50).end).toBe("is lost")
    expect(way("x^4", [3], "gradient", 100, 1).end).toBe("is lost")
    expect(way("x + y", [1, 1], "newton", 5).end).toBe("is singular")
  })

  test("takes the entries of arrays one after another, and leaves what is given", () => {
    const { iterates } = way("w = [1, 2]; const t = [3, 5]; L = sum((w - t)^2)", [1, 2], "newton", 1)
    expect(iterates.map(({ point }) => point)).toEqual([
      [1, 2],
      [3, 5],
    ])
  })
})

test.each([
  ["x^2", [1], 0.5],
  [ROSENBROCK, [-1.2, 1], 0.0005],
  ["x + y", [1, 1], 0.1],
  ["3*x^2 - 100*y^2", [1, 1], 0.005],
] as const)("the curvature of %s at %j allows the rate %d", (text, point, rate) => {
  expect(safeRate(objective(text), point)).toBe(rate)
})

test("an equation with an inverse is solved, whatever the order of its rows; one without is not", () => {
  const columns = (...all: number[][]) => all.map(column => Float64Array.from(column))
  expect(Array.from(solve(columns([0, 2], [3, 0]), Float64Array.from([6, 8]))!)).toEqual([4, 2])
  expect(solve(columns([1, 2], [2, 4]), Float64Array.from([1, 1]))).toBeNull()
  expect(solve(columns([NaN]), Float64Array.from([1]))).toBeNull()
})

import { expect, test } from "vitest"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate } from "../engine/run/evaluate"
import { step } from "../engine/run/step"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"
import { triangleOf, triangleStep } from "./triangular"

/** f = (x·y + x)·(y − x) at (3, 5): nodes x, y, v1 = 15, v2 = 18, v3 = 2, f = 36. */
function runOf(pass: "forward" | "reverse", text = "f = (x*y + x)*(y - x)") {
  const { graph, inputs, outputs } = lower(parse(text, signatures).statements, {}).program!
  const wrt = inputs.map(({ node }) => node)
  const ends = outputs.map(({ node }) => node)
  const point = new Map(wrt.map((node, i) => [node, scalar([3, 5][i]!)]))
  const seeds = pass === "forward" ? [scalar(1), scalar(0)] : [scalar(1)]
  return evaluate(plan(graph, pass, wrt, pass === "reverse" ? ends : []), point, seeds)
}

const dense = ({ nodes, entries }: ReturnType<typeof triangleOf>) =>
  nodes.map((_, i) => nodes.map((_, j) => entries.find(e => e.row === i && e.column === j)?.value?.data[0] ?? 0))

test("the matrix of local partials is strictly lower triangular, and the same for both modes", () => {
  const matrix = [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [5, 3, 0, 0, 0, 0],
    [1, 0, 1, 0, 0, 0],
    [-1, 1, 0, 0, 0, 0],
    [0, 0, 0, 2, 18, 0],
  ]
  for (const pass of ["forward", "reverse"] as const) expect(dense(triangleOf(runOf(pass), 99))).toEqual(matrix)
})

test("substitution down the rows ends with the tangents, up the columns with the adjoints", () => {
  const numbers = (pass: "forward" | "reverse") => triangleOf(runOf(pass), 99).solution.map(known => known?.data[0])
  expect(numbers("forward")).toEqual([1, 0, 5, 6, -1, -6])
  expect(numbers("reverse")).toEqual([-6, 24, 2, 2, 18, 1])
})

test("an entry is known once its row is evaluated, and a step lights its row or its entry", () => {
  const forward = runOf("forward")
  expect(triangleOf(forward, 3).entries.map(({ known }) => known)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(triangleOf(forward, 2).solution.map(known => known?.data[0] ?? null)).toEqual([1, 0, null, null, null, null])
  expect(triangleStep(step(forward, 4))).toEqual({
    node: 3,
    edges: [
      { from: 2, to: 3 },
      { from: 0, to: 3 },
    ],
  })
  expect(triangleStep(step(forward, 1))).toEqual({ node: 0, edges: [] })
  const reverse = runOf("reverse")
  expect(triangleStep(step(reverse, 6))).toEqual({ node: null, edges: [] })
  expect(triangleStep(step(reverse, 7))).toEqual({ node: 5, edges: [] })
  expect(triangleStep(step(reverse, 8)).edges).toHaveLength(1)
})

test("x·x is one entry, the sum of its two edges", () => {
  const { entries } = triangleOf(runOf("forward", "x*x"), 99)
  expect(entries.map(({ row, column, slot, value }) => [row, column, slot, value?.data[0]])).toEqual([[1, 0, 0, 6]])
})

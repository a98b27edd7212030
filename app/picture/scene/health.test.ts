import { expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import { sweep } from "../../explain/sweep.fixture"
import { healthAt } from "./health"

/** What ails the nodes after step k, by name; without k after the last. */
function ailments(text: string, at: Record<string, number>, pass: Pass = "reverse", k?: number) {
  const { program, run } = sweep(text, at, pass)
  const { ailments } = healthAt(program, run, k ?? run.plan.steps)
  return Object.fromEntries(
    Array.from(ailments, ([node, ailment]) => [program.names[node]!, ailment] as const),
  ) as object
}

function untaken(text: string, at: Record<string, number>, k?: number) {
  const { program, run } = sweep(text, at, "reverse")
  const health = healthAt(program, run, k ?? run.plan.steps)
  return [[...health.untaken].map(node => program.names[node]), health.untakenEdges.size] as const
}

test("a slope near 0 is saturated, and what comes back through it has vanished", () => {
  expect(ailments("f = 3*sigmoid(x)", { x: 12 })).toEqual({ v1: "saturated", x: "vanishing" })
  expect(ailments("f = 3*sigmoid(x)", { x: 1 })).toEqual({})
})

test("a slope of 0 by a kink is dead", () => {
  expect(ailments("f = 3*relu(x)", { x: -2 })).toEqual({ v1: "dead" })
})

test("a small factor is no saturation", () => {
  expect(ailments("f = 0.00002*x", { x: 3 })).toEqual({ x: "vanishing" })
})

test("forward, what a seed comes to has vanished, too", () => {
  expect(ailments("f = tanh(x) + 1", { x: 9 }, "forward")).toEqual({ v1: "saturated", f: "vanishing" })
})

test("nothing is known of a slope before its edge has been used", () => {
  // x, sigmoid and the product are evaluated, and f is seeded.
  expect(ailments("f = 3*sigmoid(x)", { x: 12 }, "reverse", 4)).toEqual({})
})

test("what leads only through a branch that is not taken has no part", () => {
  expect(untaken("f = where(x > 0, sqrt(x), x^2) + y", { x: -3, y: 1 })).toEqual([["v2"], 1])
  expect(untaken("f = max(exp(x), y)", { x: 0, y: 5 })).toEqual([["x", "v1"].sort(), 1])
})

test("a choice is known once it has been made", () => {
  expect(untaken("f = max(exp(x), y)", { x: 0, y: 5 }, 2)).toEqual([[], 0])
})

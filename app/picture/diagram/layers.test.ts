import { expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import { sweep } from "../../explain/sweep.fixture"
import { diagram, USUAL } from "./diagram"
import { layers } from "./layers"

const ends = (text: string, pass: Pass, closed: readonly string[] = []) => {
  const { program, run } = sweep(text, {}, pass)
  return [Array.from(layers(diagram(program, { ...USUAL, closed }), run.plan)), run.plan.steps]
}

const INTEGERS = "f = (x*y + x)*(y - x)"

test("inputs are one layer, then come the nodes that need nothing of each other", () => {
  expect(ends("a*b + c*d", "evaluate")).toEqual([[4, 6, 7], 7])
  expect(ends("a*b + c*d", "forward")).toEqual([[4, 6, 7], 7])
})

test("a node that needs the one before it begins a layer; what follows in the list and could have come earlier joins it", () => {
  expect(ends(INTEGERS, "evaluate")).toEqual([[2, 3, 5, 6], 6])
})

test("going back the seed is a layer, then come all edges into a layer together", () => {
  expect(ends("a*b + c*d", "reverse")).toEqual([[4, 6, 7, 8, 10, 14], 14])
  expect(ends(INTEGERS, "reverse")).toEqual([[2, 3, 5, 6, 7, 9, 13, 15], 15])
})

test("a chain has as many layers as nodes", () => {
  expect(ends("sin(exp(x^2))", "evaluate")).toEqual([[1, 2, 3, 4], 4])
})

test("what happens within a closed part ends no layer", () => {
  const calls = "f(u, v) = sin(u v)/u\ny = f(a, b)*a"
  expect(ends(calls, "forward")).toEqual([[2, 3, 4, 5, 6], 6])
  expect(ends(calls, "forward", ["f@1"])).toEqual([[2, 5, 6], 6])
})

test("an output that feeds another is seeded with it, and its edges wait until it is complete", () => {
  const both = { outputs: ["y1", "y2"], seed: { y1: 1, y2: 1 } }
  const { program, run } = sweep("y1 = x*t; y2 = y1 + x", {}, "reverse", both)
  expect(Array.from(layers(diagram(program), run.plan))).toEqual([2, 3, 4, 6, 8, 10])
})

import { expect, test } from "vitest"
import { sweep } from "../../explain/sweep.fixture"
import type { Pass } from "../../engine/run/plan"
import { diagram, USUAL } from "./diagram"
import { stops } from "./stops"

const CALLS = "f(u, v) = sin(u v)/u\ny = f(a, b)*a"

function stopsOf(pass: Pass, closed: readonly string[]) {
  const { program, run } = sweep(CALLS, { a: 2, b: 3 }, pass)
  return [Array.from(stops(diagram(program, { ...USUAL, closed }), run.plan)), run.plan.steps]
}

test("without a closed part every step is a stop", () => {
  expect(stopsOf("evaluate", [])).toEqual([[1, 2, 3, 4, 5, 6], 6])
  expect(stopsOf("reverse", [])[0]).toHaveLength(14)
})

test("what happens within a closed part is none, but its steps keep their numbers", () => {
  expect(stopsOf("forward", ["f@1"])).toEqual([[1, 2, 5, 6], 6])
  expect(stopsOf("reverse", ["f@1"])).toEqual([[1, 2, 5, 6, 7, 8, 9, 11, 13, 14], 14])
})

test("the last step is a stop, even within a closed part", () => {
  const { program, run } = sweep("f(u) = sin(u)*u\nz = f(x)\ny = x", { x: 1 }, "evaluate", { outputs: ["y"] })
  expect(Array.from(stops(diagram(program, { ...USUAL, closed: ["f@1"] }), run.plan)).at(-1)).toBe(run.plan.steps)
})

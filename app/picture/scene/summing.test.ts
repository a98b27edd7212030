import { expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import { step } from "../../engine/run/step"
import { sweep } from "../../explain/sweep.fixture"
import { summedArrays } from "./summing"

/** Every step that draws an axis: what it is about, and "array axes" of each. */
function drawn(text: string, pass: Pass): string[] {
  const { program, run } = sweep(text, {}, pass)
  return Array.from({ length: run.plan.steps }, (_, k) => step(run, k + 1)).flatMap(now => {
    const arrays = summedArrays(program, now)
    const shown = arrays.map(({ node, is, axes }) => `${program.names[node]!}'s ${is} ${axes}`)
    return shown.length > 0 ? [`${now.kind} ${program.names[now.node]!}: ${shown.join(", ")}`] : []
  })
}

test("what comes back to a bias is added up down the rows of the batch", () => {
  expect(drawn("X = [[1, 2], [3, 4], [5, 6]]\nb = [1, 2]\nY = X + b", "reverse")).toEqual(["pull b: Y's derivative 0"])
})

test("a column that was repeated is added up along the columns, a number along both", () => {
  const X = "X = [[1, 2], [3, 4]]\n"
  expect(drawn(`${X}b = [[1], [2]]\nY = X * b`, "reverse")).toEqual(["pull b: Y's derivative 1"])
  expect(drawn(`${X}s = 2\nY = X + s`, "reverse")).toEqual(["pull s: Y's derivative 01"])
})

test("a mean along an axis takes its rows together, and gives back along them", () => {
  const text = "X = [[1, 2, 3], [4, 5, 6]]\nm = mean(X, axis=-1)"
  expect(drawn(text, "reverse")).toEqual(["evaluate m: X's value 1", "pull X: X's derivative 1"])
  expect(drawn(text, "forward")).toEqual(["push m: X's value 1, X's derivative 1"])
})

test("a sum of all entries goes along every axis that has more than one", () => {
  expect(drawn("x = [1, 2, 3]\ny = sum(x)", "evaluate")).toEqual(["evaluate y: x's value 0"])
  expect(drawn("X = [[1, 2, 3]]\ny = sum(X)", "evaluate")).toEqual(["evaluate y: X's value 1"])
})

test("arrays that are told by their size alone have their axis drawn, too", () => {
  const rows = `[${Array.from({ length: 5 }, () => "[1, 2, 3, 4]").join(", ")}]`
  expect(drawn(`X = ${rows}\nb = [1, 2, 3, 4]\nY = X + b`, "reverse")).toEqual(["pull b: Y's derivative 0"])
})

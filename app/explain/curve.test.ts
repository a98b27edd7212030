import { expect, test } from "vitest"
import type { Pass } from "../engine/run/plan"
import { curveOf, drawnCurve } from "./curve"
import { sweep } from "./sweep.fixture"

/** The curve of the node of this name. */
function curve(text: string, at: Record<string, number>, name: string, pass: Pass = "reverse") {
  const { program, run } = sweep(text, at, pass)
  return curveOf(program, run, program.names.indexOf(name))
}

test("a node of one argument is a curve about its point, with the slope of its edge", () => {
  const found = curve("f = sin(x)*x", { x: 0 }, "v1")
  expect([found?.x, found?.y, found?.slope]).toEqual([0, 0, 1])
  expect(found?.f(Math.PI / 2)).toBe(1)
})

test("what is beside the argument is constant", () => {
  const square = curve("f = x^2 + 1", { x: 3 }, "v1")
  expect([square?.x, square?.y, square?.slope, square?.f(5)]).toEqual([3, 9, 6, 25])
  const less = curve("f = 10 - x", { x: 3 }, "f")
  expect([less?.slope, less?.f(0)]).toEqual([-1, 10])
})

test("static arguments keep their values", () => {
  expect(curve("f = leaky_relu(x, 0.2)", { x: 3 }, "f")?.f(-1)).toBeCloseTo(-0.2, 12)
})

test("a node of two arguments, of one that is used twice, or of arrays is no curve", () => {
  expect(curve("f = x*y", { x: 3, y: 5 }, "f")).toBeNull()
  expect(curve("f = x*x", { x: 3 }, "f")).toBeNull()
  expect(curve("w = [1, 2]; f = sum(exp(w))", {}, "v1")).toBeNull()
})

test("values alone have a curve without a tangent", () => {
  expect(curve("f = exp(x)", { x: 0 }, "f", "evaluate")?.slope).toBeNull()
})

test("a curve breaks where it is not finite, and its window is bounded", () => {
  const { window, stretches } = drawnCurve(curve("f = 1/x", { x: 1 }, "f")!)
  expect(stretches).toHaveLength(2)
  expect([window.left, window.right]).toEqual([-0.25, 2.25])
  expect(window.top - window.bottom).toBeCloseTo(2 * 3 * 1.25 * 1.1, 12)
})

test("a level curve has a window of some height", () => {
  const { window } = drawnCurve(curve("f = 0*x", { x: 1 }, "f")!)
  expect(window.top - window.bottom).toBeGreaterThan(0)
})

test("what is far beyond the window is drawn at its thousandfold height", () => {
  const { window, stretches } = drawnCurve(curve("f = exp(x)", { x: 80 }, "f")!)
  const half = (window.top - window.bottom) / 2
  expect(Math.exp(180) / half).toBeGreaterThan(1e40)
  expect((stretches[0]!.at(-1)![1] - Math.exp(80)) / half).toBeCloseTo(1000, 6)
})

import { expect, test } from "vitest"
import { ending, moveOf } from "./ending"
import { INTEGERS, sweep } from "./sweep.fixture"

type Swept = Parameters<typeof sweep>

/** The end of a sweep in which every input is differentiated. */
function endOf(...asked: Swept) {
  const { program, run } = sweep(...asked)
  return ending(program, run, program.inputs)
}

/** "x: f −6" */
const moves = (end: ReturnType<typeof endOf>) =>
  end?.moves.map(({ along, output, slope }) => {
    const moved = along.map(({ tex, weight }) => (weight === 1 ? tex : `${weight} ${tex}`)).join(" and ")
    return `${moved}: ${output.tex} ${slope}`
  })

test("a reverse sweep ends with the gradient, and what each input does to the result", () => {
  const end = endOf(...INTEGERS, "reverse")
  expect(end?.tex).toBe("\\nabla f = (-6,\\, 24)")
  expect(moves(end)).toEqual(["x: f -6", "y: f 24"])
})

test("of one input the derivative is written", () => {
  expect(endOf("f = x^2", { x: 3 }, "reverse")?.tex).toBe("\\frac{df}{dx} = 6")
})

test("of several outputs the one that has the seed is told", () => {
  const end = endOf("a = x*y; b = x + 2*y", { x: 3, y: 5 }, "reverse", { seed: { b: 1 } })
  expect(end?.tex).toBe("\\nabla b = (1,\\, 2)")
  expect(moves(end)).toEqual(["x: b 1", "y: b 2"])
})

test("a weighted sum of outputs, or a seed that is not 1, promises nothing of one output", () => {
  expect(endOf("a = x*y; b = x + 2*y", { x: 3, y: 5 }, "reverse", { seed: { a: 1, b: 1 } })).toBeNull()
  expect(endOf(...INTEGERS, "reverse", { seed: { f: 2 } })).toBeNull()
})

test("an input that nothing uses has the slope 0", () => {
  const { program, run } = sweep("g = 2*x; f = y^2; h = f", { x: 3, y: 5 }, "reverse", {
    outputs: ["h"],
    seed: { h: 1 },
  })
  expect(ending(program, run, program.inputs)?.tex).toBe("\\nabla h = (0,\\, 10)")
})

test("of an array its steepest entry is told", () => {
  const end = endOf("w = [1, 2, 3]; f = sum(w^2)", {}, "reverse")
  expect(end?.tex).toBe("\\nabla_{\\!w} f = (2,\\, 4,\\, 6)")
  expect(moves(end)).toEqual(["w\\left[2\\right]: f 6"])
})

test("of many entries the length of the gradient is told", () => {
  const end = endOf("w = [3, 4, 0, 0, 0, 0, 0]; f = 0.5*sum(w^2)", {}, "reverse")
  expect(end?.tex).toBe("\\lVert\\nabla f\\rVert = 5")
})

test("a forward sweep ends with the derivative along its seed", () => {
  expect(endOf(...INTEGERS, "forward")?.tex).toBe("\\frac{\\partial f}{\\partial x} = -6")
  const end = endOf(...INTEGERS, "forward", { seed: { x: 1, y: 2 } })
  expect(end?.tex).toBe("D_{\\dot{\\mathbf{x}}}\\, f = 42")
  expect(moves(end)).toEqual(["x and 2 y: f 42"])
})

test("an evaluation promises nothing, nor does an infinite slope", () => {
  expect(endOf(...INTEGERS, "evaluate")).toBeNull()
  expect(moves(endOf("f = sqrt(x)", { x: 0 }, "reverse"))).toEqual([])
})

test.each([
  [0, 0.01],
  [3, 0.01],
  [-0.05, 0.01],
  [1234, 10],
  [2e-7, 1e-9],
  [Infinity, 0.01],
])("%d is moved by %d", (value, by) => {
  expect(moveOf(value)).toBeCloseTo(by, 12)
})

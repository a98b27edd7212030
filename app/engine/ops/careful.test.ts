import { describe, expect, test } from "vitest"
import { compile } from "../autodiff"
import { partialFormulas } from "../graph/numeric"
import { careful } from "./careful"

test.each(careful.map(op => [op.name, op] as const))("%s is the formula that it is written as", (_, op) => {
  const [formula] = partialFormulas({ ...op, partials: [op.written!] })
  for (const probe of op.probes) {
    const x = probe.map(Number)
    expect(formula!(x, NaN, {}) / op.scalar!(...x)).toBeCloseTo(1, 13)
  }
})

describe("the Hessian of x^n", () => {
  // n(n − 1)x^(n−2), x^(n−1)(1 + n ln x), x^n ln²x, or their limits from the right
  test.each([
    [0.5, 0, [0, 2], 0.4804530139182014],
    [-2, 0, [0, -0.5], NaN],
    [0, 2, [2, 0], 0],
    [0, 3, [0, 0], 0],
  ])("at x = %d, n = %d", (x, n, first, last) => {
    const hessian = compile("x^n", { inputs: { x, n } }).hessian()
    expect(hessian[0]).toEqual(first)
    if (x >= 0) expect(hessian[1]![1]).toBeCloseTo(last, 15)
    else expect(hessian[1]![1]).toBeNaN()
  })
})

describe("a choice", () => {
  test("passes no tangent on from the side that it did not take", () => {
    const program = compile("y = where(x > 0, ln(x), 2*x)", { inputs: { x: 0 } })
    expect(program.jacobian(undefined, "forward")).toEqual({ y: { x: 2 } })
  })

  test("within a rule has the slope of the side that it took", () => {
    expect(compile("elu(x)", { inputs: { x: 1000 } }).hessian()).toEqual([[0]])
    expect(compile("gelu_tanh(x)", { inputs: { x: -1e200 } }).hessian()).toEqual([[0]])
  })
})

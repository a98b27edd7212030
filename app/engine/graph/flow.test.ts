import { describe, expect, test } from "vitest"
import { compile, type Point } from "../autodiff"

/** The gradient in reverse and in forward mode, and the Hessian. */
function derivatives(text: string, inputs: Point) {
  const program = compile(text, { inputs })
  const [ahead] = Object.values(program.jacobian(undefined, "forward"))
  return { reverse: program.gradient(), forward: ahead, hessian: program.hessian() }
}

/** Expected numbers are the derivatives of the branch that is taken, by hand. */
describe("what does not flow meets no infinite slope", () => {
  test.each([
    ["where(a > 0, sqrt(a), a^2)", { a: -2 }, { a: -4 }, [[2]]],
    ["where(x > 0, ln x, 0)", { x: 0 }, { x: 0 }, [[0]]],
    ["where(x > 0, x ln x, 3x)", { x: 0 }, { x: 3 }, [[0]]],
    ["where(x != 0, sin(x)/x, 1)", { x: 0 }, { x: 0 }, [[0]]],
    ["where(x < 100, exp(x), x^2)", { x: 1000 }, { x: 2000 }, [[2]]],
    ["where(x > 0, inv([[x, 0], [0, x]])[0, 0], 3x)", { x: 0 }, { x: 3 }, [[0]]],
    ["where(x > 0, where(x > 1, sqrt(x - 2), ln(x - 1)), x^3)", { x: -1 }, { x: 3 }, [[-6]]],
    ["max(ln x, x^2)", { x: 0 }, { x: 0 }, [[2]]],
    ["min(1/x^2, 5x)", { x: 0 }, { x: 5 }, [[0]]],
    ["relu(sqrt(x) - 1) + x", { x: 0 }, { x: 1 }, [[0]]],
    ["clamp(1/x, 0, 1)", { x: 0 }, { x: 0 }, [[0]]],
    ["amax([ln x, x])", { x: 0 }, { x: 1 }, [[0]]],
    ["amin([1/x, x])", { x: 0 }, { x: 1 }, [[0]]],
    ["floor(sqrt(x)) + x", { x: 0 }, { x: 1 }, [[0]]],
    [
      "sum(where(v > 0, sqrt(v), v^2))",
      { v: [-2, 4] },
      { v: [-4, 0.25] },
      [
        [2, 0],
        [0, -0.03125],
      ],
    ],
    [
      "where(x > 0, sum(ln(v)*x), x)",
      { x: -1, v: [0, 2] },
      { x: 1, v: [0, 0] },
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      "where(x > 0, ([[1/x, 0], [0, 1]] @ v)[0], 2x)",
      { x: 0, v: [1, 2] },
      { x: 2, v: [0, 0] },
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      "ln(v)[1]",
      { v: [0, 2] },
      { v: [0, 0.5] },
      [
        [0, 0],
        [0, -0.25],
      ],
    ],
  ] as const)("%s at %j", (text, at, gradient, hessian) => {
    const found = derivatives(text, at)
    expect(found.reverse).toEqual(gradient)
    expect(found.forward).toEqual(gradient)
    expect(found.hessian).toEqual(hessian)
  })

  test("nor does what no seed moves, in forward mode and in reverse", () => {
    const program = compile("y = logsumexp(ln(v)); z = sqrt(a) + b^2", { inputs: { v: [0, 3], a: 0, b: 3 } })
    expect(program.jvp({ v: [0, 0], b: 1 })).toMatchObject({ tangent: { y: 0, z: 6 } })
    expect(program.jvp({ v: [0, 1] }).tangent.y).toBe(1 / 3)
    expect(program.vjp({ z: 1 })).toEqual({ v: [0, 0], a: Infinity, b: 6 })
    expect(
      compile("logsumexp(ln([a, 3]))", { inputs: { a: 0 } })
        .trace("forward", { seed: { a: 0 } })
        .at(-1),
    ).toMatchObject({ tangent: 0 })
  })

  test("but a slope that is infinite where it flows is told, not hidden", () => {
    expect(compile("where(x >= 0, sqrt(x), 0)", { inputs: { x: 0 } }).gradient()).toEqual({ x: Infinity })
    expect(compile("sqrt(x^2)", { inputs: { x: 0 } }).gradient()).toEqual({ x: NaN })
  })
})

/** By hand: |x|² is x², (‖a‖², ‖b‖²) sum to Σa² + Σb², ∂²x^n/∂x∂n = x^(n−1)(1 + n ln x). */
describe("the second derivative at an edge of the first", () => {
  test.each([
    ["abs(x)^2", { x: 0 }, [[2]]],
    ["3 abs(x)*abs(x)", { x: 0 }, [[6]]],
    ["abs(x)^3", { x: 0 }, [[0]]],
    [
      "sum(abs(v)^2)",
      { v: [0, 1] },
      [
        [2, 0],
        [0, 2],
      ],
    ],
    [
      "sum([norm(a), norm(b)]^2)",
      { a: [0], b: [0] },
      [
        [2, 0],
        [0, 2],
      ],
    ],
    [
      "mean([norm(a), norm(b)]^2)",
      { a: [0], b: [1] },
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "x^n",
      { x: 0, n: 1 },
      [
        [0, -Infinity],
        [-Infinity, 0],
      ],
    ],
    [
      "x^n",
      { x: 0, n: 2 },
      [
        [2, 0],
        [0, 0],
      ],
    ],
    [
      "x^n",
      { x: 1, n: 1 },
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ["x^1", { x: 0 }, [[0]]],
  ] as const)("of %s at %j", (text, at, hessian) => {
    expect(compile(text, { inputs: at }).hessian()).toEqual(hessian)
  })

  test("no fault is told of x^n where its slopes are finite", () => {
    expect(compile("x^n", { inputs: { x: 0, n: 2 } }).faults()).toEqual([])
  })
})

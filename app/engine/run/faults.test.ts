import { describe, expect, test } from "vitest"
import { partialFormulas } from "../graph/numeric"
import { ops } from "../ops"
import { evaluate } from "./evaluate"
import { valueFault } from "../ops/fault"
import { faults } from "./faults"
import { plan } from "./sweep"
import { compile, type Point } from "../autodiff"
import type { Nested } from "../tensor/tensor"
import { program } from "./program.fixture"

/** Faults of `text` at a point where every input is differentiated. */
function found(text: string, inputs: Readonly<Record<string, number>>, frozen: readonly string[] = []) {
  const { graph, point, node } = program(text, inputs)
  const wrt = Object.keys(inputs).filter(name => !frozen.includes(name))
  const run = evaluate(plan(graph, "evaluate", [], []), point, [])
  return faults(run, wrt.map(node)).map(({ code, severity, slot, params }) => [code, severity, slot, params.x])
}

describe("a fault is told where it arises", () => {
  test.each([
    ["ln(x)", 0, ["pole", "warning", 0, 0]],
    ["ln(x)", -1, ["domain", "warning", 0, -1]],
    ["sqrt(x)", -2, ["domain", "warning", 0, -2]],
    ["asin(x)", 2, ["domain", "warning", 0, 2]],
    ["atanh(x)", 1, ["pole", "warning", 0, 1]],
    ["1/x", 0, ["div-zero", "warning", 1, 0]],
    ["x/0", 0, ["indeterminate", "warning", null, 0]],
    ["reciprocal(x)", 0, ["div-zero", "warning", 0, 0]],
    ["x^(1/3)", -8, ["neg-frac-power", "warning", null, -8]],
    ["x^x", 0, ["indeterminate", "warning", null, 0]],
    ["x^(-1)", 0, ["div-zero", "warning", 0, 0]],
    ["exp(x)", 1000, ["overflow", "warning", null, 1000]],
    ["sqrt(x)", 0, ["infinite-slope", "note", 0, 0]],
    ["cbrt(x)", 0, ["infinite-slope", "note", 0, 0]],
    ["x^0.5", 0, ["infinite-slope", "note", 0, 0]],
    ["asin(x)", 1, ["infinite-slope", "note", 0, 1]],
    ["abs(x)", 0, ["kink", "note", null, 0]],
    ["max(x, 3)", 3, ["kink", "note", null, 3]],
    ["clamp(x, 0, 1)", 1, ["kink", "note", null, 1]],
    ["elu(x, slope=0.5)", 0, ["kink", "note", null, 0]],
    ["floor(x)", 2, ["kink", "note", null, 2]],
    ["hypot(x, 0)", 0, ["no-slope", "note", 0, 0]],
  ] as const)("%s at %d", (text, x, want) => {
    expect(found(text, { x })).toEqual([want])
  })

  test("what follows a NaN or an infinity is not at fault", () => {
    expect(found("exp(2*ln(x) + 1)", { x: -1 })).toEqual([["domain", "warning", 0, -1]])
    expect(found("3*ln(x)", { x: 0 })).toEqual([["pole", "warning", 0, 0]])
  })

  test("an operation on infinities that makes a NaN is at fault too", () => {
    expect(found("1/x - 1/x", { x: 0 }).map(([code]) => code)).toEqual(["div-zero", "div-zero", "indeterminate"])
    expect(found("(1/x)/(2/x)", { x: 0 }).map(([code]) => code)).toEqual(["div-zero", "div-zero", "indeterminate"])
  })

  test("a smooth point has no fault", () => {
    expect(found("ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 })).toEqual([])
    expect(found("elu(x)", { x: 0 })).toEqual([])
  })

  test("between an operand and itself is nothing to choose", () => {
    expect(found("max(x, x)", { x: 2 })).toEqual([])
    for (const x of [-1, 0, 2]) expect(found("clamp(x, 0, x)", { x })).toEqual([])
    expect(found("clamp(x, x, 3)", { x: 2 })).toEqual([])
    expect(found("clamp(x, x, 3)", { x: 3 })).toEqual([["kink", "note", null, 3]])
  })

  test("bounds that leave no room make no kink", () => {
    for (const x of [1, 2]) expect(found("clamp(x, 2, 1)", { x })).toEqual([])
    expect(found("clamp(x, t, 2)", { x: 5, t: 2 })).toEqual([["kink", "note", null, 5]])
  })

  test("a kink counts only where something is differentiated through it", () => {
    expect(found("x*abs(t)", { x: 1, t: 0 }, ["t"])).toEqual([])
  })

  test("a kink tells the subgradient that was taken", () => {
    const { graph, point, node } = program("max(x, 0)", { x: 0 })
    const run = evaluate(plan(graph, "evaluate", [], []), point, [])
    expect(faults(run, [node("x")])[0]?.params).toEqual({ op: "max", x: 0, chosen: 0.5 })
  })

  test("the first faulty entry of a tensor counts, once a node", () => {
    const { graph, point, node } = program("ln(x)", { x: [1, 0, -1] })
    const run = evaluate(plan(graph, "evaluate", [], []), point, [])
    expect(faults(run, [node("x")]).map(({ code }) => code)).toEqual(["pole"])
  })
})

describe("a derivative that is not finite", () => {
  const faultsOf = (text: string, inputs: Record<string, Nested>) =>
    compile(text, { inputs: inputs as Point })
      .faults()
      .map(({ code, node }) => [code, node])

  test.each([
    // The adjoint overflows where the value does not, on the edge of the op that made it so.
    ["u = 1e200*x; v = 1e-200*u; y = 1e200*(1e200*v)", { x: 1e-300 }, [["overflow", "v3"]]],
    ["u = 1e200*x; y = 1e200*u", { x: 1e-300 }, [["overflow", "u"]]],
    ["y = dot(1e200*(1e200*x), [1, 1])", { x: [1e-300, 0] }, [["overflow", "v1"]]],
    // 0·∞ where an infinite slope comes back.
    [
      "u = t*x; y = sqrt(u)",
      { x: 1, t: 0 },
      [
        ["indeterminate", "u"],
        ["infinite-slope", "y"],
      ],
    ],
    [
      "u = 0*x; y = sqrt(u)",
      { x: 1 },
      [
        ["indeterminate", "u"],
        ["infinite-slope", "y"],
      ],
    ],
    // Both slopes are 0/0: no kink was chosen between.
    ["y = 12*x + atan2(x, t)", { x: 0, t: 0 }, [["no-slope", "v2"]]],
    [
      "y = logsumexp(ln(x))",
      { x: [0, 0] },
      [
        ["pole", "v1"],
        ["indeterminate", "y"],
      ],
    ],
  ] as const)("of %s at %j is told once, where it arises", (text, inputs, want) => {
    expect(faultsOf(text, inputs as Record<string, Nested>)).toEqual(want)
  })
})

const GRID = [-1000, -2, -1, -0.5, -0, 0, 0.5, 1, 2, 1000]
const elementwise = ops.filter(op => op.scalar && op.params.length <= 2 && partialFormulas(op).some(Boolean))

describe.each(elementwise.map(op => [op.name, op] as const))("%s", (_, op) => {
  test("has a fault exactly where finite operands give no finite value", () => {
    const points = op.params.length === 1 ? GRID.map(x => [x]) : GRID.flatMap(a => GRID.map(b => [a, b]))
    for (const x of points) {
      const out = op.scalar!(...x, ...Object.values(op.attrs ?? {}).map(Number))
      const fault = valueFault(op, op.attrs ?? {}, x, out)
      if (!Number.isFinite(out)) expect(fault, `${op.name}(${x.join(", ")})`).not.toBe(null)
      else if (fault?.code !== "indeterminate") expect(fault, `${op.name}(${x.join(", ")})`).toBe(null)
    }
  })
})

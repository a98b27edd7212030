import { describe, expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate, valueOf } from "../engine/run/evaluate"
import { jacobian } from "../engine/run/jacobian"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"
import { complexStep } from "./complex"

function stepped(text: string, x: number) {
  const { program } = lower(parse(text, signatures).statements, {})
  const { graph, inputs, outputs } = program!
  const input = inputs.find(({ name }) => name === "x")!.node
  const point = new Map(inputs.map(({ node, name }) => [node, scalar(name === "x" ? x : 2)]))
  const run = evaluate(plan(graph, "evaluate", [], []), point, [])
  const output = outputs[0]!.node
  const step = complexStep(graph, input, output, node => valueOf(run, node).data[0]!)
  const [[exact]] = jacobian(graph, [input], [output], point) as unknown as [[{ data: Float64Array }]]
  return { step, exact: exact.data[0]! }
}

const estimate = (text: string, x: number, h: number) => {
  const { step, exact } = stepped(text, x)
  if (step.op !== null) throw new Error(step.op)
  return { found: step.estimate(h), exact }
}

describe("the complex step", () => {
  test.each(tables.figure3_finite_differences.complex_step)("errs in the survey's polynomial at $h as told", row => {
    const { found } = estimate(tables.figure3_finite_differences.f, 0.2, row.h)
    const error = Math.abs(found - tables.figure3_finite_differences.exact_derivative)
    if (row.complex_step_error > 1e-10) expect(error / row.complex_step_error).toBeCloseTo(1, 4)
    else expect(error).toBeLessThan(1e-13)
  })

  test.each([
    ["sin(x)/cos(x) + tan(x)", 0.7],
    ["exp(x*w)/(1 + x)", 0.3],
    ["ln(x) + sqrt(x) + cbrt(x)", 2],
    ["cbrt(x)", -8],
    ["x^3 + x^(-2) + x^0.5 + 2^x", 1.3],
    ["x^3", -2],
    ["x^x", 1.7],
    ["sinh(x)*cosh(x) - tanh(x)", 0.9],
    ["tanh(x)", 30],
    ["asin(x) + acos(x)*2 + atan(x)", 0.4],
    ["atanh(x)", -0.6],
    ["acosh(x) + asinh(x)", 2.5],
    ["asinh(x)", -1e4],
    ["sigmoid(x) + softplus(x) + silu(x) + log_sigmoid(x)", -3],
    ["sigmoid(x)", -40],
    ["log2(x) + log10(x) + log1p(x) + expm1(x)", 0.5],
    ["-x/w - 1/x", 4],
    ["w", 4],
  ])("of %s at %f gives the derivative to the last digits", (text, x) => {
    const { found, exact } = estimate(`${text} + 0*x`, x, 1e-100)
    expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-14 * Math.max(Math.abs(exact), 1e-3))
  })

  test.each([
    ["abs(x)*x", "abs"],
    ["relu(x)", "relu"],
    ["max(x, 1)", "max"],
  ])("does not go through %s", (text, op) => {
    expect(stepped(text, 0.5).step).toEqual({ op })
  })

  test("minds no op that the input does not reach", () => {
    expect(estimate("abs(w)*x", 0.5, 1e-20).found).toBe(2)
  })
})

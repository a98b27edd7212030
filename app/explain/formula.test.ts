import { expect, test } from "vitest"
import type { Lowered } from "../engine/graph/program"
import { formula, plainNode, plainOf, texNode } from "./formula"
import { plainPartial, texPartial } from "./partial"
import { spoken } from "./spoken"
import { programOf } from "./sweep.fixture"
import { words } from "./words"

/** The last op of a program. */
const last = ({ graph }: Lowered) => graph.size - 1

test.each([
  ["f = v + x", "f = v + x", "f = v + x", "v plus x"],
  ["f = -x1", "f = -x_{1}", "f = −x₁", "minus x1"],
  ["f = x^2", "f = x^{2}", "f = x²", "x to the power of 2"],
  ["f = 3*x", "f = 3\\,x", "f = 3·x", "3 times x"],
  ["f = x - 0.1234567891", "f = x - 0.1235", "f = x − 0.1235", "x minus 0.1235"],
  ["f = exp(x)", "f = e^{x}", "f = exp(x)", "exponential of x"],
  ["f = max(a, b)", "f = \\max\\left(a, b\\right)", "f = max(a, b)", "maximum of a and b"],
  ["f = leaky_relu(x, slope=0.2)", undefined, "f = leaky_relu(x, slope=0.2)", "leaky ReLU of x"],
  ["loss = theta/t1", "\\mathit{loss} = \\frac{\\theta}{t_{1}}", "loss = θ/t₁", "theta divided by t1"],
])("%s is written and spoken", (text, tex, plain, said) => {
  const program = programOf(text)
  const node = last(program)
  if (tex !== undefined) expect(texNode(program, node)).toBe(tex)
  expect(plainNode(program, node)).toBe(plain)
  expect(spoken(formula(program, node)!, words)).toBe(said)
})

test.each([
  ["f = x + y", "1", "1"],
  ["f = x - y", "1", "-1"],
  ["f = x*y", "y", "x"],
  ["f = x*3", "3", undefined],
  ["f = x/y", "\\frac{1}{y}", "-\\frac{f}{y}"],
  ["f = x/2", "\\frac{1}{2}", undefined],
  ["f = sin(x2)", "\\cos x_{2}", undefined],
  ["f = cos(x)", "-\\sin x", undefined],
  ["f = ln(x1)", "\\frac{1}{x_{1}}", undefined],
  ["f = exp(x)", "f", undefined],
  ["f = sigmoid(x)", "f\\,\\left(1 - f\\right)", undefined],
  ["f = x^2", "2\\,x", undefined],
  ["f = x^3", "3\\,x^{2}", undefined],
  ["f = x^-1", "-x^{-2}", undefined],
  ["f = log2(x)", "\\frac{1}{x\\,\\ln 2}", undefined],
  ["f = sqrt(x)", "\\frac{1}{2\\,f}", undefined],
  ["f = atan2(y, x)", "\\frac{x}{x^{2} + y^{2}}", "-\\frac{y}{y^{2} + x^{2}}"],
  ["f = silu(x)", "\\frac{\\partial f}{\\partial x}", undefined],
  ["f = relu(x)", "\\frac{\\partial f}{\\partial x}", undefined],
  ["f = x*x", "x", "x"],
  ["f = max(x, x)", "\\partial_{1} f", "\\partial_{2} f"],
])("the local partials of %s", (text, ...partials) => {
  const program = programOf(text)
  const node = last(program)
  partials.forEach((partial, slot) => {
    if (partial !== undefined) expect(texPartial(program, node, slot)).toBe(partial)
  })
})

test("a product of matrices in plain text has no sign, but before a list", () => {
  const plain = ["W = [[1, 2]]; x = [3, 4]; f = W @ x", "W = [[1, 2]]; f = W @ [3, 4]"].map(text => {
    const program = programOf(text)
    return plainOf(formula(program, last(program))!)
  })
  expect(plain).toEqual(["W x", "W @ [3, 4]"])
})

test("a local partial in plain text", () => {
  const partials = ["f = sin(x2)", "f = x^3", "f = relu(x1)", "f = max(x, x)"].map(text => {
    const program = programOf(text)
    return plainPartial(program, last(program), 0)
  })
  expect(partials).toEqual(["cos(x₂)", "3·x²", "∂f/∂x₁", "∂₁f"])
})

import katex from "katex"
import { describe, expect, test } from "vitest"
import corpus from "../reference/corpus.json"
import { parse } from "./parse"
import { SIGNATURES } from "./signatures.fixture"
import { type Notation, tex, texName, texProgram, unicodeName } from "./tex"
import { expressionOf } from "./tree.fixture"

const TEMPLATES = new Map([
  ["exp", "e^{#1}"],
  ["sigmoid", "\\sigma\\left(#1\\right)"],
  ["square", "#1^{2}"],
  ["asinh", "\\operatorname{arsinh} #1"],
  ["log10", "\\log_{10} #1"],
  ["outer", "#1 \\otimes #2"],
  ["expm1", "e^{#1} - 1"],
  ["log1p", "\\ln\\left(1 + #1\\right)"],
  ["reciprocal", "\\frac{1}{#1}"],
  ["max", "\\max\\left(#1, #2\\right)"],
])
const NOTATION: Notation = { call: name => TEMPLATES.get(name) }

const renders = (line: string) =>
  katex.renderToString(line, { throwOnError: true, strict: "error", displayMode: true }).length > 0

describe("tex", () => {
  test.each([
    ["a/b", "\\frac{a}{b}"],
    ["x^2", "x^{2}"],
    ["2^(x+1)", "2^{x + 1}"],
    ["(x+1)^2", "\\left(x + 1\\right)^{2}"],
    ["(a/b)^2", "\\left(\\frac{a}{b}\\right)^{2}"],
    ["2*3", "2 \\cdot 3"],
    ["2x y", "2\\,x\\,y"],
    ["x*2", "x \\cdot 2"],
    ["x*2^n", "x \\cdot 2^{n}"],
    ["2(x+1)", "2\\,\\left(x + 1\\right)"],
    ["-2x", "-2\\,x"],
    ["a - (b - c)", "a - \\left(b - c\\right)"],
    ["a*-b", "a\\,\\left(-b\\right)"],
    ["a + -2x", "a + \\left(-2\\,x\\right)"],
    ["(-2x)/y", "\\frac{-2\\,x}{y}"],
    ["a - -x/y", "a - \\left(-\\frac{x}{y}\\right)"],
    ["-(a+b)", "-\\left(a + b\\right)"],
    ["sin x", "\\sin x"],
    ["sin(2x)", "\\sin\\left(2\\,x\\right)"],
    ["sin^2 x", "\\sin^{2}\\left(x\\right)"],
    ["sin(x) y", "\\sin x \\cdot y"],
    ["x sin(x)", "x\\,\\sin x"],
    ["exp(x)^2", "\\left(e^{x}\\right)^{2}"],
    ["exp(-x^2/2)", "e^{-\\frac{x^{2}}{2}}"],
    ["square(a+b)", "\\left(a + b\\right)^{2}"],
    ["sigmoid(w x + b)", "\\sigma\\left(w\\,x + b\\right)"],
    ["2 expm1(x)", "2\\,\\left(e^{x} - 1\\right)"],
    ["log10(x)", "\\log_{10} x"],
    ["sqrt(x^2+y^2)", "\\sqrt{x^{2} + y^{2}}"],
    ["|x|^2", "\\left|x\\right|^{2}"],
    ["gelu_tanh(x)", "\\operatorname{gelu\\_tanh}\\left(x\\right)"],
    ["W @ x + b", "W \\mathbin{@} x + b"],
    ["A' @ A", "A^{\\top} \\mathbin{@} A"],
    ["x1 + theta_1 - w11", "x_{1} + \\theta_{1} - w_{11}"],
    ["x > 0 ? x : -x", "\\begin{cases} x & \\text{if } x > 0 \\\\ -x & \\text{otherwise} \\end{cases}"],
    ["[1, 2]", "\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}"],
    ["[[1, 2], [3, 4]]", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"],
    ["sum_{i=1}^{3} x_i^2 + 1", "\\sum_{i=1}^{3} x_{i}^{2} + 1"],
    ["sum(x, axis=0)", "\\operatorname{sum}\\left(x,\\ \\mathrm{axis}=0\\right)"],
    ["X[i, 0]", "X\\left[i, 0\\right]"],
    ["1e-9 x", "10^{-9}\\,x"],
    ["1.5e30", "1.5 \\cdot 10^{30}"],
  ])("%s is typeset as %s", (text, expected) => {
    expect(tex(expressionOf(text), NOTATION)).toBe(expected)
    expect(renders(expected)).toBe(true)
  })

  test("every expression and program of the corpus renders", () => {
    const texts = [
      ...corpus.expressions.map(entry => entry.expr),
      ...corpus.programs.map(entry => entry.program.join("\n")),
      ...corpus.equivalences.map(entry => entry.plain),
    ]
    for (const text of texts)
      for (const line of texProgram(parse(text, SIGNATURES).statements, NOTATION)) expect(renders(line)).toBe(true)
  })

  test("every malformed text that has a tree renders", () => {
    for (const { input } of corpus.malformed)
      for (const line of texProgram(parse(input, SIGNATURES).statements)) expect(renders(line)).toBe(true)
  })

  test("a program is typeset line by line, the body of a loop indented", () => {
    const text = "const t = 1\nf(u, v) = u v\nrepeat 4 as k: loss = f(loss, k)\nloss - t"
    expect(texProgram(parse(text, SIGNATURES).statements)).toEqual([
      "\\text{const } t = 1",
      "f\\left(u, v\\right) = u\\,v",
      "\\text{repeat } 4\\text{ as } k\\text{:}",
      "\\quad \\mathit{loss} = f\\left(\\mathit{loss}, k\\right)",
      "\\mathit{loss} - t",
    ])
  })

  test("deep and long expressions end in an ellipsis", () => {
    const deep = tex(expressionOf(`${"sin(".repeat(1500)}x${")".repeat(1500)}`))
    const long = tex(expressionOf(Array.from({ length: 20_000 }, () => "x").join("+")))
    const wide = tex(expressionOf(`[${Array.from({ length: 20_000 }, () => "x").join(",")}]`))
    for (const line of [deep, long, wide]) {
      expect(line.length).toBeLessThan(3000)
      expect(line).toContain("dots")
      expect(renders(line)).toBe(true)
    }
  })
})

test.each([
  ["x", "x", "x"],
  ["x1", "x_{1}", "x₁"],
  ["x_1", "x_{1}", "x₁"],
  ["w11", "w_{11}", "w₁₁"],
  ["theta1", "\\theta_{1}", "θ₁"],
  ["omega_0", "\\omega_{0}", "ω₀"],
  ["x_i", "x_{i}", "xᵢ"],
  ["Omega", "\\Omega", "Ω"],
  ["Beta", "\\mathrm{B}", "Β"],
  ["loss", "\\mathit{loss}", "loss"],
  ["loss2", "\\mathit{loss}_{2}", "loss₂"],
  ["w_max", "w_{\\mathit{max}}", "w_max"],
  ["x_theta", "x_{\\theta}", "x_θ"],
  ["l#2", "l^{(2)}", "l⁽²⁾"],
  ["x1#12", "x_{1}^{(12)}", "x₁⁽¹²⁾"],
  ["x_bar", "\\bar{x}", "x̄"],
  ["x1_bar", "\\bar{x}_{1}", "x̄₁"],
  ["theta_bar2", "\\bar{\\theta}_{2}", "θ̄₂"],
  ["loss_bar#2", "\\overline{\\mathit{loss}}^{(2)}", "l̄oss⁽²⁾"],
  ["_a", "\\mathit{\\_a}", "_a"],
  ["constructor", "\\mathit{constructor}", "constructor"],
])("the name %s is %s in TeX and %s in text", (name, expected, unicode) => {
  expect(texName(name)).toBe(expected)
  expect(renders(expected)).toBe(true)
  expect(unicodeName(name)).toBe(unicode)
})

import { describe, expect, test } from "vitest"
import { texHeight, texWidth, textWidth } from "./measure"

/** TeX and its width in em, as KaTeX 0.19 sets it in a browser. */
const MEASURED: readonly (readonly [string, number])[] = [
  ["x", 0.572],
  ["x_{1}", 0.972],
  ["v_{12}", 1.235],
  ["\\mathit{loss}", 1.585],
  ["\\theta_{1}", 0.869],
  ["v_{2} = v_{1} + x", 4.898],
  ["f = v_{2}\\,v_{3}", 3.868],
  ["v_{1} = \\ln x_{1}", 4.191],
  ["v_{4} = \\sigma\\left(v_{3}\\right)", 4.655],
  ["v_{1} = \\frac{x}{y}", 2.859],
  ["\\frac{\\partial v_{2}}{\\partial x_{1}}", 1.351],
  ["-\\frac{v_{1}}{x^{2}}", 1.718],
  ["-\\sin v_{2}", 3.224],
  ["\\frac{1}{2\\,\\sqrt{x}}", 1.71],
  ["v_{7} = \\sqrt{v_{6}}", 3.936],
  ["v_{2} = \\sqrt[3]{x}", 3.596],
  ["v_{1} = e^{-x}", 3.68],
  ["l^{(2)}", 1.262],
  ["\\bar{v}_{2}", 0.885],
  ["\\overline{\\mathit{loss}}", 1.585],
  ["\\operatorname{softplus}\\left(x\\right)", 4.89],
  ["\\max\\left(a, b\\right)", 4.209],
  ["\\left\\lVert v_{1}\\right\\rVert", 1.885],
  ["\\left\\lfloor x\\right\\rfloor", 1.46],
  ["a \\otimes b", 2.181],
  ["x \\le 3", 2.405],
  ["1 - v_{3}^{2}", 2.643],
  ["v_{3} = 0.5 \\cdot 10^{-3}", 6.164],
  ["\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", 3.056],
  ["\\sum_{i=1}^{n} x_{i}", 3.272],
  ["\\left(\\frac{x}{y}\\right)^{2}", 2.235],
  ["\\mathit{temperature}_{\\mathit{max}}", 6.57],
  ["\\begin{cases} x & \\text{if } a < b \\\\ y & \\text{otherwise} \\end{cases}", 6.617],
]

describe("the width of a formula", () => {
  test.each(MEASURED)("%s is at most a hair too narrow and 3 % too wide", (tex, width) => {
    expect(texWidth(tex)).toBeGreaterThan(width - 0.01)
    expect(texWidth(tex)).toBeLessThan(1.03 * width + 0.04)
  })

  test("nothing is 0 wide", () => {
    expect(texWidth("")).toBe(0)
  })

  test("TeX that is broken has a width all the same", () => {
    for (const broken of [
      "\\frac{1",
      "x_",
      "\\left(",
      "\\begin{bmatrix} 1",
      "}",
      "{",
      "\\",
      "\\sqrt[",
      "\\end{x}",
      "^",
    ])
      expect(texWidth(broken)).toBeLessThan(3)
  })
})

test("a fraction is higher than a line, and a line as high as a digit at least", () => {
  expect(texHeight("x")).toBe(0.7)
  expect(texHeight("v_{2} = v_{1} + x")).toBeCloseTo(0.85, 2)
  expect(texHeight("\\frac{x}{y}")).toBeCloseTo(1.24, 1)
})

/** Text and its width in em, as a browser sets it in Inter. */
test.each([
  ["−0.8888", 4.159],
  ["−18 + 2·1 → −16", 8.198],
  ["1.2×10⁻⁷", 4.44],
  ["NaN", 2.068],
])("text in Inter: %s", (text, width) => {
  expect(textWidth(text)).toBeGreaterThan(0.97 * width)
  expect(textWidth(text)).toBeLessThan(1.05 * width)
})

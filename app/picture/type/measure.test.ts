import { describe, expect, test } from "vitest"
import { texHeight, texWidth, textWidth } from "./measure"
import { MEASURED } from "./measured.fixture"

describe("a formula", () => {
  test.each(MEASURED)("%s is as wide as it is set, to a hair", (tex, width) => {
    expect(texWidth(tex)).toBeGreaterThan(width - 0.015)
    expect(texWidth(tex)).toBeLessThan(width + 0.08)
  })

  test.each(MEASURED)("%s is about as high as it is set", (tex, _, height) => {
    expect(texHeight(tex)).toBeGreaterThan(height - 0.2)
    expect(texHeight(tex)).toBeLessThan(height + 0.31)
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

/** Text and its width in em, as a browser sets it in Inter with tabular figures: within 3 %, letters within a quarter more. */
describe("text in Inter", () => {
  test.each([
    ["−0.8888", 4.159, 1.05],
    ["−18 + 2·1 → −16", 8.198, 1.05],
    ["1.2×10⁻⁷", 4.44, 1.05],
    ["NaN", 2.068, 1.05],
    ["0123456789", 6.484, 1.05],
    ["−+=×<>", 3.891, 1.05],
    ["1.5, 2.5", 3.668, 1.05],
    ["⁰¹²³⁴⁵⁶⁷⁸⁹", 3.998, 1.05],
    ["₀₁₂₃₄₅₆₇₈₉", 4.009, 1.05],
    ["[3/4]", 2.439, 1.05],
    ["mwM", 2.598, 1.05],
    ["W@%→", 3.933, 1.05],
    ["→", 1, 1.05],
    ["100%", 2.927, 1.05],
    ["∞", 0.713, 1.05],
    ["10⁻³", 2.271, 1.05],
    ["[32×64]", 4.023, 1.05],
    ["θσ", 1.245, 1.05],
    ["x = 3", 2.38, 1.1],
    ["v₁₂", 1.364, 1.1],
    ["x²", 0.988, 1.1],
    [".,:;·'il| ", 2.748, 1.1],
    ["()[]/ftjr", 3.214, 1.1],
    ["abcdeghknopqsuvxyz", 10.45, 1.1],
    ["ABCDEFGH", 5.477, 1.15],
    ["loss", 1.897, 1.15],
    ["VALUE", 3.222, 1.2],
    ["lili", 0.969, 1.25],
  ])("%s", (text, width, most) => {
    expect(textWidth(text)).toBeGreaterThan(0.965 * width)
    expect(textWidth(text)).toBeLessThan(most * width)
  })
})

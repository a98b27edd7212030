import { describe, expect, test } from "vitest"
import { explain } from "./explanation"
import { sweep } from "./sweep.fixture"
import { flat } from "./said.fixture"

const told = (text: string, pass: "forward" | "reverse", step: number, names?: Parameters<typeof sweep>[3]) => {
  const { program, run } = sweep(text, {}, pass, names)
  const { rule, numbers, sentence } = explain(program, run, step)
  return { rule, numbers, sentence: flat(sentence) }
}

const PRODUCT = "A = [[1, 2], [3, 4]]; B = [[5, 6], [7, 8]]; y = trace(A @ B)"
const LAYER = "W = [[1, 2], [3, 4]]; x = [1, -1]; y = sum(W @ x)"

describe("steps on arrays", () => {
  test("a matrix product passes back C̄ Bᵀ and Aᵀ C̄, with the matrices whole", () => {
    expect(told(PRODUCT, "reverse", 7)).toMatchObject({
      rule: "\\bar{A} \\mathrel{+}= \\bar{v}_{1}\\,B^{\\top}",
      numbers:
        "= \\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix}\\,\\begin{bmatrix} 5 & 6 \\\\ 7 & 8 \\end{bmatrix}^{\\top}" +
        " = \\begin{bmatrix} 5 & 7 \\\\ 6 & 8 \\end{bmatrix}",
    })
    expect(told(PRODUCT, "reverse", 8).rule).toBe("\\bar{B} \\mathrel{+}= A^{\\top}\\,\\bar{v}_{1}")
  })

  test("a matrix times a vector passes back an outer product", () => {
    expect(told(LAYER, "reverse", 7)).toMatchObject({
      rule: "\\bar{W} \\mathrel{+}= \\bar{v}_{1}\\, x^{\\top}",
      sentence: expect.stringContaining("by the rule of this operation") as string,
    })
  })

  test("a tangent is pushed through a matrix product by both rules", () => {
    expect(told("A = [[1, 2], [3, 4]]; x = [5, 6]; y = A @ x", "forward", 3, { seed: { x: 1 } }).rule).toBe(
      "\\dot{y} = \\dot{A}\\,x + A\\,\\dot{x}",
    )
  })

  test("what broadcasting repeated is added up again, over the axes along which it was repeated", () => {
    const sumOf = (text: string, step: number) => told(text, "reverse", step).rule
    expect(sumOf("x = [1, 2, 3]; b = 2; y = sum(x + b)", 8)).toContain("\\bar{b} \\mathrel{+}= \\textstyle\\sum_{i} ")
    expect(sumOf("X = [[1, 2], [3, 4]]; b = [1, 2]; y = sum(X + b)", 8)).toContain("\\textstyle\\sum_{i} ")
    expect(sumOf("X = [[1, 2], [3, 4]]; b = [[1], [2]]; y = sum(X + b)", 8)).toContain("\\textstyle\\sum_{j} ")
    expect(sumOf("X = [[1, 2], [3, 4]]; b = 2; y = sum(X + b)", 8)).toContain("\\textstyle\\sum_{ij} ")
  })

  test.each([
    ["x = [1, 2, 3]; y = x[1]", "\\bar{y} \\cdot e_{1}"],
    ["x = [1, 2, 3]; y = x[-1]", "\\bar{y} \\cdot e_{2}"],
    ["X = [[1, 2], [3, 4]]; y = X[1, 0]", "\\bar{y} \\cdot e_{1} e_{0}^{\\top}"],
    ["X = [[1, 2], [3, 4]]; y = sum(X[1])", "e_{1}\\, \\bar{v}_{1}^{\\top}"],
    ["x = [1, 2]; y = sum(x)", "\\bar{y} \\cdot \\mathbf{1}"],
    ["X = [[1, 2], [3, 4]]; y = sum(X)", "\\bar{y} \\cdot \\mathbf{1} \\mathbf{1}^{\\top}"],
    ["X = [[1, 2], [3, 4]]; y = sum(sum(X, axis=0)^2)", "\\mathbf{1}\\, \\bar{v}_{1}^{\\top}"],
    ["X = [[1, 2], [3, 4]]; y = sum(sum(X, axis=1)^2)", "\\bar{v}_{1}\\, \\mathbf{1}^{\\top}"],
    ["X = [[1, 2], [3, 4]]; y = sum(sum(X, axis=1, keep=1)^2)", "\\bar{v}_{1}\\, \\mathbf{1}^{\\top}"],
    ["x = 1; y = sum([2, x])", "\\bar{v}_{1}\\left[1\\right]"],
    ["x = [1, 2]; y = sum(concat([3], x))", "\\bar{v}_{1}\\left[1{:}3\\right]"],
    [
      "x = [1, 2]; y = sum(softmax(x)^2)",
      "v_{1} \\odot \\left(\\bar{v}_{1} - \\textstyle\\sum_{i}\\left(v_{1} \\odot \\bar{v}_{1}\\right)\\right)",
    ],
  ])("what moves, repeats or adds entries in %j is written as in a textbook", (text, rule) => {
    const { run } = sweep(text, {}, "reverse")
    expect(told(text, "reverse", run.plan.steps).rule).toMatch(/^\\bar\{[xX]\} \\mathrel\{\+\}= /)
    expect(told(text, "reverse", run.plan.steps).rule.split("= ")[1]).toBe(rule)
  })

  test("a part goes back to its place among zeros", () => {
    expect(told("x = [1, 2]; y = concat(x, [3])", "forward", 2).rule).toBe(
      "\\dot{y} = \\begin{bmatrix} \\dot{x} \\\\ 0 \\end{bmatrix}",
    )
    expect(told("x = 1; y = [2, x]", "forward", 2).rule).toBe("\\dot{y} = \\dot{x} \\cdot e_{1}")
    expect(told("X = [[1, 2], [3, 4]]; y = sum(X, axis=1)", "forward", 2).rule).toBe(
      "\\dot{y} = \\textstyle\\sum_{j} \\dot{X}",
    )
  })

  test("entry by entry, a product wears ⊙", () => {
    expect(told("x = [1, 2]; y = [3, 4]; z = sum(x*y)", "reverse", 3)).toMatchObject({
      rule: "v_{1} = x \\odot y",
      numbers:
        "= \\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix} \\odot \\begin{bmatrix} 3 \\\\ 4 \\end{bmatrix} = \\begin{bmatrix} 3 \\\\ 8 \\end{bmatrix}",
    })
    expect(told("x = [1, 2]; y = [3, 4]; z = sum(x*y)", "reverse", 7).rule).toContain("\\bar{v}_{1} \\odot y")
  })

  test("a rule that entries decide is told by its symbol", () => {
    expect(told("x = [1, 3]; y = amax(x)", "reverse", 4).rule).toBe(
      "\\bar{x} \\mathrel{+}= \\left(\\frac{\\partial y}{\\partial x}\\right)^{\\top} \\bar{y}",
    )
  })

  test("the trace of a matrix passes back a multiple of I, a mean divides by its number of entries", () => {
    expect(told(PRODUCT, "reverse", 6).rule).toBe("\\bar{v}_{1} \\mathrel{+}= \\bar{y}\\,I")
    expect(told("x = [1, 3]; y = mean(x)", "reverse", 4).rule).toContain("{2}")
  })
})

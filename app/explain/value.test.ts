import { expect, test } from "vitest"
import { fill, fromNested } from "../engine/tensor/tensor"
import { formatValue, fullValue, spokenValue, texValue } from "./value"

const vector = fromNested([1, -2])!
const matrix = fromNested([
  [1, 2, 3],
  [4, 5, 6],
])!

test("in a line of text small tensors are nested lists, large ones tell their shape", () => {
  expect([formatValue(vector), spokenValue(vector)]).toEqual(["[1, −2]", "[1, minus 2]"])
  expect([formatValue(matrix), spokenValue(matrix)]).toEqual(["[2×3]", "a 2 by 3 matrix"])
  expect(fullValue(matrix)).toBe("[[1, 2, 3], [4, 5, 6]]")
})

test("a small tensor is typeset whole, a vector as a column", () => {
  expect(texValue(vector)).toBe("\\begin{bmatrix} 1 \\\\ -2 \\end{bmatrix}")
  expect(texValue(matrix)).toBe("\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}")
})

test("a large tensor is typeset by its corner, shape and norm", () => {
  expect(texValue(fill([6, 8], k => Number(k < 4)))).toBe(
    "\\underset{6 \\times 8,\\;\\lVert\\cdot\\rVert = 2}" +
      "{\\begin{bmatrix} 1 & 1 & \\cdots \\\\ 0 & 0 & \\cdots \\\\ \\vdots & \\vdots & \\ddots \\end{bmatrix}}",
  )
  expect(texValue(fill([9], () => 1))).toBe(
    "\\underset{9,\\;\\lVert\\cdot\\rVert = 3}{\\begin{bmatrix} 1 \\\\ 1 \\\\ \\vdots \\end{bmatrix}}",
  )
})

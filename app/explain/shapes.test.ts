import { expect, test } from "vitest"
import { explain } from "./explanation"
import { flat } from "./said.fixture"
import { sweep } from "./sweep.fixture"

const said = (text: string, step: number) => {
  const { program, run } = sweep(text, {}, "reverse")
  return flat(explain(program, run, step).sentence)
}

const PRODUCT = "A = [[1, 2, 3], [4, 5, 6]]; B = [[1, 0], [0, 1], [1, 1]]; y = sum(A @ B)"

test("a product says on which side its other factor stands, its shapes, and why it is transposed", () => {
  expect(said(PRODUCT, 7)).toContain(
    "$B$ stood on the right, so its transpose does too: $(2 \\times 2)\\,(2 \\times 3) = 2 \\times 3$. It is transposed because the sum runs over the 2 columns that $B$ and $\\bar{v}_{1}$ share.",
  )
  expect(said(PRODUCT, 8)).toContain(
    "$A$ stood on the left, so its transpose does too: $(3 \\times 2)\\,(2 \\times 2) = 3 \\times 2$. It is transposed because the sum runs over the 2 rows that $A$ and $\\bar{v}_{1}$ share.",
  )
})

test("of a matrix times a vector the product is an outer one", () => {
  expect(said("W = [[1, 2], [3, 4]]; x = [1, -1]; y = sum(W @ x)", 7)).toContain(
    "$(2 \\times 1)\\,(1 \\times 2) = 2 \\times 2$. Nothing is added up: each entry is one product.",
  )
})

test("what was repeated says along which axis, and is added up over it", () => {
  expect(said("X = [[1, 2], [3, 4], [5, 6]]; b = [1, 2]; y = sum(X + b)", 8)).toContain(
    "$b$ was repeated three times along axis 0 (down the rows), so what flows back is added up over it.",
  )
  expect(said("X = [[1, 2], [3, 4]]; b = [[1], [2]]; y = sum(X + b)", 8)).toContain(
    "$b$ was repeated twice along axis 1 (along the columns), so what flows back is added up over it.",
  )
  expect(said("X = [[1, 2], [3, 4]]; b = 2; y = sum(X + b)", 8)).toContain("along axes 0 and 1")
  expect(said("x = 3; y = x^2", 4)).not.toContain("repeated")
})

import { expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { matchesOf } from "./matches"

const program = programOf("a1 = sin(x1)\na11 = a1*x1\nb = exp(a11)\ny = cos(b) + a1")

const found = (word: string, most = 30) => {
  const { nodes, count } = matchesOf(
    program,
    program.names.map((_, node) => node),
    word,
    most,
  )
  return { names: nodes.map(node => program.names[node]), count }
}

test("without a word all nodes are found, in their order", () => {
  expect(found("").names).toEqual(["x1", "a1", "a11", "b", "v4", "y"])
})

test("the node that is called so comes first, then names that begin so, hold it, and formulas that do", () => {
  expect(found("a1").names).toEqual(["a1", "a11", "b", "y"])
  expect(found("1").names).toEqual(["x1", "a1", "a11", "b", "y"])
})

test("case and spaces make no difference, and a formula is found by its op", () => {
  expect(found("COS (b").names).toEqual(["v4"])
  expect(found("a1 * x1").names).toEqual(["a11"])
  expect(found("tan").names).toEqual([])
})

test("more matches than are wanted are counted", () => {
  expect(found("a", 2)).toEqual({ names: ["a1", "a11"], count: 4 })
})

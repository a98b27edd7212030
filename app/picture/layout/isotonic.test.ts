import { expect, test } from "vitest"
import { makeIsotonic } from "./isotonic"

function isotonic(wanted: readonly number[], weight: readonly number[], length = wanted.length): readonly number[] {
  const found = Float64Array.from(wanted)
  makeIsotonic(found, Float64Array.from(weight), length)
  return Array.from(found)
}

test.each([
  ["what does not fall stays", [1, 2, 2, 5], [1, 1, 1, 1], [1, 2, 2, 5]],
  ["two that fall meet in their middle", [1, 3, 2, 4], [1, 1, 1, 1], [1, 2.5, 2.5, 4]],
  ["by their weights", [3, 1], [1, 3], [1.5, 1.5]],
  ["all that fall meet", [5, 4, 3, 2, 1], [1, 1, 1, 1, 1], [3, 3, 3, 3, 3]],
  ["a group takes in what stands before it", [2, 3, 1, 0], [1, 1, 1, 1], [1.5, 1.5, 1.5, 1.5]],
  ["with its whole weight", [4, 6, 2, 0], [4, 1, 1, 2], [3, 3, 3, 3]],
  ["two groups stay apart", [2, 0, 6, 4], [1, 1, 1, 1], [1, 1, 5, 5]],
  ["nothing is nothing", [], [], []],
])("%s", (_, wanted, weight, expected) => {
  expect(isotonic(wanted, weight)).toEqual(expected)
})

test("what stands behind the length is left alone", () => {
  expect(isotonic([2, 1, -5], [1, 1, 1], 2)).toEqual([1.5, 1.5, -5])
})

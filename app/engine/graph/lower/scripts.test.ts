import { expect, test } from "vitest"
import { combinations, concreteName } from "./scripts"

const all = (ranges: Parameters<typeof combinations>[0], most: number) =>
  Array.from(combinations(ranges, most), values => Object.fromEntries(values))

test("counters take their values in every combination, the last one first", () => {
  const ranges = [
    ["i", 1, 2],
    ["j", 3, 5],
  ] as const
  expect(all(ranges, 6)).toEqual([
    { i: 1, j: 3 },
    { i: 1, j: 4 },
    { i: 1, j: 5 },
    { i: 2, j: 3 },
    { i: 2, j: 4 },
    { i: 2, j: 5 },
  ])
  expect(all(ranges, 5)).toEqual([])
  expect(all([["i", 2, 1]], 5)).toEqual([])
  expect(all([], 5)).toEqual([{}])
})

test.each([
  ["x_i", "x_2"],
  ["x_{i+1}", "x_3"],
  ["w_ij", "w_23"],
  ["w_{i,j}", "w_{2,3}"],
  ["w_jk", "w_jk"],
  ["y", "y"],
])("with i = 2 and j = 3 %s is %s", (name, concrete) => {
  const counters = new Map([
    ["i", 2],
    ["j", 3],
  ])
  expect(concreteName(name, counters)).toBe(concrete)
})

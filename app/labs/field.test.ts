import { expect, test } from "vitest"
import { fieldOf, levelsOf, slopesOf } from "./field"
import type { Objective } from "./objective"

/** f = x + 10y, not defined where x < 0. */
const tilted: Objective = {
  size: 2,
  evaluate: (point, gradient) => {
    gradient.set(point[0]! < 0 ? [NaN, NaN] : [1, 10])
    return point[0]! < 0 ? NaN : point[0]! + 10 * point[1]!
  },
  product: () => new Float64Array(2),
}

const WINDOW = [
  [-1, 1],
  [0, 2],
] as const

test("a field holds the values at the middles of its cells, row by row from below", () => {
  const { values } = fieldOf(tilted, WINDOW, 2, 2)
  expect(Array.from(values)).toEqual([NaN, 0.5 + 5, NaN, 0.5 + 15])
})

test("arrows stand where there is a gradient", () => {
  expect(slopesOf(tilted, WINDOW, 2, 1)).toEqual([{ at: [0.5, 1], gradient: [1, 10] }])
})

test("levels part a field into bands of equal area; a flat field has but one, an undefined one none", () => {
  const field = (...values: number[]) => ({ columns: values.length, rows: 1, values: Float64Array.from(values) })
  expect(levelsOf(field(1, 100, 2, 50, NaN, 3, 4, Infinity), 3)).toEqual([3, 50])
  expect(levelsOf(field(7, 7, 7), 3)).toEqual([7])
  expect(levelsOf(field(NaN), 3)).toEqual([])
})

import { expect, test } from "vitest"
import { interner } from "./interner"

test("equal values get one number, and no two numbers are equal but to themselves", () => {
  const known = interner<object>([{}])
  const slopes = [0, -0, 1, Infinity, -Infinity, NaN, null]
  expect(slopes.map(slope => known.id({ slope }))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(slopes.map(slope => known.id({ slope }))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(known.value(4)).toEqual({ slope: Infinity })
})

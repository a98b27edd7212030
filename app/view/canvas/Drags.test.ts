import { expect, test } from "vitest"
import { movedBy, unitOf } from "./Drags"

test.each([
  [3, false, 0.1],
  [3, true, 0.01],
  [0, false, 0.1],
  [-35, false, 1],
  [1200, false, 100],
])("%d is dragged in units (fine: %s) of %d", (value, fine, unit) => {
  expect(unitOf(value, fine)).toBeCloseTo(unit, 15)
})

test("a number that is dragged has no dust of binary fractions", () => {
  expect(movedBy(0.1, 2, 0.1)).toBe(0.3)
  expect(movedBy(3, -35, 0.1)).toBe(-0.5)
})

test("a number that comes back is what it was", () => {
  expect(movedBy(Math.PI, 0, 0.1)).toBe(Math.PI)
})

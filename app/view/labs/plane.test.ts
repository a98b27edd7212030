import { expect, test } from "vitest"
import { drawable } from "./plane"

test("what flies away is drawn as far as a browser can, and what is no number is left to be left out", () => {
  expect(drawable([12, -3])).toEqual([12, -3])
  expect(drawable([1e39, -2e300])).toEqual([1e6, -1e6])
  expect(drawable([NaN, Infinity])).toEqual([NaN, Infinity])
})

import { expect, test } from "vitest"
import { dot, imageOfCircle, pulled, pushed, reachOf } from "./linearMap"

const J = [
  [1, 2],
  [3, 4],
]

test("a matrix is read in two directions, with the same number in between", () => {
  expect(pushed(J, [5, 6])).toEqual([17, 39])
  expect(pulled(J, [7, 8])).toEqual([31, 46])
  expect(dot([7, 8], [17, 39])).toBe(431)
  expect(dot([31, 46], [5, 6])).toBe(431)
})

test("a circle becomes an ellipse that closes; one row maps it to a line", () => {
  const ellipse = imageOfCircle(
    [
      [2, 0],
      [0, 3],
    ],
    1,
    4,
  )
  const found = ellipse.map(point => point.map(x => Math.round(x)))
  expect(found.map(point => point.map(x => x + 0))).toEqual([
    [2, 0],
    [0, 3],
    [-2, 0],
    [0, -3],
    [2, 0],
  ])
  expect(imageOfCircle([[3, 4]], 2, 8).every(point => point.length === 1)).toBe(true)
})

test.each([
  [[[1, 0]], 2],
  [
    [
      [3, 4],
      [0, 1],
    ],
    10,
  ],
  [[[0.03, 0]], 0.05],
  [[[0, 0]], 1],
  [[[Infinity, 0], [7]], 10],
] as const)("a plane that shows %j reaches to %d", (vectors, reach) => {
  expect(reachOf(vectors)).toBe(reach)
})

import { describe, expect, test } from "vitest"
import { expand, indexer, map, reduce } from "./broadcast"
import { broadcast, frontAxis, reducedShape, sameShape, ShapeError } from "./shape"
import { entries, fill, fromNested, scalar, toNested, unit } from "./tensor"

describe("nested lists", () => {
  test.each([
    [3],
    [[1, 2, 3]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
  ] as const)("%j is read and written again", value => {
    expect(toNested(fromNested(value)!)).toEqual(value)
  })

  test("rows of different length are refused", () => {
    expect(fromNested([[1, 2], [3]])).toBe(null)
    expect(fromNested([1, [2]])).toBe(null)
  })

  test("a matrix is row-major", () => {
    const matrix = fromNested([
      [1, 2],
      [3, 4],
    ])!
    expect(matrix.shape).toEqual([2, 2])
    expect(Array.from(matrix.data)).toEqual([1, 2, 3, 4])
  })
})

describe("shapes", () => {
  test("a scalar has one entry", () => {
    expect(entries([])).toBe(1)
    expect(entries([2, 3])).toBe(6)
    expect(scalar(4)).toEqual({ shape: [], data: Float64Array.of(4) })
    expect(Array.from(unit([2, 2], 2).data)).toEqual([0, 0, 1, 0])
  })

  test.each([
    [[[], [3]], [3]],
    [
      [[2, 3], [3]],
      [2, 3],
    ],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [2, 3],
    ],
    [
      [[2, 1], [4], []],
      [2, 4],
    ],
    [[[1], [0]], [0]],
  ])("%j broadcast to %j", (shapes, joint) => {
    expect(broadcast(shapes)).toEqual(joint)
  })

  test("an error names both shapes", () => {
    expect(() => broadcast([[2, 3], [2]])).toThrow(ShapeError)
    expect(() => broadcast([[2, 3], [2]])).toThrow("broadcast: [2, 3] and [2]")
  })

  test("an axis may be counted from the end", () => {
    expect(frontAxis([2, 3], -1)).toBe(1)
    expect(() => frontAxis([2, 3], 2)).toThrow("axis: [2, 3]")
    expect(reducedShape([2, 3], -1, false)).toEqual([2])
    expect(reducedShape([2, 3], 0, true)).toEqual([1, 3])
    expect(reducedShape([2, 3], null, false)).toEqual([])
  })

  test("shapes are the same entry by entry", () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true)
    expect(sameShape([2], [2, 1])).toBe(false)
  })
})

describe("broadcasting", () => {
  const row = fromNested([1, 2, 3])!
  test("finds the entry to repeat", () => {
    expect(Array.from(indexer([3], [2, 3]))).toEqual([0, 1, 2, 0, 1, 2])
    expect(Array.from(indexer([2, 1], [2, 3]))).toEqual([0, 0, 0, 1, 1, 1])
  })

  test("reduce adds up what expand repeats", () => {
    const wide = expand(row, [2, 3])
    expect(toNested(wide)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(toNested(reduce(wide, [3]))).toEqual([2, 4, 6])
    expect(toNested(reduce(wide, [2, 1]))).toEqual([[6], [6]])
    expect(toNested(reduce(wide, []))).toBe(12)
  })

  test("a function of numbers works entry by entry", () => {
    const sum = map((a, b) => a + b, [row, scalar(10)], [3])
    expect(toNested(sum)).toEqual([11, 12, 13])
    expect(toNested(fill([2], k => k * k))).toEqual([0, 1])
  })
})

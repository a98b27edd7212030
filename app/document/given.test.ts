import { expect, test } from "vitest"
import { readGiven, sameGiven, tensorOf, withEntry, writeGiven } from "./given"

test.each([
  ["3", 3],
  [" −2.5e1 ", -25],
  ["NaN", NaN],
  ["[1, 2]", [1, 2]],
  [
    "[[1,2],[3,4]]",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["[[5]]", [[5]]],
] as const)("%j is read", (text, value) => {
  expect(readGiven(text)).toEqual(value)
})

test.each([
  "",
  "x",
  "1 2",
  "[1,]",
  "[,1]",
  "[1",
  "1]",
  "[]",
  "[[1],[2,3]]",
  "[1,[2]]",
  "[[[1]]]",
  "1,2",
  "[1 2]",
  "[1][2]",
])("%j is no value", text => {
  expect(readGiven(text)).toBeNull()
})

test("a value is written so that it reads back the same", () => {
  expect(
    writeGiven([
      [1, -0],
      [0.1, 1e-7],
    ]),
  ).toBe("[[1,0],[0.1,1e-7]]")
  expect(writeGiven([1, 2], ", ")).toBe("[1, 2]")
})

test("one entry is replaced, row by row", () => {
  expect(
    withEntry(
      [
        [1, 2],
        [3, 4],
      ],
      2,
      9,
    ),
  ).toEqual([
    [1, 2],
    [9, 4],
  ])
  expect(withEntry(1, 0, 7)).toBe(7)
})

test("a seed that no longer fits keeps the entries that do", () => {
  expect(
    Array.from(
      tensorOf(
        [
          [1, 2],
          [3, 4],
        ],
        [3, 2],
      ).data,
    ),
  ).toEqual([1, 2, 3, 4, 0, 0])
  expect(
    Array.from(
      tensorOf(
        [
          [1, 2],
          [3, 4],
        ],
        [1, 3],
      ).data,
    ),
  ).toEqual([1, 2, 0])
  expect(Array.from(tensorOf([1, 2, 3], [2]).data)).toEqual([1, 2])
  expect(Array.from(tensorOf(5, [2]).data)).toEqual([0, 0])
  expect(Array.from(tensorOf(undefined, []).data)).toEqual([0])
})

test("values are the same number by number, shape by shape", () => {
  expect(sameGiven([1, [2]], [1, [2]])).toBe(true)
  expect(sameGiven([1], 1)).toBe(false)
  expect(sameGiven([1, 2], [1])).toBe(false)
  expect(sameGiven(NaN, NaN)).toBe(true)
})

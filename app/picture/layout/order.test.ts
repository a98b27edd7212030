import { describe, expect, test } from "vitest"
import { countCrossings, gainBeside, gainOfSwap, writePlaces } from "./crossings"
import { netOf, rowsAsNumbered, rowsOf, written } from "./nets.fixture"
import { order, transpose } from "./order"
import { settle } from "./settle"

const NINE = "0-7 0-9 1-5 1-8 2-6 3-5 3-9 4-7 4-6"

/** Counted by looking at every pair of segments. */
describe("segments that cross", () => {
  test.each([
    ["none", [2, 2], "", 0],
    ["side by side", [2, 2], "0-2 1-3", 0],
    ["one pair", [2, 2], "0-3 1-2", 1],
    ["from one vertex", [1, 3], "0-1 0-2 0-3", 0],
    ["the same twice", [2, 2], "0-3 0-3 1-2", 2],
    ["three in reverse", [3, 3], "0-5 1-4 2-3", 3],
    ["all of two with all of four", [2, 4], "0-2 0-3 0-4 0-5 1-2 1-3 1-4 1-5", 6],
    ["all of three with all of three", [3, 3], "0-3 0-4 0-5 1-3 1-4 1-5 2-3 2-4 2-5", 9],
    ["nine of five and five", [5, 5], NINE, 17],
    ["in two layers", [2, 2, 2], "0-3 1-2 2-5 3-4 3-5", 2],
  ])("%s", (_, sizes, segments, crossings) => {
    const { rows, place } = rowsAsNumbered(sizes)
    expect(countCrossings(netOf(sizes, segments), rows, place)).toBe(crossings)
  })

  test("are counted in the order of the rows, not of their numbers", () => {
    const net = netOf([3, 3], "0-5 1-4 2-3 2-5")
    const { rows, place } = rowsOf("2 1 0 / 5 4 3")
    expect(countCrossings(net, rows, place)).toBe(3)
    const turned = [Int32Array.of(0, 1, 2), rows[1]!]
    writePlaces(turned, place)
    expect(Array.from(place)).toEqual([0, 1, 2, 2, 1, 0])
    expect(countCrossings(net, turned, place)).toBe(1)
  })
})

/** The difference of the crossings before and after, counted by pairs. */
describe("what is gained when neighbours change places", () => {
  const net = netOf([5, 5], NINE)
  const { place } = rowsAsNumbered([5, 5])

  test.each([
    [0, 1, 2],
    [1, 2, 0],
    [2, 3, 0],
    [3, 4, 0],
    [5, 6, -2],
    [6, 7, 1],
    [7, 8, 0],
    [8, 9, 0],
  ])("%d and %d", (a, b, gain) => {
    expect(gainOfSwap(net, a, b, place)).toBe(gain)
  })

  test("both sides count", () => {
    const middle = netOf([2, 2, 2], "0-3 1-2 2-5 3-4 3-5")
    const { place } = rowsAsNumbered([2, 2, 2])
    expect(gainBeside(middle.up, 2, 3, place)).toBe(1)
    expect(gainBeside(middle.down, 2, 3, place)).toBe(1)
    expect(gainOfSwap(middle, 2, 3, place)).toBe(2)
  })

  test("of two with very many segments nothing is known", () => {
    const gain = (count: number) => {
      const fan = Array.from({ length: count }, (_, k) => `0-${2 + k}`).join(" ")
      const { place } = rowsAsNumbered([2, count])
      return gainBeside(netOf([2, count], `${fan} 1-2`).down, 0, 1, place)
    }
    expect([gain(4000), gain(4001)]).toEqual([3999, 0])
  })
})

/** The best of all orders, found by trying every one: fewest crossings, then inputs as written, then arguments as written, then the least climb. */
describe("the order of a small net is the best there is", () => {
  test.each([
    ["three in reverse", [3, 3], "0-5 1-4 2-3", 0, "0 1 2 / 5 4 3"],
    ["a ring of six", [3, 3], "0-3 0-4 1-4 1-5 2-5 2-3", 2, "0 1 2 / 4 3 5"],
    ["a path of ten", [5, 5], NINE, 0, "1 3 0 4 2 / 8 5 9 7 6"],
    ["a cube", [4, 4], "0-4 0-5 0-6 1-4 1-5 1-7 2-4 2-6 2-7 3-5 3-6 3-7", 14, "0 1 2 3 / 4 5 6 7"],
    ["arguments against inputs", [2, 1], "1-2 0-2", 0, "0 1 / 2"],
    ["arguments in the order written", [1, 2, 1], "0-1 0-2 2-3 1-3", 0, "0 / 2 1 / 3"],
    ["three layers", [3, 4, 3], "1-3 2-4 1-4 1-5 2-5 0-6 4-7 5-8 4-8 3-9 6-9", 1, "0 1 2 / 6 3 5 4 / 9 8 7"],
    ["inputs that move", [3, 3, 3], "2-3 1-3 0-4 2-4 2-5 1-5 3-6 4-7 3-7 5-8", 1, "0 2 1 / 4 3 5 / 7 6 8"],
    ["four inputs", [4, 3, 3], "2-4 0-5 2-6 3-6 1-6 5-7 6-8 5-8 4-9 6-9 5-9", 1, "0 1 3 2 / 5 6 4 / 7 8 9"],
    [
      "two crossings",
      [4, 4, 3],
      "3-4 0-4 3-5 1-5 3-6 0-6 1-7 2-7 5-8 6-8 4-9 7-9 6-10",
      2,
      "0 3 1 2 / 6 4 5 7 / 10 8 9",
    ],
    [
      "twelve vertices",
      [4, 4, 4],
      "3-4 0-4 2-5 1-5 3-6 0-6 1-7 3-7 6-8 5-9 7-9 4-10 6-10 7-11",
      1,
      "0 3 1 2 / 4 6 7 5 / 10 8 11 9",
    ],
    ["a wide last layer", [4, 3, 4], "1-4 0-5 2-5 3-6 2-6 4-7 6-8 4-9 6-9 4-10 5-10", 1, "0 1 2 3 / 5 4 6 / 10 7 9 8"],
  ])("%s", (_, sizes, segments, crossings, rows) => {
    const found = order(netOf(sizes, segments))
    expect(found.crossings).toBe(crossings)
    expect(written(found.rows)).toBe(rows)
  })
})

describe("neighbours change places", () => {
  const transposed = (sizes: readonly number[], segments: string, turn?: boolean) => {
    const { rows, place } = rowsAsNumbered(sizes)
    transpose(netOf(sizes, segments), rows, place, turn)
    expect(Array.from(place)).toEqual(Array.from(rowsOf(written(rows)).place))
    return written(rows)
  }

  test("as long as that removes crossings", () => {
    expect(transposed([3, 3], "0-5 1-4 2-3")).toBe("1 2 0 / 4 3 5")
  })

  test("not where nothing is gained", () => {
    expect(transposed([2, 1], "0-2 1-2")).toBe("0 1 / 2")
  })

  test("where nothing is gained once, if equals are to turn", () => {
    expect(transposed([2, 1], "0-2 1-2", true)).toBe("1 0 / 2")
  })
})

describe("arguments settle in the order written", () => {
  const settled = (sizes: readonly number[], segments: string, marks?: number) => {
    const { rows, place } = rowsAsNumbered(sizes)
    settle(netOf(sizes, segments, marks), rows, place)
    expect(Array.from(place)).toEqual(Array.from(rowsOf(written(rows)).place))
    return written(rows)
  }

  test("the first above the second", () => {
    expect(settled([1, 2, 1], "0-1 0-2 2-3 1-3")).toBe("0 / 2 1 / 3")
  })

  test("three of them", () => {
    expect(settled([1, 3, 1], "0-1 0-2 0-3 3-4 2-4 1-4")).toBe("0 / 3 2 1 / 4")
  })

  test("inputs stay as they are written", () => {
    expect(settled([2, 1], "1-2 0-2")).toBe("0 1 / 2")
  })

  test("not at the price of a crossing", () => {
    expect(settled([2, 2, 1], "0-2 1-3 3-4 2-4")).toBe("0 1 / 2 3 / 4")
  })

  test("two consumers that want the opposite leave them as they are", () => {
    expect(settled([1, 2, 2], "0-1 0-2 2-3 1-3 1-4 2-4")).toBe("0 / 1 2 / 3 4")
  })

  test("what is no mark has no arguments that could stand wrong", () => {
    expect(settled([1, 2, 1], "0-1 0-2 2-3 1-3", 3)).toBe("0 / 1 2 / 3")
  })
})

import { expect, test } from "vitest"
import { follow } from "./follow"
import { netOf, rowsOf, written } from "./nets.fixture"

interface Stood {
  readonly sizes: readonly number[]
  readonly segments: string
  /** Rows as they stood, from top to bottom; those of `fresh` only by a guess. */
  readonly rows: string
  readonly fresh?: readonly number[]
  readonly marks?: number
}

/** What becomes of these rows, and how many crossings they have then. */
function followed({ sizes, segments, rows, fresh = [], marks }: Stood): readonly [string, number] {
  const hint = Float64Array.from(rowsOf(rows).place, place => 100 * place)
  const known = hint.slice(0, marks).map((y, v) => (fresh.includes(v) ? NaN : y))
  const found = follow(netOf(sizes, segments, marks), hint, known)
  return [written(found.rows), found.crossings]
}

test("what stood without crossings stays as it stood", () => {
  expect(followed({ sizes: [3, 3], segments: "0-5 1-4 2-3", rows: "2 0 1 / 3 5 4" })).toEqual(["2 0 1 / 3 5 4", 0])
})

test("of what stood at the same height the one written first stands above", () => {
  const net = netOf([3, 2], "0-3 1-4")
  const found = follow(net, Float64Array.of(5, 5, 1, 0, 0), new Float64Array(5))
  expect(written(found.rows)).toBe("2 0 1 / 3 4")
})

test("neighbours that stood change places where that removes a crossing", () => {
  expect(followed({ sizes: [2, 2], segments: "0-3 1-2", rows: "0 1 / 2 3" })).toEqual(["1 0 / 2 3", 0])
})

test("a new mark moves as far as crossings become fewer, and no farther", () => {
  const segments = "0-3 1-4 2-5 2-6"
  expect(followed({ sizes: [3, 4], segments, rows: "0 1 2 / 6 3 4 5", fresh: [6] })).toEqual(["0 1 2 / 3 4 6 5", 0])
})

test("a new mark moves up as it moves down", () => {
  const segments = "0-3 0-6 1-4 2-5"
  expect(followed({ sizes: [3, 4], segments, rows: "0 1 2 / 3 4 5 6", fresh: [6] })).toEqual(["0 1 2 / 3 6 4 5", 0])
})

test("a new mark goes over two crossings, and one that it makes, to where it has fewer", () => {
  const segments = "0-3 2-4 2-4 0-5 1-5 1-6"
  expect(followed({ sizes: [3, 4], segments, rows: "0 1 2 / 6 3 4 5", fresh: [4, 6] })).toEqual(["0 1 2 / 3 5 6 4", 0])
})

test("what no edge holds stays where it was guessed, however others move", () => {
  const edit = { sizes: [2, 3], segments: "0-3 1-2", rows: "0 1 / 2 4 3" }
  expect(followed({ ...edit, fresh: [3, 4] })).toEqual(["0 1 / 3 2 4", 0])
  expect(followed({ ...edit, fresh: [2, 3, 4] })).toEqual(["0 1 / 4 3 2", 0])
})

test("a bend moves as a new mark does, wherever it was guessed", () => {
  expect(followed({ sizes: [2, 3], segments: "0-2 1-3 1-4", rows: "0 1 / 4 2 3", marks: 4 })).toEqual([
    "0 1 / 2 4 3",
    0,
  ])
})

test("both operands and consumers of a new mark count", () => {
  const segments = "0-4 1-3 2-5 0-6 2-6 3-8 4-7 5-9 6-9"
  expect(followed({ sizes: [3, 4, 3], segments, rows: "0 1 2 / 4 3 5 6 / 7 8 9", fresh: [6] })).toEqual([
    "0 1 2 / 4 3 6 5 / 7 8 9",
    1,
  ])
})

test("a chain of new marks moves as a whole", () => {
  const segments = "0-4 1-5 2-6 3-7 4-8 5-9 6-10 7-11 8-12 9-13 10-14 11-15"
  const rows = "0 1 2 3 / 4 7 5 6 / 8 11 9 10 / 12 15 13 14"
  expect(followed({ sizes: [4, 4, 4, 4], segments, rows, fresh: [7, 11, 15] })).toEqual([
    "0 1 2 3 / 4 5 6 7 / 8 9 10 11 / 12 13 14 15",
    0,
  ])
})

test("a mark goes past as many others as it must", () => {
  const known = Array.from({ length: 70 }, (_, k) => k)
  const segments = [...known.map(k => `${k}-${70 + k}`), "69-140"].join(" ")
  const row = known.map(k => 70 + k).join(" ")
  const [rows, crossings] = followed({
    sizes: [70, 71],
    segments,
    rows: `${known.join(" ")} / 140 ${row}`,
    fresh: [140],
  })
  expect(crossings).toBe(0)
  expect(rows.split(" / ")[1]).toBe(row.replace("139", "140 139"))
})

import { describe, expect, test } from "vitest"
import type { Layout, XY } from "./geometry"
import { layout } from "./layout"
import { movements, shiftOf, straightened } from "./movement"
import { factors, logistic, pictureOf } from "./pictures.fixture"
import { cost, lengthOf, revision, tidier } from "./revision"

const NOTHING: Layout = { width: 0, height: 0, marks: [], routes: [], crossings: 0 }

const mark = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 70 })

describe("how far marks have moved", () => {
  const previous = new Map<string, XY>([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 100, y: 10 }],
    ["c", { x: 200, y: 50 }],
    ["gone", { x: 7, y: 7 }],
  ])
  const marks = [mark("a", 10, 20), mark("new", 5, 5), mark("b", 110, 30), mark("c", 213, 74)]

  test("most have gone together by the median of their steps", () => {
    expect(shiftOf(previous, marks)).toEqual({ x: 10, y: 20 })
    expect(shiftOf(previous, [])).toEqual({ x: 0, y: 0 })
  })

  test("is counted against that, of those that stay", () => {
    expect(movements(previous, { ...NOTHING, marks })).toEqual([0, 0, 5])
  })

  test("of a winding picture where it would be in one row", () => {
    const straight = marks.map(({ x, y }) => ({ x: x + 1, y: y + 2 }))
    const winding = { ...NOTHING, marks: marks.map(({ id }) => mark(id, 0, 0)), straight }
    expect(straightened(winding)).toEqual([
      { id: "a", x: 11, y: 22 },
      { id: "new", x: 6, y: 7 },
      { id: "b", x: 111, y: 32 },
      { id: "c", x: 214, y: 76 },
    ])
    expect(movements(previous, winding)).toEqual([0, 0, 5])
  })
})

describe("what is hard to read", () => {
  const line = [0, 10, 20, 30].map(x => ({ x, y: 4 }))
  const bow = [
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 10, y: 10 },
    { x: 10, y: 0 },
  ]

  test("a straight edge is as long as it is, a bow between its chord and its frame", () => {
    expect(lengthOf(line)).toBe(30)
    expect(lengthOf(bow)).toBe(20)
    expect(lengthOf([...line, ...[40, 50, 60].map(x => ({ x, y: 4 }))])).toBe(60)
    expect(lengthOf(line.slice(0, 1))).toBe(0)
  })

  test("a crossing counts as 250 px of edge, a px of width or height as 2", () => {
    const routes = [line, bow].map(points => ({ id: "", points, label: points[0]! }))
    expect(cost({ ...NOTHING, width: 100, height: 50, crossings: 2, routes })).toBe(850)
  })
})

const places = ({ marks }: Layout) => new Map(marks.map(({ id, x, y }) => [id, { x, y }]))

/** Where the marks of a layout are, some of them lower. */
function moved(made: Layout, ...down: readonly number[]): Map<string, XY> {
  return new Map(made.marks.map(({ id, x, y }, k) => [id, { x, y: y + (down[k] ?? 0) }]))
}

describe("after an edit", () => {
  const input = pictureOf("a; b a; c b; d c")
  const afresh = layout(input)
  const kept = (...down: readonly number[]) =>
    JSON.stringify(revision(input, moved(afresh, ...down))) !== JSON.stringify(afresh)

  test("a layout afresh is taken where it moves marks by no more than 12 px on average", () => {
    expect(kept(0, 0, 0, 0)).toBe(false)
    expect(kept(0, 48, 0, 0)).toBe(false)
    expect(kept(0, 24, 24, 0)).toBe(false)
    expect(kept(0, 24.1, 24.1, 0)).toBe(true)
    expect(kept(0, 49, 0, 0)).toBe(true)
  })

  test("and none by more than 60", () => {
    const long = pictureOf("a; b a; c b; d c; e d; f e; g f")
    const keeps = (down: number) =>
      JSON.stringify(revision(long, moved(layout(long), 0, 0, 0, down))) !== JSON.stringify(layout(long))
    expect([keeps(60), keeps(60.1)]).toEqual([false, true])
  })

  test("of a picture of which less than 35 % stays nothing is kept", () => {
    const long = pictureOf(
      `x; y; ${Array.from({ length: 18 }, (_, k) => (k ? `v${k} v${k - 1} ${k % 2 ? "x" : "y"}` : "v0 x y")).join("; ")}`,
    )
    const made = layout(long)
    const turned = Array.from(places(made), ([id, { x, y }]) => [id, { x, y: -3 * y }] as const)
    const keeps = (count: number) =>
      JSON.stringify(revision(long, new Map(turned.slice(0, count)))) !== JSON.stringify(made)
    expect([keeps(6), keeps(7)]).toEqual([false, true])
  })

  test("the first picture is laid out afresh", () => {
    expect(revision(input, null)).toEqual(afresh)
  })

  test("a layout afresh is only looked at for up to 300 marks", () => {
    const long = (count: number) =>
      pictureOf(Array.from({ length: count }, (_, k) => (k ? `v${k} v${k - 1}` : "v0")).join("; "))
    const keeps = (count: number) => {
      const made = layout(long(count))
      return JSON.stringify(revision(long(count), moved(made, 0, 20))) !== JSON.stringify(made)
    }
    expect([keeps(300), keeps(301)]).toEqual([false, true])
  })

  test("marks that stay keep their order", () => {
    const before = factors()
    const mirrored = new Map(layout(before).marks.map(({ id, x, y }) => [id, { x, y: -y }]))
    const after = places(revision(before, mirrored))
    expect(after.get("y")!.y).toBeLessThan(after.get("x")!.y)
  })
})

describe("a layout afresh is offered", () => {
  const input = logistic(3)
  const afresh = layout(input)
  const worse = (share: number): Layout => ({ ...afresh, width: afresh.width + (share * cost(afresh)) / 2 })

  test("where what stands costs 1.3 times as much, and not before", () => {
    expect(tidier(input, worse(0.301))).toEqual(afresh)
    expect(tidier(input, worse(0.299))).toBeNull()
    expect(tidier(input, afresh)).toBeNull()
  })
})

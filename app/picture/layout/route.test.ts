import { describe, expect, test } from "vitest"
import type { Layout } from "./geometry"
import { layout } from "./layout"
import { corridors } from "./corridors"
import { pictureOf } from "./pictures.fixture"
import { ports } from "./ports"
import { properGraph } from "./proper"
import { routes } from "./route"
import { turnedInput, turnedLayout } from "./turn"

const marksOf = ({ marks }: Layout) => marks.map(({ x, y }) => [x, y])
const ends = ({ routes }: Layout) =>
  routes.map(({ points }) => points.filter((_, k) => k % 3 === 0).map(({ x, y }) => [x, y]))
const labels = ({ routes }: Layout) => routes.map(({ label }) => [label.x, label.y])

/** Marks are 100 by 70 px, labels 20 by 18: worked out by hand. */
describe("the whole of a small picture", () => {
  test("two marks and a straight edge between, 20 + 2 · 18 px long", () => {
    const picture = layout(pictureOf("x; a x"))
    expect([picture.width, picture.height, picture.crossings]).toEqual([256, 70, 0])
    expect(marksOf(picture)).toEqual([
      [50, 35],
      [206, 35],
    ])
    expect(picture.routes).toEqual([
      {
        id: "x→a:0",
        points: [100, 102.67, 105.33, 108, 121.33, 134.67, 148, 150.67, 153.33, 156].map(x => ({ x, y: 35 })),
        label: { x: 128, y: 35 },
      },
    ])
  })

  test("two edges between two marks bow out so that their labels stand below each other", () => {
    const picture = layout(pictureOf("x; a x x"))
    expect([picture.width, picture.height]).toEqual([259.3, 70])
    expect(ends(picture)).toEqual([
      [
        [100, 28],
        [108, 28],
        [129.65, 24],
        [151.3, 24],
        [159.3, 24],
      ],
      [
        [100, 42],
        [108, 42],
        [129.65, 46],
        [151.3, 46],
        [159.3, 46],
      ],
    ])
    expect(labels(picture)).toEqual([
      [129.65, 24],
      [129.65, 46],
    ])
  })

  test("two operands and their consumer, in the middle, 57.5 px behind them", () => {
    const picture = layout(pictureOf("x; y; a x y"))
    expect([picture.width, picture.height]).toEqual([257.5, 168])
    expect(marksOf(picture)).toEqual([
      [50, 35],
      [50, 133],
      [207.5, 84],
    ])
    expect(labels(picture)).toEqual([
      [128.75, 54],
      [128.75, 114],
    ])
    expect(ends(picture)[0]).toEqual([
      [100, 35],
      [108, 35],
      [149.5, 73],
      [157.5, 73],
    ])
  })

  test("an edge that passes a mark, in one S as far as that goes", () => {
    const picture = layout(pictureOf("x; a x; b a x"))
    expect([picture.width, picture.height]).toEqual([419.95, 132])
    expect(marksOf(picture)).toEqual([
      [50, 97],
      [209.52, 35],
      [369.95, 97],
    ])
    expect(ends(picture)[2]).toEqual([
      [100, 104],
      [108, 104],
      [311.95, 108],
      [319.95, 108],
    ])
  })
})

describe("an edge whose columns are far from straight", () => {
  /** `long` passes marks that stand in its way above and then below. */
  const picture = pictureOf("x; y; a x y; b a; c a; d b c; e d; z; f e z x")
  const drawn = layout(picture)

  test("rises and falls no more than it must: it stays 10 px from marks", () => {
    for (const [link, { points }] of drawn.routes.entries())
      for (const { x, y } of points)
        drawn.marks.forEach((mark, k) => {
          if (k === picture.links[link]!.from || k === picture.links[link]!.to) return
          const inside = Math.abs(x - mark.x) < mark.width / 2 && Math.abs(y - mark.y) < mark.height / 2 + 9.4
          expect(inside).toBe(false)
        })
  })

  test("has its ends at its marks, level for 8 px", () => {
    drawn.routes.forEach(({ points }, link) => {
      const { from, to } = picture.links[link]!
      const [a, b] = [drawn.marks[from]!, drawn.marks[to]!]
      expect(points[0]!.x).toBeCloseTo(a.x + 50, 1)
      expect(points[3]!.x).toBeCloseTo(a.x + 58, 1)
      expect(points.at(-4)!.x).toBeCloseTo(b.x - 58, 1)
      expect(points.at(-1)!.x).toBeCloseTo(b.x - 50, 1)
      expect([points[3]!.y, points.at(-4)!.y]).toEqual([points[0]!.y, points.at(-1)!.y])
    })
  })
})

describe("edges along a trunk", () => {
  const picture = pictureOf("x; m x; n m; c0 n x; c1 n x; c2 n x; c3 n x; c4 n x; c5 n x")
  const drawn = layout(picture)
  const long = drawn.routes.filter((_, link) => picture.links[link]!.from === 0 && picture.links[link]!.to > 1)

  test("share its line, one exit and all, until the last column before their marks", () => {
    expect(long.length).toBe(6)
    const end = drawn.marks[2]!.x + 50
    const shared = long.map(({ points }) => points.filter(({ x }) => x <= end))
    for (const line of shared) expect(line).toEqual(shared[0])
    expect(shared[0]!.length).toBeGreaterThanOrEqual(4)
    expect(shared[0]!.at(-1)!.x).toBeCloseTo(end, 1)
  })

  test("leave their mark in its place, apart from its short edges", () => {
    expect(long[0]!.points[0]!.x).toBeCloseTo(drawn.marks[0]!.x + 50, 1)
    const [short] = drawn.routes
    expect(short!.points[0]!.x).toBeCloseTo(drawn.marks[0]!.x + 50, 1)
    expect(Math.abs(short!.points[0]!.y - long[0]!.points[0]!.y)).toBeGreaterThan(5)
    expect(short!.points.length).toBeGreaterThanOrEqual(10)
    expect(short!.points.at(-1)!.y).toBeCloseTo(drawn.marks[1]!.y, 1)
  })

  test("arrive level at their marks, and begin level", () => {
    for (const { points } of long) {
      const heights = points.map(({ y }) => y)
      expect(heights.slice(-5)).toEqual(Array(5).fill(heights.at(-1)))
      expect(heights.slice(0, 5)).toEqual(Array(5).fill(heights[0]))
    }
  })

  test("branch off there and end at their own marks", () => {
    const ends = long.map(({ points }) => points.at(-1)!.y)
    expect(new Set(ends).size).toBe(6)
    long.forEach(({ points }, k) => {
      expect(points.at(-1)!.x).toBeCloseTo(drawn.marks[3 + k]!.x - 50, 1)
      expect(points.at(-1)!.y).toBeGreaterThan(drawn.marks[3 + k]!.y)
    })
  })
})

test("an edge that is too long for bends is one S between the middles of its marks, its label in the middle", () => {
  const input = pictureOf("x; a x; b x")
  const net = properGraph(input, Int32Array.of(0, 50_001, 50_001))
  const across = { centre: Float64Array.of(0, -60, 60), breadth: Float64Array.of(70, 70, 70) }
  const place = Int32Array.of(0, 0, 1)
  const drawn = routes({
    net,
    input,
    across,
    columns: {
      start: Float64Array.from({ length: net.layers }, (_, l) => 50 * l),
      end: Float64Array.from({ length: net.layers }, (_, l) => 50 * l + (l % 2 ? 50 : 100)),
    },
    ports: ports(net, input, place),
    rooms: corridors(net, [], across),
  })
  const last = 50 * 100_002
  expect(drawn.map(({ points }) => [points.length, points[0], points.at(-1)])).toEqual([
    [10, { x: 100, y: 0 }, { x: last, y: -60 }],
    [10, { x: 100, y: 0 }, { x: last, y: 60 }],
  ])
  expect(drawn.map(({ label }) => label.x)).toEqual([(100 + last) / 2, (100 + last) / 2])
  expect(drawn[0]!.label.y).toBeCloseTo(-30, 6)
})

describe("a picture that runs down", () => {
  test("is the same with its axes exchanged", () => {
    const input = pictureOf("x; a x; b a x")
    const turned = turnedInput({ ...input, direction: "down", density: "tight" })
    expect(turned).toMatchObject({ direction: "right", density: "tight" })
    expect(turned.marks[0]).toEqual({ id: "x", width: 70, height: 100 })
    expect(turned.links[0]!.label).toEqual({ width: 18, height: 20 })
    const made: Layout = {
      width: 5,
      height: 3,
      crossings: 4,
      marks: [{ id: "x", x: 1, y: 2, width: 7, height: 8 }],
      routes: [{ id: "e", points: [{ x: 1, y: 2 }], label: { x: 3, y: 4 } }],
      straight: [{ x: 5, y: 6 }],
    }
    expect(turnedLayout(made)).toEqual({
      width: 3,
      height: 5,
      crossings: 4,
      marks: [{ id: "x", x: 2, y: 1, width: 8, height: 7 }],
      routes: [{ id: "e", points: [{ x: 2, y: 1 }], label: { x: 4, y: 3 } }],
      straight: [{ x: 6, y: 5 }],
    })
  })

  test("goes on from where it stood", () => {
    const input = { ...pictureOf("x; y; a x y"), direction: "down" as const }
    const mirrored = new Map(layout(input).marks.map(({ id, x, y }) => [id, { x: -x, y }]))
    const { marks } = layout(input, mirrored)
    expect(marks[1]!.x).toBeLessThan(marks[0]!.x)
    expect(marks[2]!.y).toBeGreaterThan(marks[0]!.y)
  })
})

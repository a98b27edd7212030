import { describe, expect, test } from "vitest"
import type { Columns } from "./columns"
import type { LayoutInput, XY } from "./geometry"
import { layout } from "./layout"
import { legibility } from "./legibility.fixture"
import { baydin, factors, logistic, neuron, perceptron, polar, random, rosenbrock, softmax } from "./pictures.fixture"
import { cutsOf, wound } from "./wind"

/** Columns and gaps in turns, of these widths. */
function columnsOf(...widths: readonly number[]): Columns {
  let x = 0
  const end = Float64Array.from(widths, width => (x += width))
  return { start: Float64Array.from(widths, (width, k) => end[k]! - width), end }
}

describe("where a picture is cut", () => {
  const four = columnsOf(100, 50, 100, 50, 100, 50, 100)

  test.each([
    [1, []],
    [2, [292]],
    [3, [142, 292]],
    [4, [142, 292, 442]],
  ])("into %d rows of about the same length", (rows, cuts) => {
    expect(cutsOf(four, rows)).toEqual(cuts)
  })

  test("into no more rows than there are columns", () => {
    expect(cutsOf(four, 5)).toEqual([142, 292, 442])
    expect(cutsOf(columnsOf(100), 2)).toEqual([])
    expect(cutsOf(columnsOf(), 3)).toEqual([])
  })

  test("by lengths, not by numbers of columns", () => {
    expect(cutsOf(columnsOf(300, 40, 60, 40, 60, 40, 60), 2)).toEqual([332])
  })

  test("of two places that are as near the first is taken", () => {
    expect(cutsOf(columnsOf(50, 50, 150, 50, 100), 2)).toEqual([92])
  })
})

/** A Bézier along a straight line. */
const line = (from: XY, to: XY): XY[] =>
  [0, 1 / 3, 2 / 3, 1].map(t => ({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) }))

const mark = (x: number, y: number) => ({ id: `${x}`, x, y, width: 100, height: 70 })

/** Marks every 150 px, an edge from each to the next. */
function chainAt(...heights: readonly number[]) {
  const marks = heights.map((y, k) => mark(50 + 150 * k, y))
  const routes = marks.slice(1).map(({ x, y }, k) => {
    const from = marks[k]!
    return { id: `${k}`, points: line({ x: from.x + 50, y: from.y }, { x: x - 50, y }), label: { x: x - 75, y } }
  })
  return { marks, routes }
}

const places = (points: readonly XY[]) => points.map(({ x, y }) => [Number(x.toFixed(6)), Number(y.toFixed(6))])

describe("a chain", () => {
  const labels = [18, 18, 18]

  test("in two rows: the second runs back below the first, 30 px apart", () => {
    const { marks, routes } = wound(chainAt(0, 0, 0, 0), labels, [292])
    expect(places(marks)).toEqual([
      [50, 35],
      [200, 35],
      [234, 135],
      [84, 135],
    ])
    expect(places(routes.map(route => route.label))).toEqual([
      [125, 35],
      [275, 35],
      [159, 135],
    ])
    expect(places(routes[2]!.points)).toEqual(places(line({ x: 184, y: 135 }, { x: 134, y: 135 })))
  })

  test("in three rows: the third runs as the first, and begins below the end of the second", () => {
    const { marks } = wound(chainAt(0, 0, 0, 0, 0, 0), [18, 18, 18, 18, 18], [292, 592])
    expect(places(marks)).toEqual([
      [50, 35],
      [200, 35],
      [234, 135],
      [84, 135],
      [50, 235],
      [200, 235],
    ])
  })

  test("that falls in one row rises in the second of two: it is turned by half a turn", () => {
    const { marks } = wound(chainAt(0, -10, -10, 20), labels, [292])
    expect(places(marks)).toEqual([
      [50, 45],
      [200, 35],
      [234, 175],
      [84, 145],
    ])
  })

  test("an edge from row to row goes to the cut, swings out and comes back in the next row", () => {
    const [, edge] = wound(chainAt(0, 0, 0, 0), labels, [292]).routes
    expect(places(edge!.points)).toEqual([
      [250, 35],
      [264, 35],
      [278, 35],
      [292, 35],
      [327, 35],
      [327, 135],
      [292, 135],
      [289.333333, 135],
      [286.666667, 135],
      [284, 135],
    ])
  })

  test("from the second row to the third it swings out to the left", () => {
    const { routes } = wound(chainAt(0, 0, 0, 0, 0, 0), [18, 18, 18, 18, 18], [292, 592])
    expect(places(routes[3]!.points.slice(3, 7))).toEqual([
      [-8, 135],
      [-43, 135],
      [-43, 235],
      [-8, 235],
    ])
  })

  test("high labels and edges that swing up take room as marks do", () => {
    const high = wound(chainAt(0, 0, 0, 0), [90, 18, 110], [292])
    expect(places(high.marks)).toEqual([
      [50, 45],
      [200, 45],
      [234, 175],
      [84, 175],
    ])
    const { marks, routes } = chainAt(0, 0, 0, 0)
    const swung = routes.map((route, k) =>
      k ? route : { ...route, points: route.points.map((p, i) => (i === 1 ? { ...p, y: -60 } : p)) },
    )
    expect(places(wound({ marks, routes: swung }, labels, [292]).marks).map(([, y]) => y)).toEqual([60, 60, 160, 160])
  })
})

/** The point of a Bézier at t, by Bernstein's polynomials. */
const pointAt = ([a, b, c, d]: readonly XY[], t: number): XY => {
  const on = (axis: "x" | "y") =>
    (1 - t) ** 3 * a![axis] + 3 * t * (1 - t) ** 2 * b![axis] + 3 * t * t * (1 - t) * c![axis] + t ** 3 * d![axis]
  return { x: on("x"), y: on("y") }
}

describe("an edge that is cut", () => {
  /** From 250 to 300, falling by 60 px: it reaches 292 at t = 0.84. */
  const whole = [
    { x: 250, y: 0 },
    { x: 250 + 50 / 3, y: 0 },
    { x: 300 - 50 / 3, y: 60 },
    { x: 300, y: 60 },
  ]
  const marks = chainAt(0, 0, 60, 60).marks
  const [edge] = wound({ marks, routes: [{ id: "e", points: whole, label: { x: 275, y: 30 } }] }, [18], [292]).routes
  const points = edge!.points
  /** The first row lies from −35 to 60, the second from 25 to 95: that is 125 to 195, upside down. */
  const turned = ({ x, y }: XY): XY => ({ x: 584 - x, y: 220 - y })

  test("is drawn by Béziers that join: two parts of it and a turn", () => {
    expect(points.length).toBe(10)
    expect(places([points[3]!])).toEqual([[292, 35 + 55.88352]])
  })

  test.each([0.1, 0.5, 0.9])("runs as before up to the cut (%d)", t => {
    const before = pointAt(whole, 0.84 * t)
    expect(places([pointAt(points.slice(0, 4), t)])).toEqual(places([{ x: before.x, y: before.y + 35 }]))
  })

  test.each([0, 0.1, 0.5, 1])("and turned behind it (%d)", t => {
    const after = pointAt(whole, 0.84 + 0.16 * t)
    expect(places([pointAt(points.slice(6), t)])).toEqual(places([turned(after)]))
  })
})

test("an edge over three rows passes the second from end to end", () => {
  const long = { id: "e", points: line({ x: 100, y: 0 }, { x: 900, y: 0 }), label: { x: 200, y: 0 } }
  const { marks } = chainAt(0, 0, 0, 0, 0, 0)
  const [edge] = wound({ marks, routes: [long] }, [18], [292, 592]).routes
  expect(places(edge!.points.filter((_, k) => k % 3 === 0))).toEqual([
    [100, 35],
    [292, 35],
    [292, 135],
    [-8, 135],
    [-8, 235],
    [300, 235],
  ])
})

const PICTURES: readonly (readonly [string, LayoutInput])[] = [
  ["Baydin's function", baydin()],
  ["(x·y + x)·(y − x)", factors()],
  ["polar coordinates", polar()],
  ["a neuron", neuron()],
  ["softmax of 4", softmax(4)],
  ["a 2-3-1 perceptron", perceptron(2, 3, 1)],
  ["a 3-3-2-1 perceptron", perceptron(3, 3, 2, 1)],
  ["Rosenbrock of 5", rosenbrock(5)],
  ["12 steps of the logistic map", logistic(12)],
  ["30 random nodes", random(30, 2)],
]

describe.each(["right", "down"] as const)("values flowing %s", direction => {
  test.each(PICTURES)("rows lie on nothing and cross nothing that one row does not: %s", (_, input) => {
    const one = legibility(input, layout({ ...input, direction, density: "tight" }))
    for (const rows of [2, 3, 4]) {
      const found = legibility(input, layout({ ...input, direction, density: "tight", rows }))
      expect(found).toMatchObject({ overlaps: 0, edgesUnderMarks: 0, labelsOnMarks: 0, labelsOnLabels: 0, outside: 0 })
      expect(found.crossings).toBe(one.crossings)
      expect(found.labelsOnEdges).toBe(one.labelsOnEdges)
    }
  })
})

test("where the marks of a winding picture would be in one row is told with it", () => {
  const input = logistic(12)
  const { straight } = layout({ ...input, rows: 3 })
  expect(straight).toEqual(layout(input).marks.map(({ x, y }) => ({ x, y })))
  expect(layout(input).straight).toBeUndefined()
})

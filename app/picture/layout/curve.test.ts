import { describe, expect, test } from "vitest"
import { at, before, bezier, monotone, spline, swing, thinned, type Curve } from "./curve"

/** Knots at 0, 1, 3, 4, 8, 10, 11 of these heights. */
const through = (...heights: readonly number[]) => heights.map((y, k) => ({ x: [0, 1, 3, 4, 8, 10, 11][k]!, y }))

const slopes = ({ slope }: Curve) => Array.from(slope, s => Number(s.toFixed(6)))

/** Two segments with slopes 0, 3/2 and −2. */
const BENT: Curve = {
  knots: [
    { x: 0, y: 1 },
    { x: 2, y: 3 },
    { x: 6, y: -5 },
  ],
  slope: Float64Array.of(0, 1.5, -2),
}

/** Slopes by scipy's PchipInterpolator, which weighs chords alike. */
describe("a monotone curve", () => {
  test("rises by the harmonic mean of the chords beside a knot, the shorter one weighed more", () => {
    expect(slopes(monotone(through(0, 0, 4, 10, 12, 20, 20)))).toEqual([0, 0, 3.176471, 1.111111, 0.972973, 0, 0])
  })

  test("falls as it rises", () => {
    expect(slopes(monotone(through(0, 0, -4, -10, -12, -20, -20)))).toEqual([
      0, 0, -3.176471, -1.111111, -0.972973, 0, 0,
    ])
  })

  test("is level at every extreme", () => {
    expect(slopes(monotone(through(0, 0, 4, 1, 3, 1, 1)))).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test("is level beside a level stretch", () => {
    expect(slopes(monotone(through(0, 0, 4, 10, 10, 4, 4)))).toEqual([0, 0, 3.176471, 0, 0, 0, 0])
  })
})

test("a monotone curve along a level stretch is level", () => {
  expect(slopes(monotone(through(0, 0, 0, 0, 10, 10, 10)))).toEqual([0, 0, 0, 0, 0, 0, 0])
})

/** Slopes by scipy's CubicSpline, clamped at the second knot and the last but one. */
describe("a spline", () => {
  test.each([
    ["over a hill", [0, 0, 4, 10, 10, 4, 4], [0, 0, 5.156863, 5.529412, -3.921569, 0, 0]],
    ["uphill", [0, 0, 4, 10, 12, 20, 20], [0, 0, 5.382353, 4.852941, 3.441176, 0, 0]],
    ["to and fro", [0, 0, 4, 1, 3, 1, 1], [0, 0, -0.990196, -3.029412, -0.245098, 0, 0]],
  ])("bends as evenly as can be %s", (_, heights, expected) => {
    expect(slopes(spline(through(...heights)))).toEqual(expected)
  })

  test("of two stubs alone is an S", () => {
    expect(slopes(spline(through(0, 0, 4, 4)))).toEqual([0, 0, 0, 0])
  })
})

/** Heights and slopes by scipy's CubicHermiteSpline. */
test.each([
  [0, 1, 0],
  [0.5, 1.171875, 0.65625],
  [1, 1.625, 1.125],
  [2, 3, 1.5],
  [3, 2.96875, -1.34375],
  [4, 0.75, -2.875],
  [5.5, -3.80859375, -2.7109375],
  [6, -5, -2],
])("a curve at %d is at height %d and has slope %d", (x, y, slope) => {
  const found = at(BENT, x)
  expect(found.y).toBeCloseTo(y, 9)
  expect(found.slope).toBeCloseTo(slope, 9)
})

describe("how far a curve swings out", () => {
  test("a monotone curve does not", () => {
    expect(swing(monotone(through(0, 0, 4, 1, 3, 1, 1)))).toBe(0)
  })

  test("below its knots", () => {
    expect(swing(spline(through(0, 0, 4, 1, 3, 1, 1)))).toBeCloseTo(1.345588, 6)
  })

  test.each([
    [[0, 0, 6], 2.125],
    [[6, 0, 0], 0.5],
    [[0, 6, 0], 2.125],
    [[-6, 0, 0], 1.375],
  ])("of these slopes: %j", (slope, most) => {
    expect(swing({ ...BENT, slope: Float64Array.from(slope) })).toBe(most)
  })
})

test("a curve up to x ends there as it runs there", () => {
  const { knots, slope } = before(BENT, 3)
  expect(knots).toEqual([
    { x: 0, y: 1 },
    { x: 2, y: 3 },
    { x: 3, y: 2.96875 },
  ])
  expect(Array.from(slope)).toEqual([0, 1.5, -1.34375])
})

test("a curve up to a knot has it once", () => {
  const { knots, slope } = before(BENT, 2)
  expect(knots).toEqual([
    { x: 0, y: 1 },
    { x: 2, y: 3 },
  ])
  expect(Array.from(slope)).toEqual([0, 1.5])
})

describe("a curve by fewer knots", () => {
  const curve: Curve = { knots: through(0, 10, 20, 30, 40, 50, 60), slope: Float64Array.of(0, 1, 2, 3, 4, 5, 6) }
  test.each([
    [7, [0, 1, 2, 3, 4, 5, 6]],
    [6, [0, 1, 2, 4, 5, 6]],
    [4, [0, 1, 2, 4, 5, 6]],
    [3, [0, 1, 3, 5, 6]],
    [2, [0, 1, 4, 5, 6]],
  ])("of about %d keeps the ends and their neighbours", (most, expected) => {
    const { knots, slope } = thinned(curve, most)
    expect(knots.map(({ y }) => y / 10)).toEqual(expected)
    expect(Array.from(slope)).toEqual(expected)
  })
})

test("as Béziers a curve has a control point at each third of a segment, on the line that touches its end", () => {
  const third = (x: number, y: number) => ({ x: x / 3, y: y / 3 })
  const expected = [third(0, 3), third(2, 3), third(4, 6), third(6, 9), third(10, 15), third(14, -7), third(18, -15)]
  const points = bezier(BENT)
  expect(points.length).toBe(7)
  points.forEach(({ x, y }, k) => {
    expect(x).toBeCloseTo(expected[k]!.x, 9)
    expect(y).toBeCloseTo(expected[k]!.y, 9)
  })
})

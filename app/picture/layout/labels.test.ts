import { describe, expect, test } from "vitest"
import type { Curve } from "./curve"
import { placeLabels, type Labelled } from "./labels"

/** A straight edge. */
const from = (x: number, y: number) => ({
  to: (toX: number, toY: number): Curve => ({
    knots: [
      { x, y },
      { x: toX, y: toY },
    ],
    slope: Float64Array.of((toY - y) / (toX - x), (toY - y) / (toX - x)),
  }),
})

const LABEL = { width: 20, height: 18 }

const edge = (curve: Curve, home: number, reach = 0): Labelled => ({ curve, label: LABEL, home, reach })

/** A level edge whose label may go 80 px from its home at 100. */
const LEVEL = edge(from(0, 0).to(200, 0), 100, 80)

/** A steep edge that crosses height 0 at x, with its label far above. */
const crossing = (x: number) => edge(from(x - 40, -400).to(x + 40, 400), x - 38)

const placed = (...edges: readonly Labelled[]) => placeLabels(edges).map(({ x, y }) => [x, y])

describe("a label", () => {
  test("stands in the middle of its gap, on its edge", () => {
    expect(placed(LEVEL)).toEqual([[100, 0]])
    expect(placed(edge(from(0, 10).to(200, 110), 120, 40))).toEqual([[120, 70]])
  })

  test("goes to the nearest place behind which no edge passes, first towards the operand", () => {
    expect(placed(LEVEL, crossing(100))[0]).toEqual([80, 0])
    expect(placed(LEVEL, crossing(100), crossing(80))[0]).toEqual([120, 0])
    expect(placed(LEVEL, crossing(100), crossing(80), crossing(120))[0]).toEqual([60, 0])
    expect(placed(LEVEL, crossing(90), crossing(110))[0]).toEqual([60, 0])
  })

  test("tries five places on each side", () => {
    const blocked = (...free: readonly number[]) =>
      [20, 40, 60, 80, 100, 120, 140, 160, 180].filter(x => !free.includes(x)).map(crossing)
    for (const free of [20, 40, 60, 80, 120, 140, 160, 180])
      expect(placed(LEVEL, ...blocked(free))[0]).toEqual([free, 0])
  })

  test("stays where all places are as bad, and else goes where fewer edges pass", () => {
    const all = [20, 40, 60, 80, 100, 120, 140, 160, 180].map(crossing)
    expect(placed(LEVEL, ...all)[0]).toEqual([100, 0])
    expect(placed(LEVEL, ...all, crossing(100))[0]).toEqual([80, 0])
    const twice = [...all, ...all].filter((_, k) => k !== 5)
    expect(placed(LEVEL, ...twice)[0]).toEqual([120, 0])
  })

  test("that has no room stays", () => {
    expect(placed({ ...LEVEL, reach: 0 }, crossing(100))[0]).toEqual([100, 0])
  })

  test("does not go where another label stands", () => {
    const other = edge(from(60, 19).to(110, 19), 80)
    expect(placed(LEVEL, crossing(100), other)[0]).toEqual([120, 0])
    const lower = edge(from(60, 20).to(110, 20), 80)
    expect(placed(LEVEL, crossing(100), lower)[0]).toEqual([80, 0])
  })

  test("does not go beside another label", () => {
    const beside = (x: number) => edge(from(0, 14).to(59, 14), x)
    expect(placed(LEVEL, crossing(100), beside(57.9))[0]).toEqual([80, 0])
    expect(placed(LEVEL, crossing(100), { ...beside(58.5), label: { width: 20, height: 18 } })[0]).toEqual([120, 0])
  })
})

describe("an edge passes behind a label", () => {
  /** Whether the label leaves its place. */
  const leaves = (curve: Curve) => placed(LEVEL, edge(curve, curve.knots[0]!.x + 1))[0]![0] !== 100

  test("where it comes nearer than 2 px", () => {
    const falling = (y: number) => from(88, y).to(200, y + 400)
    expect([leaves(falling(10.9)), leaves(falling(11.1))]).toEqual([true, false])
    const rising = (y: number) => from(88, y).to(200, y - 400)
    expect([leaves(rising(-10.9)), leaves(rising(-11.1))]).toEqual([true, false])
  })

  test("where it begins or ends behind it", () => {
    const ends = (x: number) => from(x - 10, -200).to(x, 0)
    expect([94, 100, 112, 80].map(x => leaves(ends(x)))).toEqual([true, true, true, false])
    const begins = (x: number) => from(x, 0).to(x + 10, 200)
    expect([106, 100, 88, 120].map(x => leaves(begins(x)))).toEqual([true, true, true, false])
  })

  test("between the places where it is looked for", () => {
    expect([91, 97, 103, 109].map(x => leaves(crossing(x).curve))).toEqual([true, true, true, true])
    expect([84, 116].map(x => leaves(crossing(x).curve))).toEqual([false, false])
  })
})

test("of more than 1500 edges no label moves", () => {
  const many = (count: number) => [
    LEVEL,
    crossing(100),
    ...Array.from({ length: count - 2 }, (_, k) => edge(from(0, 5000 + 100 * k).to(200, 5000 + 100 * k), 100)),
  ]
  expect([placed(...many(1500))[0], placed(...many(1501))[0]]).toEqual([
    [80, 0],
    [100, 0],
  ])
})

import { expect, test } from "vitest"
import type { Layout } from "../layout/layout"
import { throughLens, type LensChoice } from "./lens"

/** Three marks of 100 by 50 px in a row, 100 px apart, with a label of 20 by 20 px on each of the two edges. */
const ROW: Layout = {
  width: 500,
  height: 50,
  crossings: 0,
  marks: [50, 250, 450].map((x, i) => ({ id: `v${i + 1}`, x, y: 25, width: 100, height: 50 })),
  routes: [150, 350].map((x, i) => ({
    id: `v${i + 1}→v${i + 2}:0`,
    points: [x - 50, x - 20, x + 20, x + 50].map(at => ({ x: at, y: 25 })),
    label: { x, y: 25 },
  })),
}

const seen = (more: Partial<LensChoice>) =>
  throughLens(ROW, {
    focus: { marks: new Set(["v2"]), links: new Set() },
    labels: [
      { width: 20, height: 20 },
      { width: 20, height: 20 },
    ],
    times: 2,
    least: 1,
    room: { width: 800, height: 400 },
    ...more,
  })

const boxes = ({ marks }: Layout) => marks.map(({ x, width, scale }) => [x - width / 2, x + width / 2, scale])

test("where there is room the mark at work is so much larger, and the others keep their size", () => {
  // 112 px are stretched to 224: the ends give way by 56 px, each side its half.
  expect(boxes(seen({}))).toEqual([
    [-56, 44, 1],
    [150, 350, 2],
    [456, 556, 1],
  ])
})

test("where there is little room what is empty is pressed first, to two fifths at most, and marks no further than is asked", () => {
  const narrow = seen({ room: { width: 500, height: 400 } })
  const [[, first], [left, right, scale], [second]] = boxes(narrow) as [number[], number[], number[]]
  // What is empty shrinks from 188 to 76 px: 38 of each gap, and 12 beside the mark.
  expect(scale).toBeCloseTo(2, 10)
  expect([left! - first!, second! - right!].map(gap => Number(gap.toFixed(4)))).toEqual([50, 50])
  // (500 − 0.5 · 200 − 0.4 · 188) / 112
  const tight = seen({ room: { width: 500, height: 400 }, times: 3, least: 0.5 })
  expect(boxes(tight).map(([, , k]) => Number(k!.toFixed(4)))).toEqual([0.5, 2.9, 0.5])
})

test("an edge at work is larger with its label, and all edges still end at their marks", () => {
  const { marks, routes } = seen({ focus: { marks: new Set(["v2"]), links: new Set(["v1→v2:0"]) } })
  const [v1, v2] = marks as [Layout["marks"][number], Layout["marks"][number]]
  expect(routes[0]!.scale).toBeCloseTo(2, 10)
  expect(routes[1]!.scale).toBeCloseTo(1, 10)
  expect(routes[0]!.points[0]!.x).toBeCloseTo(v1.x + v1.width / 2, 10)
  expect(routes[0]!.points[3]!.x).toBeCloseTo(v2.x - v2.width / 2, 10)
})

test("nothing is changed at the start, and where nothing is to be larger", () => {
  expect(seen({ focus: { marks: new Set(), links: new Set() } })).toBe(ROW)
  expect(seen({ times: 1 })).toBe(ROW)
})

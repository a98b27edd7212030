import { describe, expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { matchedMarks, matching } from "../diagram/matching"
import { EDITS } from "./edits.fixture"
import { grid } from "./grid.fixture"
import { layoutInput } from "./size"
import { layoutAt, transitAt, editMotion, type Seen, type EditMotion } from "./editmotion"

const HERE: Seen = { x: 0, y: 0, k: 1 }

function between(from: string, to: string, seen = HERE) {
  const [then, now] = [programOf(from), programOf(to)]
  const [old, fresh] = [diagram(then), diagram(now)]
  const before = { diagram: old, layout: grid(layoutInput(then, old)) }
  const after = { diagram: fresh, layout: grid(layoutInput(now, fresh)) }
  return { before, after, way: editMotion(before, after, matchedMarks(old, fresh, matching(then, now)), seen) }
}

const ids = (all: Iterable<string | { readonly id: string }>) =>
  [...all].map(one => (typeof one === "string" ? one : one.id))

test("what is the same before and after stays, all else goes", () => {
  const { way } = between("f = ln(x1) + x1*x2 - sin(x2)", "f = ln(x1) - sin(x2)")
  expect(ids(way.marks)).toEqual(["x1", "x2", "v1", "v2", "f"])
  expect(ids(way.links)).toEqual(["x1→v1:0", "x2→v2:0", "v2→f:1"])
  expect(ids(way.leaving.marks)).toEqual(["v2", "v4"])
  expect(ids(way.leaving.links)).toEqual(["x1→v2:0", "x2→v2:1", "v1→v4:0", "v2→v4:1", "v4→f:0"])
})

test("a node that is wrapped stays; its edge to where it was used goes", () => {
  const { way } = between("f = ln(x1) + x1*x2", "f = ln(x1) + tanh(x1*x2)")
  expect(ids(way.marks)).toEqual(["x1", "x2", "v1", "v2", "f"])
  expect(ids(way.links)).toEqual(["x1→v1:0", "x1→v2:0", "x2→v2:1", "v1→f:0"])
  expect(ids(way.leaving.links)).toEqual(["v2→f:1"])
})

test("sin becomes cos in its place: nothing goes", () => {
  const { way } = between("sin(x)*x", "cos(x)*x")
  expect(ids(way.marks)).toEqual(["x", "v1", "y"])
  expect([way.leaving.marks.size, way.leaving.links.size]).toEqual([0, 0])
})

test("a frame stays if what it holds hardly moves; else it is drawn afresh", () => {
  const calls = "f(u, v) = sin(u v)/u\ny = f(a, b)*a"
  expect([...between(calls, `${calls} + a`).way.frames]).toEqual(["f@1"])
  expect([...between(calls, calls, { x: 9, y: 0, k: 1 }).way.frames]).toEqual([])
  expect([...between(calls, "y = sin(a*b)").way.frames]).toEqual([])
})

test("the way begins where the picture before is seen and ends where the one after has it", () => {
  const { before, after, way } = between("x*y", "exp(x*y)", { x: 30, y: -10, k: 2 })
  const corner = ({ marks }: typeof before.layout, i: number) => {
    const { x, y, width, height } = marks[i]!
    return { x: x - width / 2, y: y - height / 2 }
  }
  const old = corner(before.layout, 1)
  expect(transitAt(way, 0).marks[1]).toEqual({ x: 2 * old.x + 30, y: 2 * old.y - 10 })
  expect(transitAt(way, 0).scale).toBe(2)
  expect(transitAt(way, 1).marks[1]).toEqual(corner(after.layout, 1))
  expect(transitAt(way, 1)).toMatchObject({ scale: 1 })
  expect(transitAt(way, 1).links[0]!.points).toEqual(after.layout.routes[0]!.points)
})

/** How far in px the ends of edges are at most from where they touch their marks. */
function gap(way: EditMotion, p: number): number {
  const at = transitAt(way, p)
  const corners = new Map(way.marks.map(({ id }, i) => [id, at.marks[i]!]))
  const gaps = way.links.flatMap(({ ends, to }, i) => {
    const { points } = at.links[i]!
    return ends.map(({ id, to: corner }, end) => {
      const touched = to.points.at(-end)!
      const { x, y } = corners.get(id)!
      const point = points.at(-end)!
      return Math.hypot(
        point.x - x - at.scale * (touched.x - corner.x),
        point.y - y - at.scale * (touched.y - corner.y),
      )
    })
  })
  return Math.max(0, ...gaps)
}

describe("no edge leaves its nodes on the way", () => {
  test.each(EDITS)("%s", (_, from, to) => {
    const { way } = between(from, to, { x: 12, y: 7, k: 1.25 })
    for (const p of [0, 0.2, 0.5, 0.8, 1]) expect(gap(way, p)).toBeLessThan(1e-9)
  })
})

test("an edit that comes in the midst of another finds what stays where it is then", () => {
  const { after, way } = between("x*y + z", "exp(x*y) + z")
  const layout = layoutAt(after.layout, way, 0.5)
  const { marks } = transitAt(way, 0.5)
  const x = layout.marks.find(({ id }) => id === "x")!
  expect(x.x - x.width / 2).toBeCloseTo(marks[ids(way.marks).indexOf("x")]!.x, 9)
  expect(layout.routes.find(({ id }) => id === "x→v1:0")!.points).toEqual(transitAt(way, 0.5).links[0]!.points)
})

import { describe, expect, test } from "vitest"
import courses from "../../engine/reference/courses.json"
import { INTEGERS, sweep, type Sweep } from "../../explain/sweep.fixture"
import { diagram, type Diagram } from "../diagram/diagram"
import { layout, type Layout, type Size, type XY } from "../layout/layout"
import { textWidth } from "../type/measure"
import { contributionPlaces, contributionType } from "./contributions"
import { formsOf } from "./form"
import { layoutInput, linkLabelSize, TYPE, WALL_TYPE, WIDE, type Format } from "./size"
import { trailOn } from "./trail"

type Box = XY & Size

const overlap = (a: Box, b: Box) =>
  2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height

/** The contributions of a run as boxes, and all else that stands in its picture. */
function drawn({ program, run }: Sweep, format: Format) {
  const marks = diagram(program)
  const places = layout(layoutInput(program, marks, format))
  const found = contributionPlaces(program, run, marks, places, format.type)
  const size = contributionType(format.type)
  const numbers = marks.links.flatMap(link => {
    const at = found.get(link.id)
    const trail = trailOn(run, link, run.plan.steps)
    return at ? [{ ...at, width: textWidth(trail!.text!) * size, height: size }] : []
  })
  const labels = places.routes.map(({ label }, k) => ({
    ...label,
    ...linkLabelSize(program, marks.links[k]!, marks.marks[marks.links[k]!.to]!, format.type),
  }))
  return {
    numbers,
    labels,
    nodes: places.marks,
    places,
    count: marks.links.filter(link => trailOn(run, link, run.plan.steps)?.text != null).length,
  }
}

/** Programs of courses whose point is made of numbers. */
const PROGRAMS = courses.programs.filter(({ at }) => Object.values(at).every(value => typeof value === "number"))
const FORMATS: readonly Format[] = [WIDE, { ...WIDE, direction: "down" }, { ...WIDE, type: WALL_TYPE }]

describe("contributions stand on no node, no label and no other contribution, within the picture", () => {
  test.each(PROGRAMS.map(({ name, program, at }) => [name, program, at] as const))("%s", (_, text, at) => {
    for (const pass of ["forward", "reverse"] as const)
      for (const format of FORMATS) {
        const { numbers, labels, nodes, places } = drawn(sweep(text, at, pass), format)
        expect(numbers.filter(number => [...labels, ...nodes].some(box => overlap(number, box)))).toEqual([])
        expect(numbers.filter((number, i) => numbers.slice(i + 1).some(other => overlap(number, other)))).toEqual([])
        expect(numbers.filter(({ x, y }) => x < 0 || y < 0 || x > places.width || y > places.height)).toEqual([])
      }
  })
})

test("while an input moves the contributions keep their places, until one takes more room", () => {
  const placesAt = (x: number, marks: Diagram, places: Layout) => {
    const { program, run } = sweep(INTEGERS[0], { x, y: 5 }, "reverse")
    return [...contributionPlaces(program, run, marks, places, TYPE)]
  }
  const { program } = sweep(INTEGERS[0], { x: 3, y: 5 }, "reverse")
  const marks = diagram(program)
  const places = layout(layoutInput(program, marks, WIDE))
  const before = placesAt(3.11, marks, places)
  expect(before).not.toEqual([])
  expect(placesAt(3.12, marks, places)).toEqual(before)
  expect(placesAt(3.14, marks, places)).toEqual(before)
  expect(placesAt(3000.12, marks, places)).not.toEqual(before)
})

test("contributions keep clear of what is counted below x and y, in every form on a screen and on a wall", () => {
  for (const format of (["screen", "wall"] as const).flatMap(view => formsOf(view, { width: 1280, height: 480 }, 6))) {
    const { numbers, nodes } = drawn(sweep(INTEGERS[0], { x: 3, y: 5 }, "reverse"), format)
    const width = textWidth("−18 + 2·1 → −16") * format.type.number
    const sums = nodes.slice(0, 2).map(({ x, y, height }) => ({
      ...{ x, width },
      ...{ y: y + height / 2 + format.type.number / 2, height: format.type.number },
    }))
    expect(numbers.length).toBeGreaterThanOrEqual(5)
    expect(numbers.filter(number => sums.some(sum => overlap(number, sum)))).toEqual([])
  }
})

test("nearly every contribution has a place", () => {
  const all = PROGRAMS.map(({ program, at }) => drawn(sweep(program, at as Record<string, number>, "reverse"), WIDE))
  const placed = all.reduce((sum, { numbers }) => sum + numbers.length, 0)
  const links = all.reduce((sum, { count }) => sum + count, 0)
  expect(PROGRAMS.length).toBeGreaterThan(15)
  expect(placed / links).toBeGreaterThan(0.9)
})

test("contributions stand nearer to their receivers than to the other ends, but for one beside which others pass", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  const marks = diagram(program)
  const places = layout(layoutInput(program, marks, WIDE))
  const found = contributionPlaces(program, run, marks, places, TYPE)
  expect(found.size).toBe(8)
  const far = places.routes.filter(({ id, points }) => {
    const at = found.get(id)!
    const from = Math.hypot(at.x - points[0]!.x, at.y - points[0]!.y)
    return from > Math.hypot(at.x - points.at(-1)!.x, at.y - points.at(-1)!.y)
  })
  expect(far.map(({ id }) => id)).toEqual(["x→v1:0"])
})

test("where the picture is low a contribution is not read as one with the partial of its edge, but stands at its receiver", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  const marks = diagram(program)
  const low = formsOf("screen", { width: 760, height: 450 }, 6).find(
    ({ density, numbers }) => density === "tight" && numbers === "below",
  )!
  const places = layout(layoutInput(program, marks, low))
  const { label } = places.routes.find(({ id }) => id === "x→v3:1")!
  const minus18 = contributionPlaces(program, run, marks, places, low.type).get("x→v3:1")!
  expect(Math.round(label.x - minus18.x)).toBe(51)
})

test("where edges are many nobody reads them, so they have no places", () => {
  const text = `f = ${Array.from({ length: 90 }, (_, i) => `x*${i + 2}`).join(" + ")}`
  const { program, run } = sweep(text, { x: 1 }, "reverse")
  const marks = diagram(program, { opened: [], closed: [], expanded: [], fold: false })
  const places = layout(layoutInput(program, marks, WIDE))
  expect(marks.links.length).toBeGreaterThan(160)
  expect(contributionPlaces(program, run, marks, places, TYPE).size).toBe(0)
})

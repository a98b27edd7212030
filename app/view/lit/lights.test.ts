import { expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "../../picture/diagram/diagram"
import { coneOf, lights, pointedBy, type Tags } from "./lights"
import { placesOf } from "./places"

const TEXT = "f = (x*y + x)*(y - x)"
// x 0, y 1, v1 = x*y 2, v2 = v1 + x 3, v3 = y - x 4, f 5
const program = programOf(TEXT)
const scene = { program, diagram: diagram(program) }

/** What is tagged on a page, by what it is called here. */
const ELEMENTS: Readonly<Record<string, Tags>> = {
  "row v2": { at: "3" },
  "row x": { at: "0" },
  "input y": { at: "1" },
  "piece (x*y + x)": { at: "3 5" },
  "mark v2": { node: "v2" },
  "label v2": { of: "v2" },
  "mark x": { node: "x" },
  "mark f": { node: "f" },
  "edge x→v2": { edge: "x→v2:1" },
  "label of x→v2": { of: "x→v2:1" },
  "term of x→v2": { to: "3", slot: "1" },
  "term of v1→v2": { to: "3", slot: "0" },
}

const lit = (pointed: Parameters<typeof lights>[1]) => {
  const of = lights(scene, pointed)
  return Object.entries(ELEMENTS).flatMap(([name, tags]) => {
    const light = of(tags)
    return light === null ? [] : [light === "full" ? name : `${name}, an end`]
  })
}

const V2 = ["row v2", "piece (x*y + x)", "mark v2", "label v2"]
const EDGE = [
  "row v2, an end",
  "row x, an end",
  "piece (x*y + x), an end",
  "mark v2, an end",
  "label v2, an end",
  "mark x, an end",
  "edge x→v2",
  "label of x→v2",
  "term of x→v2",
]

test.each([
  ["row v2", V2],
  ["piece (x*y + x)", V2],
  ["mark v2", V2],
  ["label v2", V2],
  ["row x", ["row x", "mark x"]],
  ["mark x", ["row x", "mark x"]],
  ["input y", ["input y"]],
  ["mark f", ["piece (x*y + x)", "mark f"]],
  ["edge x→v2", EDGE],
  ["label of x→v2", EDGE],
  ["term of x→v2", EDGE],
] as const)("pointing at %s lights all that is the same thing", (name, all) => {
  expect(lit(pointedBy(scene, ELEMENTS[name]!)!)).toEqual(all)
})

test("an entry of the Jacobian lights its input and its output", () => {
  expect(lit({ node: 0, partner: 5 })).toEqual(["row x", "piece (x*y + x)", "mark x", "mark f"])
})

test("what nobody knows points at nothing", () => {
  expect(pointedBy(scene, { node: "nobody" })).toBeNull()
  expect(pointedBy(scene, { at: "" })).toBeNull()
  expect(pointedBy(scene, { at: "6" })).toBeNull()
  expect(pointedBy(scene, { at: "x" })).toBeNull()
})

test("the cone of a node: what it is made of, and what it is used for", () => {
  expect([...coneOf(scene, 3)].sort()).toEqual([
    "f",
    "v1",
    "v1→v2:0",
    "v2",
    "v2→f:0",
    "x",
    "x→v1:0",
    "x→v2:1",
    "y",
    "y→v1:1",
  ])
  expect(coneOf(scene, 3).has("v3")).toBe(false)
})

test("a place of the text stands for the smallest node around it", () => {
  const places = placesOf(program)
  const name = (node: number | null) => node !== null && program.names[node]
  expect(name(places.at(TEXT.indexOf("x*y")))).toBe("x")
  expect(name(places.at(TEXT.indexOf("+")))).toBe("v2")
  expect(name(places.at(TEXT.indexOf(")*(") + 1))).toBe("f")
  expect(places.at(TEXT.length + 5)).toBeNull()
})

import { describe, expect, test } from "vitest"
import type { LayoutInput } from "./geometry"
import { layout } from "./layout"
import { legibility } from "./legibility.fixture"
import {
  baydin,
  factors,
  logistic,
  neuron,
  perceptron,
  polar,
  random,
  rosenbrock,
  softmax,
  twice,
} from "./pictures.fixture"

const SUITE: readonly (readonly [name: string, input: LayoutInput, crossings: number])[] = [
  ["Baydin's function", baydin(), 0],
  ["(x·y + x)·(y − x)", factors(), 1],
  ["x·x", twice(), 0],
  ["polar coordinates", polar(), 1],
  ["a neuron", neuron(), 0],
  ["softmax of 4", softmax(4), 4],
  ["softmax of 8", softmax(8), 22],
  ["a 2-3-1 perceptron", perceptron(2, 3, 1), 5],
  ["a 3-3-2-1 perceptron", perceptron(3, 3, 2, 1), 20],
  ["Rosenbrock of 10", rosenbrock(10), 0],
  ["12 steps of the logistic map", logistic(12), 0],
  ["50 steps of the logistic map", logistic(50), 0],
  ["30 random nodes", random(30, 2), 8],
  ["50 random nodes", random(50, 1), 34],
]

const DIRECTIONS = ["right", "down"] as const

const positions = (input: LayoutInput, previous?: Parameters<typeof layout>[1]) =>
  new Map(layout(input, previous).marks.map(mark => [mark.id, mark]))

describe.each(DIRECTIONS)("values flowing %s", direction => {
  test.each(SUITE)("nothing lies on anything else: %s", (name, input, crossings) => {
    const picture = layout({ ...input, direction })
    const found = legibility(input, picture)
    expect(found.labelsOnEdges).toBeLessThanOrEqual(name.includes("random") ? 2 : 0)
    expect(found).toMatchObject({
      overlaps: 0,
      edgesUnderMarks: 0,
      labelsOnMarks: 0,
      labelsOnLabels: 0,
      outside: 0,
    })
    expect(picture.crossings).toBeLessThanOrEqual(crossings)
  })
})

test.each(SUITE.slice(0, 9))("the drawn lines cross no more often than the layers say: %s", (_, input) => {
  const picture = layout(input)
  expect(legibility(input, picture).crossings).toBeLessThanOrEqual(picture.crossings)
})

test.each([
  [baydin(), "x1", "x2"],
  [baydin(), "v1", "v2"],
  [baydin(), "v4", "v3"],
  [factors(), "x", "y"],
  [factors(), "v2", "v3"],
  [polar(), "r", "t"],
  [polar(), "v2", "v4"],
  [perceptron(2, 3, 1), "x0", "x1"],
])("what is written first stands above", (input, first, second) => {
  const at = positions(input)
  expect(at.get(first)!.y).toBeLessThan(at.get(second)!.y)
})

test("edges enter a network's nodes at their slots, but for four: there inputs stand as they are written", () => {
  const input = perceptron(2, 3, 1)
  const { routes } = layout(input)
  const entry = (link: number) => routes[link]!.points.at(-1)!.y
  const pairs = input.links.flatMap(({ port, to }, k) => (port > 0 && input.links[k - 1]!.to === to ? [k] : []))
  expect(pairs.length).toBe(19)
  expect(pairs.filter(k => entry(k - 1) > entry(k)).length).toBeLessThanOrEqual(4)
})

test("operands stand before their consumers, with room for an arrow and a label between", () => {
  for (const [, input] of SUITE) {
    const { marks } = layout(input)
    for (const { from, to, label } of input.links) {
      const gap = marks[to]!.x - marks[to]!.width / 2 - marks[from]!.x - marks[from]!.width / 2
      expect(gap).toBeGreaterThanOrEqual(44)
      expect(gap).toBeGreaterThanOrEqual(label.width + 35.9)
    }
  }
})

test("inputs stand left and the outputs right", () => {
  const at = positions(factors())
  expect([at.get("x")!.x, at.get("y")!.x]).toEqual([66, 66])
  expect(at.get("v4")!.x).toBe(Math.max(...Array.from(at.values(), mark => mark.x)))
})

test("an edge starts on the right side of its operand and ends on the left side of its consumer, level at both ends", () => {
  const input = baydin()
  const { marks, routes } = layout(input)
  routes.forEach(({ points }, link) => {
    const { from, to } = input.links[link]!
    expect(points.length % 3).toBe(1)
    expect(points[0]!.x).toBeCloseTo(marks[from]!.x + marks[from]!.width / 2, 1)
    expect(points.at(-1)!.x).toBeCloseTo(marks[to]!.x - marks[to]!.width / 2, 1)
    expect(points[1]!.y).toBe(points[0]!.y)
    expect(points.at(-2)!.y).toBe(points.at(-1)!.y)
    expect(Math.abs(points.at(-1)!.y - marks[to]!.y)).toBeLessThan(marks[to]!.height / 2)
  })
})

test("two edges between the same nodes run apart, the first operand above", () => {
  const [first, second] = layout(twice()).routes
  expect(second!.points[0]!.y - first!.points[0]!.y).toBeGreaterThan(10)
  expect(second!.label.y - first!.label.y).toBeGreaterThanOrEqual(20)
})

test("edges are smooth: few bend more than an S does", () => {
  const bends = (input: LayoutInput) => legibility(input, layout(input)).inflections
  expect(bends(baydin())).toBeLessThanOrEqual(8)
  expect(bends(factors())).toBeLessThanOrEqual(12)
  expect(bends(rosenbrock(10))).toBeLessThanOrEqual(97)
})

test("the same input gives the same bytes", () => {
  for (const make of [baydin, () => perceptron(2, 3, 1), () => random(50, 1)])
    expect(JSON.stringify(layout(make()))).toBe(JSON.stringify(layout(make())))
})

test("a layout survives a structured clone of its input and of itself", () => {
  const picture = layout(structuredClone(baydin()))
  expect(structuredClone(picture)).toEqual(picture)
})

test("the previous layout of the same picture keeps every mark in its place", () => {
  const before = positions(perceptron(2, 3, 1))
  const after = positions(perceptron(2, 3, 1), before)
  const moves = Array.from(after, ([id, { y }]) => Math.abs(y - before.get(id)!.y))
  expect(Math.max(...moves)).toBeLessThan(20)
})

test("nothing to draw is a picture without size", () => {
  expect(layout({ marks: [], links: [], direction: "right" })).toEqual({
    width: 0,
    height: 0,
    marks: [],
    routes: [],
    crossings: 0,
  })
})

test("a mark without edges stands near the others", () => {
  const input = baydin()
  const alone = { ...input, marks: [...input.marks, { id: "unused", width: 132, height: 70 }] }
  const picture = layout(alone)
  expect(legibility(alone, picture).overlaps).toBe(0)
  expect(picture.height).toBeLessThan(layout(input).height + 200)
})

test("large pictures are laid out whole", () => {
  for (const input of [random(1000, 1), logistic(3333), random(10_000, 1)])
    expect(layout(input).marks.length).toBe(input.marks.length)
})

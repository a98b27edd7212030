import { expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "./diagram"

const ids = (text: string) => diagram(programOf(text)).links.map(link => link.id)

test("inputs and ops are marks in the order of the list", () => {
  expect(diagram(programOf("ln(x1) + x1*x2 - sin(x2)")).marks.map(mark => mark.id)).toEqual([
    "x1",
    "x2",
    "v1",
    "v2",
    "v3",
    "v4",
    "y",
  ])
})

test("every operand that is drawn has a link", () => {
  expect(ids("f = (x*y + x)*(y - x)")).toEqual([
    "x→v1:0",
    "y→v1:1",
    "v1→v2:0",
    "x→v2:1",
    "y→v3:0",
    "x→v3:1",
    "v2→f:0",
    "v3→f:1",
  ])
})

test("x·x has two links between the same marks", () => {
  expect(ids("y = x*x")).toEqual(["x→y:0", "x→y:1"])
})

test("constants are docked on their consumer, and take no port", () => {
  const program = programOf("y = 2 - x")
  const { marks, links, markOf } = diagram(program)
  const constant = program.graph.args(program.outputs[0]!.node)[0]!
  expect(marks.map(mark => [mark.id, mark.docked])).toEqual([
    ["x", []],
    ["y", [{ node: constant, slot: 0 }]],
  ])
  expect(links).toEqual([
    { id: "x→y:1", from: 0, to: 1, slot: 1, port: 0, edges: [{ to: program.outputs[0]!.node, slot: 1 }] },
  ])
  expect(markOf[constant]).toBe(-1)
})

test("a constant that is an output is drawn", () => {
  expect(diagram(programOf("y = 2 + 3")).marks.map(mark => mark.id)).toEqual(["y"])
})

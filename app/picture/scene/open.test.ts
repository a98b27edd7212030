import { expect, test } from "vitest"
import { programBefore, programIn } from "../../engine/graph/lower/text"
import { evaluate } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { scalar } from "../../engine/tensor/tensor"
import { diagram } from "../diagram/diagram"
import { layout } from "../layout/layout"
import { contributionPlaces } from "./contributions"
import { keyframe } from "./keyframe"
import { layoutInput, TYPE } from "./size"

const text = "a = x*y\nb = sin(a)\nc = a*b + x*"

test("a program before its fault has one open end, with an edge from each value that the faulty statement names", () => {
  const { program } = programBefore(text, programIn(text))!
  const drawn = diagram(program)
  expect(drawn.open.map(mark => drawn.marks[mark]!.id)).toEqual(["a", "b", "x"])
  const { marks, links } = layoutInput(program, drawn)
  expect(marks.map(({ id }) => id)).toEqual(["x", "y", "a", "b", "…"])
  expect(links.map(({ id }) => id)).toEqual(["x→a:0", "y→a:1", "a→b:0", "a→…", "b→…", "x→…"])
})

test("its picture and its contributions are those of the program that is there", () => {
  const { program } = programBefore(text, programIn(text))!
  const drawn = diagram(program)
  const places = layout(layoutInput(program, drawn))
  const run = evaluate(
    plan(program.graph, "reverse", [0, 1], [program.outputs[0]!.node]),
    new Map([
      [0, scalar(3)],
      [1, scalar(5)],
    ]),
    [scalar(1)],
  )
  const last = keyframe(program, run, drawn, places, run.plan.steps)
  expect(last.marks.map(({ id }) => id)).toEqual(["x", "y", "a", "b"])
  expect(last.links.map(({ id }) => id)).toEqual(["x→a:0", "y→a:1", "a→b:0"])
  const placed = contributionPlaces(program, run, drawn, places, TYPE)
  expect([...placed.keys()].sort()).toEqual(["a→b:0", "x→a:0", "y→a:1"])
})

import { expect, test } from "vitest"
import { sweep } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { layout } from "../layout/layout"
import { sceneFrames } from "./frame"
import { formsOf } from "./form"
import { layoutInput } from "./size"

test("frames lie within the picture, one within the other too, in every form", () => {
  const { program } = sweep("g(u) = tanh(u)*u\nf(u, v) = g(u*v)/u\ny = f(a, b)", { a: 1, b: 2 }, "reverse")
  const marks = diagram(program)
  const forms = formsOf("screen", { width: 900, height: 600 }, marks.marks.length)
  const beyond = forms.flatMap(form => {
    const places = layout(layoutInput(program, marks, form))
    const boxes = sceneFrames(program, marks, places).flatMap(frame => frame.boxes)
    return boxes.filter(
      ({ x, y, width, height }) =>
        x < -0.01 || y < -0.01 || x + width > places.width + 0.01 || y + height > places.height + 0.01,
    )
  })
  expect(marks.frames.map(({ part }) => part.key)).toEqual(["f@1", "g@1"])
  expect(beyond).toEqual([])
})

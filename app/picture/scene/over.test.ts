import { expect, test } from "vitest"
import { INTEGERS, sweep } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { layout } from "../layout/layout"
import { formsOf } from "./form"
import { keyframe } from "./keyframe"
import { layoutInput } from "./size"

/** The badges at step 13, where x adds up its second contribution and y waits for its own, x above y. */
function badges(view: "screen" | "wall", density: "loose" | "tight"): readonly (string | null)[] {
  const { program, run } = sweep(...INTEGERS, "reverse")
  const drawn = diagram(program)
  const format = formsOf(view, { width: 900, height: 600 }, 6).find(
    form => form.direction === "right" && form.rows === 1 && form.numbers === "below" && form.density === density,
  )!
  const { marks } = keyframe(program, run, drawn, layout(layoutInput(program, drawn, format)), 13)
  return ["x", "y"].map(id => marks.find(mark => mark.id === id)!.badge)
}

test("a badge on which the sum at work would lie is not shown, any other is", () => {
  expect(badges("screen", "loose")).toEqual(["2/3", "1/2"])
  expect(badges("wall", "tight")).toEqual(["2/3", null])
})

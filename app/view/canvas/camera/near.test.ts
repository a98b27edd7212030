import { expect, test } from "vitest"
import { programOf } from "../../../explain/sweep.fixture"
import { diagram } from "../../../picture/diagram/diagram"
import { grid } from "../../../picture/scene/grid.fixture"
import { layoutInput } from "../../../picture/scene/size"
import { around, nearest } from "./near"

const program = programOf("f = (x*y + x)*(y - x)")
const drawn = diagram(program)
const layout = grid(layoutInput(program, drawn))
const CONTENT = { width: layout.width, height: layout.height }

/** Which marks are wholly in the window. */
const seen = (mark: string, room: { width: number; height: number }) => {
  const { x, y, k } = nearest(
    { diagram: drawn, layout },
    drawn.marks.findIndex(({ id }) => id === mark),
    CONTENT,
    room,
  )
  return layout.marks
    .filter(
      one =>
        x + k * (one.x - one.width / 2) >= 0 &&
        x + k * (one.x + one.width / 2) <= room.width &&
        y + k * (one.y - one.height / 2) >= 0 &&
        y + k * (one.y + one.height / 2) <= room.height,
    )
    .map(({ id }) => id)
}

test("the box around boxes touches the outermost of them", () => {
  expect(
    around([
      { x: 10, y: 20, width: 20, height: 10 },
      { x: 100, y: 0, width: 10, height: 10 },
    ]),
  ).toEqual({ x: 52.5, y: 10, width: 105, height: 30 })
})

test("a node is brought near with its operands and its consumers", () => {
  expect(seen("v1", { width: 600, height: 500 })).toEqual(expect.arrayContaining(["x", "y", "v1", "v2"]))
})

test("in a window that is too small for all of them it comes alone, as large as it is drawn", () => {
  expect(seen("v1", { width: 260, height: 150 })).toEqual(["v1"])
})

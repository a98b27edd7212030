import { expect, test } from "vitest"
import { layout, type LayoutInput } from "../picture/layout/layout"
import { opened, perform } from "./jobs"
import { placesOf } from "./places"

const input: LayoutInput = {
  marks: ["x", "y", "v1", "v2"].map((id, i) => ({ id, width: 40 + i, height: 30 })),
  links: [
    { id: "x→v1:0", from: 0, to: 2, port: 0, label: { width: 12, height: 8 } },
    { id: "y→v1:1", from: 1, to: 2, port: 1, label: { width: 12, height: 8 } },
    { id: "v1→v2:0", from: 2, to: 3, port: 0, label: { width: 9, height: 8 } },
    { id: "x→v2:1", from: 0, to: 3, port: 1, label: { width: 9, height: 8 } },
  ],
  direction: "right",
}

test.each([
  ["right", 1],
  ["down", 1],
  ["right", 2],
] as const)("a layout that was posted is the layout, to the last digit: %s in %s rows", async (direction, rows) => {
  const turned = { ...input, direction, rows, inner: 1.5 }
  const room = { width: 900, height: 600 }
  const job = { inputs: [turned], plain: [1], room, fit: { most: 1, over: 0 }, stands: null, previous: null }
  const performed = structuredClone(await perform("layout", job, () => undefined))
  expect("done" in performed && opened("layout", job, performed.done)).toEqual({ form: 0, layout: layout(turned) })
})

test("a layout is posted as three arrays of numbers", () => {
  const { centres, points, first } = placesOf(layout(input))
  expect([centres.length, first.length, points.length]).toEqual([16, 5, 2 * first[4]!])
})

import { describe, expect, test } from "vitest"
import { programOf, sweep } from "../../explain/sweep.fixture"
import { diagram, USUAL } from "../diagram/diagram"
import { layout } from "../layout/layout"
import { formsOf } from "./form"
import { keyframe } from "./keyframe"
import { markLabel } from "./label"
import { layoutInput } from "./size"

describe("a sum", () => {
  /** What the mark of y says, folded so far. */
  function label(text: string, crowding: 0 | 2 | 3): string {
    const program = programOf(text)
    const { marks } = diagram(program, { ...USUAL, crowding })
    return markLabel(
      program,
      marks.find(({ id }) => id === "y")!,
    ).plain
  }
  const weighted = (terms: number) =>
    `y = ${Array.from({ length: terms }, (_, i) => `w${i + 1} x${i + 1}`).join(" + ")} + b`

  test("that is folded names what it adds", () => {
    expect(label(weighted(2), 0)).toBe("y = v₃ + b")
    expect(label(weighted(2), 2)).toBe("y = v₁ + v₂ + b")
  })

  test("that has taken in its products writes them out, of many the first two and the last", () => {
    expect(label(weighted(2), 3)).toBe("y = w₁·x₁ + w₂·x₂ + b")
    expect(label(weighted(5), 3)).toBe("y = w₁·x₁ + w₂·x₂ + ⋯ + b")
  })
})

test("inputs within a node keep within it, on a wall in type that grows with that of its numbers", () => {
  const { program, run } = sweep("y = w*x + b", { w: 1, x: 2, b: 3 }, "reverse")
  const drawn = diagram(program, { ...USUAL, crowding: 3 })
  const types = (["screen", "wall"] as const).map(view =>
    formsOf(view, { width: 900, height: 600 }, 1).map(format => {
      const { marks } = keyframe(program, run, drawn, layout(layoutInput(program, drawn, format)), 4)
      const { leaves, leafType, width, height } = marks[0]!
      expect(leaves.map(({ id }) => id)).toEqual(["w", "x", "b"])
      for (const leaf of leaves) {
        expect(leaf.x).toBeGreaterThan(0)
        expect(leaf.x + leaf.width).toBeLessThan(width)
        expect(leaf.y + leaf.height).toBeLessThan(height)
      }
      return Number(leafType.toFixed(1))
    }),
  )
  expect(types.map(all => [...new Set(all)])).toEqual([[13], [22.3, 16.7]])
})

import { describe, expect, test } from "vitest"
import { bestLayout, type FormChoices } from "./fit"
import type { LayoutInput } from "./geometry"
import { layout } from "./layout"
import { baydin, factors } from "./pictures.fixture"
import { scaleIn } from "./scale"

describe("the scale at which all of a picture is seen", () => {
  const room = { width: 870, height: 604 }

  test.each([
    ["wide ones by their width", 423, 100, 2],
    ["high ones by their height", 100, 145, 4],
    ["none larger than is asked", 100, 100, 5],
  ])("%s, with 12 px free on every side", (_, width, height, scale) => {
    expect(scaleIn({ width, height }, room, { most: 5, over: 0 })).toBe(scale)
  })

  test("leaves room for what stands over the edges of a high one", () => {
    expect(scaleIn({ width: 100, height: 247 }, room, { most: 5, over: 27.5 })).toBe(2)
  })

  test("is more than 0 in any window", () => {
    expect(scaleIn({ width: 100, height: 100 }, { width: 20, height: 500 }, { most: 5, over: 0 })).toBe(Number.EPSILON)
  })
})

/** Marks in a row, each of which uses the one before. */
function chain(count: number): LayoutInput {
  const marks = Array.from({ length: count }, (_, k) => ({ id: `v${k}`, width: 100, height: 70 }))
  const links = marks.slice(1).map(({ id }, k) => ({ id, from: k, to: k + 1, port: 0, label: { width: 8, height: 8 } }))
  return { marks, links, direction: "right" }
}

/** To the right and down. */
const BOTH = (["right", "down"] as const).map((direction): LayoutInput => ({ ...chain(8), direction }))

const choose = (choices: Partial<FormChoices>) =>
  bestLayout({
    inputs: BOTH,
    plain: [1, 1],
    room: { width: 870, height: 604 },
    fit: { most: 1, over: 0 },
    stands: null,
    previous: null,
    ...choices,
  })

/** The same form twice: it is seen equally large, so what it counts for decides. */
const twice = (plain: readonly number[], stands: number | null) =>
  choose({ inputs: [baydin(), baydin()], plain, stands }).form

describe("a picture takes the form in which it is seen largest", () => {
  test("a chain runs to the right in a wide window and down in a high one", () => {
    expect(choose({ room: { width: 1400, height: 200 } }).form).toBe(0)
    expect(choose({ room: { width: 300, height: 900 } }).form).toBe(1)
  })

  test("with its layout", () => {
    expect(choose({ room: { width: 300, height: 900 } }).layout).toEqual(layout(BOTH[1]!))
  })

  test("of forms that are seen equally large the first", () => {
    expect(twice([1, 1, 1], null)).toBe(0)
  })

  test("each counts for as much as it is plain", () => {
    expect(twice([0.9, 0.95], null)).toBe(1)
    expect(choose({ room: { width: 1400, height: 200 }, plain: [0.01, 1] }).form).toBe(1)
  })

  test("beyond the most no form is seen larger", () => {
    expect(choose({ room: { width: 9000, height: 9000 }, plain: [0.95, 1] }).form).toBe(1)
    expect(choose({ room: { width: 9000, height: 9000 }, plain: [1, 0.95] }).form).toBe(0)
  })
})

describe("the form that stands", () => {
  test("is left only for one that is seen 1.3 times as large", () => {
    expect(twice([1, 1.29], 0)).toBe(0)
    expect(twice([1, 1.3], 0)).toBe(1)
    expect(twice([1.29, 1], 1)).toBe(1)
    expect(twice([1.31, 1], 1)).toBe(0)
  })

  test("is not left for what a picture without one would take", () => {
    expect(twice([1, 1.2], null)).toBe(1)
    expect(twice([1, 1.2], 0)).toBe(0)
  })

  test("keeps its places through an edit, and others are laid out afresh", () => {
    const input = factors()
    const mirrored = new Map(layout(input).marks.map(({ id, x, y }) => [id, { x, y: -y }]))
    const order = (one: ReturnType<typeof choose>) =>
      ["x", "y"]
        .map(id => one.layout.marks.find(mark => mark.id === id)!.y)
        .map((y, _, all) => y - Math.min(...all) > 1)
    const edit = { inputs: [input, input], previous: mirrored }
    expect(order(choose({ ...edit, stands: 1 }))).toEqual([true, false])
    expect(order(choose({ ...edit, stands: 1, plain: [2, 1] }))).toEqual([false, true])
    expect(order(choose({ ...edit, stands: null }))).toEqual([false, true])
  })
})

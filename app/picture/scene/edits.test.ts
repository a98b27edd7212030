import { describe, expect, test } from "vitest"
import { layout } from "../layout/layout"
import { legibility } from "../layout/legibility.fixture"
import { movements } from "../layout/movement"
import { revision, tidier } from "../layout/revision"
import { formsOf } from "./form"
import { EDITS, edited, flips, quantile } from "./edits.fixture"

const all = EDITS.map(([, from, to]) => edited(from, to))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe(`over ${EDITS.length} typical edits`, () => {
  const moved = all.flatMap(({ previous, after }) => movements(previous, after))

  test("what stays moves 20 px at most on average, and nearly all of it less than 60", () => {
    expect(moved.length).toBeGreaterThan(500)
    expect(sum(moved) / moved.length).toBeLessThanOrEqual(20)
    expect(quantile(moved, 0.95)).toBeLessThanOrEqual(60)
  })

  test("forgetting would move it more than three times as far", () => {
    const forgetful = all.flatMap(({ previous, afresh }) => movements(previous, afresh))
    expect(sum(forgetful)).toBeGreaterThan(3 * sum(moved))
  })

  test("at most one pair in a hundred changes its order within a column", () => {
    const found = all.map(flips)
    expect(sum(found.map(({ flipped }) => flipped))).toBeLessThanOrEqual(0.01 * sum(found.map(({ pairs }) => pairs)))
  })

  test("edges cross at most 1.15 times as often as in layouts afresh", () => {
    const crossings = sum(all.map(({ after }) => after.crossings))
    expect(crossings).toBeLessThanOrEqual(1.15 * sum(all.map(({ afresh }) => afresh.crossings)))
  })
})

/** Each form that a picture may take on a screen and on a wall. */
const FORMS = (["screen", "wall"] as const).flatMap(view =>
  formsOf(view, { width: 900, height: 600 }, 1).map(
    form => [`${form.direction}, ${form.density}, numbers ${form.numbers}, ${form.rows} rows, ${view}`, form] as const,
  ),
)

test.each(FORMS)("so it is in every form that is kept: %s", (_, form) => {
  const kept = EDITS.map(([, from, to]) => edited(from, to, form))
  const moved = kept.flatMap(({ previous, after }) => movements(previous, after))
  expect(sum(moved) / moved.length).toBeLessThanOrEqual(20)
  const found = kept.map(flips)
  expect(sum(found.map(({ flipped }) => flipped))).toBeLessThanOrEqual(0.01 * sum(found.map(({ pairs }) => pairs)))
  expect(sum(found.map(({ pairs }) => pairs))).toBeGreaterThan(500)
})

test.each(EDITS)("after an edit nothing lies on anything else: %s", (_, from, to) => {
  const { input, after } = edited(from, to)
  expect(legibility(input, after)).toMatchObject({
    overlaps: 0,
    edgesUnderMarks: 0,
    labelsOnMarks: 0,
    labelsOnLabels: 0,
    outside: 0,
  })
})

test("a picture of which little stays is laid out afresh", () => {
  const { input, previous } = edited("x + 1", "x*y + sin(x*y)*exp(x - y) + ln(y)")
  expect(previous.size).toBe(2)
  expect(revision(input, previous)).toEqual(layout(input))
})

test("a layout afresh is offered when it is 1.3 times better, and only then", () => {
  const long = `y = ${Array.from({ length: 8 }, (_, k) => `x${k}^2`).join(" + ")}`
  const short = "y = x0^2 + x7^2"
  const { input, after, afresh } = edited(long, short)
  expect(after.width).toBeGreaterThan(1.3 * afresh.width)
  expect(tidier(input, after)).toEqual(afresh)
  expect(tidier(input, afresh)).toBeNull()
  for (const { input, after } of all.slice(0, 8)) expect(tidier(input, after)).toBeNull()
})

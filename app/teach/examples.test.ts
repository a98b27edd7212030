import { describe, expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { readFragment, writeFragment } from "../document/link"
import { createWorkbench } from "../store/workbench"
import { EXAMPLES } from "./examples"

describe.each(EXAMPLES)("$title", ({ document }) => {
  const opened = { ...EMPTY, ...document }
  const { derived } = createWorkbench(opened).getState()

  test("is a program", () => {
    expect(derived.reading.diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
  })

  test("opens at a step that brings an adjoint to a node", () => {
    expect(derived.tick).toBe(document.clock)
    expect(derived.lanes[0].step).toBeGreaterThan(derived.lanes[0].run.plan.order.length)
    expect(derived.lanes[0].node).not.toBeNull()
  })

  test("is carried by a link", () => {
    expect(readFragment(writeFragment(opened))).toEqual({ document: opened, broken: [] })
  })
})

test("no two examples have one id", () => {
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length)
})

import { describe, expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { readFragment, writeFragment } from "../document/link"
import { adjointAt, valueAt } from "../engine/run/state"
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

test("the notebook's unit has the loss and the gradients that PyTorch finds", () => {
  const { document } = EXAMPLES.find(({ id }) => id === "notebook")!
  const { derived } = createWorkbench({ ...EMPTY, ...document, mode: "reverse" }).getState()
  const { program } = derived.good
  const { run } = derived.lanes[0]
  const found = (name: string) => {
    const node = program.inputs.find(input => input.name === name)!.node
    return Number(adjointAt(run, node, run.plan.steps)!.data[0]!.toFixed(9))
  }
  expect(valueAt(run, program.outputs[0]!.node, run.plan.steps)!.data[0]).toBeCloseTo(0.4289325942, 9)
  expect(["w1", "b1", "w2", "b2"].map(found)).toEqual([0.021334742, 0.002497325, -0.028638405, -0.1])
})

test("no two examples have one id", () => {
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length)
})

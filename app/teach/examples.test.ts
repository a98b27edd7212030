import { describe, expect, test } from "vitest"
import { tensorOf, type Given } from "../document/given"
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

/** Derived apart from the app: by hand, or from the closed form of a layer's gradient (batch normalization's is that of Ioffe & Szegedy 2015). */
const KNOWN: Readonly<Record<string, Readonly<Record<string, Given>>>> = {
  matmul: {
    A: [
      [11, 15],
      [11, 15],
    ],
    B: [
      [4, 4],
      [6, 6],
    ],
  },
  batch: {
    W: [
      [11.5, -4],
      [2, 7],
    ],
    b: [5.5, 5],
  },
  "batch-norm": {
    X: [
      [0.5, 0],
      [-0.5, 0.5],
      [0, -0.5],
      [0, 0],
    ],
    gamma: [-1, 1],
    beta: [1, 1],
  },
  attention: {
    q: [-0.0687263648086494, -0.12101932568784242],
    K: [
      [0.12101932568784243, 0.24203865137568487],
      [0.06872636480864942, 0.13745272961729885],
      [-0.18974569049649184, -0.3794913809929837],
    ],
    V: [
      [0.05825778517887254, 0.11986977168894297],
      [0.11815348691887145, 0.24310967980900725],
      [0.2396288569540519, 0.4930543838041677],
    ],
  },
  softmax: { z: [-0.2946154873017588, 0.2594964603424191, 0.03511902695933972] },
}

test.each(Object.entries(KNOWN))("the adjoints of %s are those that are known", (id, adjoints) => {
  const { document } = EXAMPLES.find(one => one.id === id)!
  const { derived } = createWorkbench({ ...EMPTY, ...document, mode: "reverse" }).getState()
  const { good, lanes } = derived
  const { run } = lanes[0]
  for (const [name, adjoint] of Object.entries(adjoints)) {
    const expected = tensorOf(adjoint)
    const found = adjointAt(run, good.program.names.indexOf(name), run.plan.steps)!
    expect(found.shape).toEqual(expected.shape)
    found.data.forEach((entry, k) => expect(entry, `${name} ${k}`).toBeCloseTo(expected.data[k]!, 12))
  }
})

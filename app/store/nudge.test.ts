import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { changeBy } from "./nudge"
import { read } from "./reading"

test("a change is found by evaluating twice, without any derivative", () => {
  const { program } = read({ text: "f = (x*y + x)*(y - x)", at: new Map(), expanded: [] })
  const document = { ...EMPTY, at: new Map([["x", 3] as const, ["y", 5] as const]) }
  const [x] = program!.inputs
  // (3.01·5 + 3.01)·(5 − 3.01) − 36
  const change = changeBy(program!, document, [{ node: x!.node, entry: 0, by: 0.01 }], {
    ...program!.outputs[0]!,
    entry: 0,
  })
  expect(change).toBeCloseTo(-0.0606, 10)
})

test("an entry of an array is moved alone", () => {
  const { program } = read({ text: "w = [1, 2]; f = sum(w^2)", at: new Map(), expanded: [] })
  const [w] = program!.inputs
  const change = changeBy(program!, EMPTY, [{ node: w!.node, entry: 1, by: 1 }], { ...program!.outputs[0]!, entry: 0 })
  expect(change).toBe(5)
})

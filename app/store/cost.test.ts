import { expect, test } from "vitest"
import { costOf, spent } from "./cost"
import { createDerivation } from "./derived"
import { EMPTY } from "./document"

const derived = (program: string, mode: "reverse" | "compare" = "reverse", clock = 0) =>
  createDerivation()({ ...EMPTY, program, mode, clock, sync: "step" })
const costs = (text: string, freeze: readonly string[] = []) => {
  const { program } = derived(text).good
  return (["forward", "reverse"] as const).map(pass => {
    const { sweeps, counts } = costOf(program, freeze, pass)
    return [sweeps, counts.multiplications]
  })
}

test("the whole Jacobian takes a forward sweep an input entry, a reverse sweep an output entry", () => {
  expect(costs("f = (x*y + x)*(y - x)")).toEqual([
    [2, 16],
    [1, 8],
  ])
  expect(costs("a = x^2; b = sin(x); c = exp(x)")).toEqual([
    [1, 3],
    [3, 3],
  ])
  expect(costs("y = [1, 2, 3]*k; z = sum(y)", ["k"])[0]).toEqual([0, 0])
})

test("hundreds of inputs are counted, however many sweeps are shown", () => {
  const zeros = `[${Array.from({ length: 300 }, () => "0").join(", ")}]`
  expect(costs(`x = ${zeros}\ny = sum(x)`).map(([sweeps]) => sweeps)).toEqual([300, 1])
})

test("what the lanes have taken grows with the clock, sweep after sweep", () => {
  const { lanes } = derived("f = (x*y + x)*(y - x)", "compare", 9)
  const taken = lanes.map(lane => spent(lane.series, lane.sweep, lane.step).multiplications)
  expect(taken).toEqual([10, 2])
})

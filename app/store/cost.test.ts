import { expect, test } from "vitest"
import { costOf, spent } from "./cost"
import { createDerivation } from "./derived"
import { EMPTY } from "../document/fields"

const derived = (program: string, mode: "reverse" | "compare" = "reverse", clock = 0) =>
  createDerivation()({ ...EMPTY, program, mode, clock, sync: "step" })
const costs = (text: string, freeze: readonly string[] = []) => {
  const { program } = derived(text).good
  return (["forward", "reverse"] as const).map(pass => {
    const { sweeps, multiplications } = costOf(program, freeze, pass)
    return [sweeps, multiplications]
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
  const { lanes, good } = derived("f = (x*y + x)*(y - x)", "compare", 9)
  const [forward, reverse] = lanes.map(lane => spent(lane, good.program))
  expect(forward).toEqual({ sweeps: 2, multiplications: 10, additions: 5, calls: 5, stored: 0, live: 6 })
  expect(reverse).toEqual({ sweeps: 1, multiplications: 2, additions: 0, calls: 4, stored: 6, live: 8 })
})

test("memory is the most that one sweep keeps, work is the sum of all sweeps", () => {
  const { program } = derived("f = (x*y + x)*(y - x)").good
  expect(costOf(program, [], "forward")).toEqual({
    sweeps: 2,
    multiplications: 16,
    additions: 8,
    calls: 8,
    stored: 0,
    live: 6,
  })
  expect(costOf(program, [], "reverse")).toEqual({
    sweeps: 1,
    multiplications: 8,
    additions: 3,
    calls: 4,
    stored: 6,
    live: 9,
  })
  expect(costOf(program, ["y"], "forward")).toMatchObject({ sweeps: 1, multiplications: 6 })
})

test("an alias is a name, no edge; arrays are counted entry by entry", () => {
  expect(costs("y = x^2; z = y")).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(costs("W = [[1, 2], [3, 4]]; x = [1, 1]; y = W @ x")).toEqual([
    [6, 24],
    [2, 8],
  ])
})

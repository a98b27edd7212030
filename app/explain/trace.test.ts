import { expect, test } from "vitest"
import { traceCsv } from "./csv"
import { fullValue } from "./value"
import { BAYDIN, INTEGERS, sweep } from "./sweep.fixture"
import { contributionParts, traceTable, type TraceRow } from "./trace"

/** "−18 + 2 + □" */
const contributionText = (row: TraceRow) =>
  contributionParts(row)
    .map(({ sign, text }) => sign + (text || "□"))
    .join("")

function table([text, at]: readonly [string, Record<string, number>], pass: "forward" | "reverse", k: number) {
  const { program, run } = sweep(text, at, pass)
  return traceTable(program, run, k).map(row => {
    const [value, derivative] = [row.value, pass === "forward" ? row.tangent : row.adjoint]
    const numbers = [value, derivative].map(number => (number === null ? "" : fullValue(number)))
    return [row.name, ...numbers, contributionText(row), row.phase].join(" | ")
  })
}

test("the reverse trace at step 13 of 15 holds what is known there alone", () => {
  expect(table(INTEGERS, "reverse", 13)).toEqual([
    "x | 3 | -16 | −18 + 2 + □ | active",
    "y | 5 | 18 | 18 + □ | waiting",
    "v1 | 15 | 2 | 2 | done",
    "v2 | 18 | 2 | 2 | done",
    "v3 | 2 | 18 | 18 | done",
    "f | 36 | 1 | 1 | done",
  ])
})

test("the reverse trace before anything has happened is empty", () => {
  expect(table(INTEGERS, "reverse", 0)).toEqual([
    "x |  |  | □ + □ + □ | waiting",
    "y |  |  | □ + □ | waiting",
    "v1 |  |  | □ | waiting",
    "v2 |  |  | □ | waiting",
    "v3 |  |  | □ | waiting",
    "f |  |  | □ | waiting",
  ])
})

test("the forward trace has value and tangent in lockstep", () => {
  expect(table(BAYDIN, "forward", 4)).toEqual([
    "x1 | 2 | 1 |  | done",
    "x2 | 5 | 0 |  | done",
    "v1 | 0.6931471805599453 | 0.5 |  | done",
    "v2 | 10 | 5 |  | active",
    "v3 |  |  |  | waiting",
    "v4 |  |  |  | waiting",
    "y |  |  |  | waiting",
  ])
})

test("an adjoint that is never reached reads 0 at the last step and not before", () => {
  const program = ["y1 = x*t; y2 = x", { x: 2, t: 3 }] as const
  const unreached = (k: number) => {
    const { program: lowered, run } = sweep(...program, "reverse", { seed: { y2: 1 } })
    return traceTable(lowered, run, k).map(row => [row.name, row.adjoint && fullValue(row.adjoint), row.phase])
  }
  expect(unreached(3)).toEqual([
    ["x", null, "waiting"],
    ["t", null, "waiting"],
    ["y1", null, "active"],
  ])
  expect(unreached(4)).toEqual([
    ["x", "1", "active"],
    ["t", "0", "done"],
    ["y1", "0", "done"],
  ])
})

test("a seed on an output that is used again is one of its contributions", () => {
  const { program, run } = sweep("y1 = x^2; y2 = 3*y1", { x: 2 }, "reverse", {
    seed: { y1: 1, y2: 1 },
    outputs: ["y1", "y2"],
  })
  const row = traceTable(program, run, run.plan.steps)[1]!
  expect([contributionText(row), row.expected]).toEqual(["1 + 3", 2])
})

test("the trace as comma-separated values", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  expect(traceCsv(program, run, 13)).toBe(`node,formula,value,tangent,adjoint
x,,3,,-16
y,,5,,18
v1,x*y,15,,2
v2,v1 + x,18,,2
v3,y - x,2,,18
f,v2*v3,36,,1
`)
})

test("constants of the comma-separated values are exact: as they are written, else in all digits", () => {
  const formulas = (text: string) => {
    const { program, run } = sweep(text, { x: 3 }, "reverse")
    return traceCsv(program, run, run.plan.steps, text)
      .split("\n")
      .slice(2, -1)
      .map(line => line.split(",")[1])
  }
  expect(formulas("f = sin(x)/sqrt(2)")).toEqual(["sin(x)", "v1/sqrt(2)"])
  expect(formulas("f = x*(2/3) + 0.123456789")).toEqual(["x*(2/3)", "v1 + 0.123456789"])
  expect(formulas("g(a, b) = a/sqrt(b)\nf = g(x, 2)")).toEqual(["x/1.4142135623730951"])
})

test("of a long sum the ends are written, and where it has come to", () => {
  const text = `y = ${Array.from({ length: 12 }, (_, i) => `${i + 1}*x`).join(" + ")}`
  const { program, run } = sweep(text, { x: 1 }, "reverse")
  const sums = Array.from({ length: run.plan.steps + 1 }, (_, k) => contributionText(traceTable(program, run, k)[0]!))
  expect([...new Set(sums)].slice(0, 5)).toEqual([
    "□ + □ + … + □",
    "12 + □ + … + □",
    "12 + 11 + □ + … + □",
    "12 + 11 + 10 + □ + … + □",
    "12 + 11 + 10 + 9 + □ + … + □",
  ])
  expect(sums.at(-1)).toBe("12 + 11 + … + 2 + 1")
})

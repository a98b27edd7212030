import { expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { calculate } from "./dual"

const dual = (value: number, tangent: number) => ({ value, tangent })

test("the survey's loop, as dual numbers (Figure 2)", () => {
  const { states } = tables.figure2_logistic_program
  const { results, steps } = calculate("v = x\nrepeat 3: v = 4*v*(1 - v)\nv", new Map([["x", dual(0.2, 1)]]))
  expect(results.get("y")).toEqual(dual(states[3]![0]!, states[3]![1]!))
  const versions = steps.filter(({ name }) => name === "x" || name.startsWith("v#"))
  versions.forEach((step, i) => {
    expect(step.value).toBeCloseTo(states[i]![0]!, 14)
    expect(step.tangent).toBeCloseTo(states[i]![1]!, 13)
  })
  expect(versions).toHaveLength(4)
})

test.each([
  ["u + v", dual(5, 30)],
  ["u*v", dual(6, 70)],
  ["u/v", dual(2 / 3, -10 / 9)],
  ["u^2", dual(4, 40)],
  ["5", dual(5, 0)],
  ["e1*e1", dual(0, 0)],
] as const)("%s of 2 + 10ε and 3 + 20ε", (text, result) => {
  const given = new Map([
    ["u", dual(2, 10)],
    ["v", dual(3, 20)],
    ["e1", dual(0, 1)],
  ])
  const found = [...calculate(text, given).results.values()][0]!
  expect(found.value).toBeCloseTo(result.value, 14)
  expect(found.tangent).toBeCloseTo(result.tangent, 14)
})

test("a text that is none gives its diagnostics and no result", () => {
  const { results, diagnostics } = calculate("2 +", new Map())
  expect(results.size).toBe(0)
  expect(diagnostics.map(({ code }) => code)).toEqual(["unfinished"])
})

test.each([
  ["(2 + 3ε)*(4 + ε)", dual(8, 14)],
  ["ε*ε", dual(0, 0)],
  ["sin(0 + 2ε)", dual(0, 2)],
])("ε is a name: %s", (text, result) => {
  expect([...calculate(text, new Map([["epsilon", dual(0, 1)]])).results.values()][0]).toEqual(result)
})

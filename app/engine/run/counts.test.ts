import { expect, test } from "vitest"
import { lower } from "../graph/lower/lower"
import { parse } from "../language/parse"
import { signatures } from "../ops"
import { opNamed } from "../ops"
import tables from "../reference/golden-tables.json"
import { countsAt, operations, operationsOf } from "./counts"
import type { Pass } from "./plan"
import { plan } from "./sweep"

const planOf = (text: string, pass: Pass) => {
  const { program } = lower(parse(text, signatures).statements, {})
  const { graph, inputs, outputs } = program!
  const nodes = pass === "reverse" ? outputs.map(output => output.node) : []
  return plan(
    graph,
    pass,
    inputs.map(input => input.node),
    nodes,
  )
}

const INTEGERS = "f = (x*y + x)*(y - x)"

test("a sweep multiplies once along every active edge, in either direction", () => {
  expect(countsAt(planOf(INTEGERS, "evaluate"))).toEqual({ multiplications: 0, additions: 0, calls: 4, stored: 0 })
  expect(countsAt(planOf(INTEGERS, "forward"))).toEqual({ multiplications: 8, additions: 4, calls: 4, stored: 0 })
  expect(countsAt(planOf(INTEGERS, "reverse"))).toEqual({ multiplications: 8, additions: 3, calls: 4, stored: 6 })
})

test("the count grows step by step: after step 9 of the reverse sweep two edges are done", () => {
  const reverse = planOf(INTEGERS, "reverse")
  expect(countsAt(reverse, 6)).toEqual({ multiplications: 0, additions: 0, calls: 4, stored: 6 })
  expect(countsAt(reverse, 9)).toMatchObject({ multiplications: 2, additions: 0 })
})

test("a frozen edge costs nothing, an array costs its entries", () => {
  expect(countsAt(planOf("y = 2*x + 1", "forward")).multiplications).toBe(2)
  expect(countsAt(planOf("x = [1, 2, 3]; y = sin(x)", "forward")).multiplications).toBe(3)
})

/** The Helmholtz free energy of a mixture of n components as scalars, its coefficients constants (Baydin et al. 2018, section 6.1). */
function helmholtz(n: number): string {
  const all = Array.from({ length: n }, (_, i) => i + 1)
  return [
    `p = ${all.map(j => `0.${j + 1}*x${j}`).join(" + ")}`,
    "q = 1 - p",
    `s = ${all.map(i => `x${i}*ln(x${i}/q)`).join(" + ")}`,
    `t = ${all.map(i => `x${i}*(${all.map(j => `${i}.${j + 1}*x${j}`).join(" + ")})`).join(" + ")}`,
    "f = 8.5*s - t/(2.828*p)*ln((1 + 2.414*p)/(1 + (-0.414)*p))",
  ].join("\n")
}

test("an operation costs what the survey's model says", () => {
  const cost = (name: string) => {
    const { value, tangent, adjoint } = operationsOf(opNamed(name))
    return [value, tangent, adjoint]
  }
  expect([cost("add"), cost("sub"), cost("mul"), cost("div"), cost("ln")]).toEqual([
    [1, 1, 2],
    [1, 1, 2],
    [1, 3, 4],
    [1, 3, 4],
    [1, 1, 2],
  ])
})

test("a partial of −1 needs no multiplication, an op on arrays one for each operand", () => {
  const cost = (name: string) => {
    const { value, tangent, adjoint } = operationsOf(opNamed(name))
    return [value, tangent, adjoint]
  }
  expect(cost("neg")).toEqual([1, 0, 1])
  expect(cost("sum")).toEqual([1, 1, 2])
  expect(cost("dot")).toEqual([1, 3, 4])
  expect(cost("matmul")).toEqual([1, 3, 4])
})

test.each(tables.figure5_helmholtz_operation_model.rows)("the Helmholtz energy of $n components", row => {
  const { program } = lower(parse(helmholtz(row.n), signatures).statements, {})
  const { value, tangent, adjoint } = operations(program!.graph)
  expect(value).toBe(row.ops_f)
  expect(2 * row.n * value).toBe(row.numerical_center)
  expect(row.n * (value + tangent)).toBe(row.forward)
  expect(value + adjoint).toBe(row.reverse)
  expect((value + tangent) / value).toBeCloseTo(row.c_forward, 3)
  expect((value + adjoint) / value).toBeCloseTo(row.c_reverse, 3)
})

test("the model holds for every n from 1 to 50", () => {
  for (let n = 1; n <= 50; n++) {
    const { program } = lower(parse(helmholtz(n), signatures).statements, {})
    const { value, tangent, adjoint } = operations(program!.graph)
    expect([value, tangent, adjoint], `n = ${n}`).toEqual([
      2 * n * n + 7 * n + 9,
      4 * n * n + 15 * n + 23,
      6 * n * n + 22 * n + 32,
    ])
  }
})

import { expect, test } from "vitest"
import { lower } from "../graph/lower/lower"
import { parse } from "../language/parse"
import { signatures } from "../ops"
import { countsAt } from "./counts"
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

import { expect, test } from "vitest"
import { lower } from "../graph/lower/lower"
import { parse } from "../language/parse"
import { signatures } from "../ops"
import { liveNumbers } from "./live"
import type { Pass } from "./plan"
import { plan } from "./sweep"

function liveOf(text: string, pass: Pass, freeze: readonly string[] = []): readonly number[] {
  const { graph, inputs, outputs } = lower(parse(text, signatures).statements, {}).program!
  const wrt = inputs.filter(({ name }) => !freeze.includes(name)).map(({ node }) => node)
  const ends = outputs.map(({ node }) => node)
  return Array.from(liveNumbers(plan(graph, pass, wrt, pass === "reverse" ? ends : []), ends))
}

const INTEGERS = "f = (x*y + x)*(y - x)"

test("evaluation keeps a value until its last consumer is there: x, y until v3, v2 and v3 until f", () => {
  expect(liveOf(INTEGERS, "evaluate")).toEqual([0, 1, 2, 3, 3, 2, 1])
})

test("forward keeps a tangent beside each value", () => {
  expect(liveOf(INTEGERS, "forward")).toEqual([0, 2, 4, 6, 6, 4, 2])
  expect(liveOf(INTEGERS, "forward", ["y"])).toEqual([0, 2, 3, 5, 5, 4, 2])
})

test("reverse keeps every value for the way back, and each adjoint until it is passed on", () => {
  expect(liveOf(INTEGERS, "reverse")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 8, 9, 7, 7, 3])
})

test("arrays count entry by entry, results stay to the end", () => {
  expect(liveOf("x = [1, 2, 3]; y = sum(x^2)", "forward")).toEqual([0, 6, 6, 2])
  expect(liveOf("x = [1, 2, 3]; y = sum(x^2)", "reverse").at(-1)).toBe(4)
  expect(liveOf("y = x; z = 2*x", "evaluate")).toEqual([0, 1, 2])
})

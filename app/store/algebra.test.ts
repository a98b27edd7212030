import { expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { print } from "../engine/language/print"
import { signatures } from "../engine/ops"
import { algebraOf, readAlgebra, sizeOf } from "../labs/algebra"
import { logisticMap } from "../labs/swell"
import { writtenOut } from "../labs/terms"
import { simplify } from "./algebra"

function simplified(text: string, by = "x") {
  const program = lower(parse(text, signatures).statements, {}).program!
  const found = writtenOut(program, program.outputs[0]!.node, program.inputs.find(({ name }) => name === by)!.node)
  if ("array" in found) throw new Error("an array")
  const asked = algebraOf(found.value)
  if (asked === null || "op" in asked) throw new Error(asked?.op ?? "too large")
  return readAlgebra(
    simplify({ text: asked.text, by: asked.names.get(by)! }, () => undefined),
    asked.names,
  )
}

/** "-256*x**3 + 16" at 0.2. */
const valueAt = (text: string) =>
  text
    .replaceAll(" - ", " + -")
    .split(" + ")
    .reduce((sum, term) => {
      const [factor = "1", power = "0"] = term.includes("x")
        ? [/^(-?\d+)/.exec(term)?.[1], /\*\*(\d+)/.exec(term)?.[1] ?? "1"]
        : [term]
      return sum + Number(factor) * 0.2 ** Number(power)
    }, 0)

test.each([
  [2, "-8*x + 4", 6],
  [3, "-256*x^3 + 384*x^2 - 160*x + 16", 18],
])("the simplified column of Table 1: l_%i has the derivative %s", (n, expected, size) => {
  const found = simplified(logisticMap(n))!
  expect(print(found)).toBe(expected)
  expect(sizeOf(found)).toBe(size)
  expect(valueAt(tables.table1_logistic_map[n - 1]!.derivative_expanded!)).toBeCloseTo(
    valueAt(expected.replaceAll("^", "**")),
    10,
  )
})

test.each([
  ["ln(x)*w + x*w - sin(w*x)", "w - w*cos(w*x) + w/x"],
  ["exp(x)*sin(x)", "exp(x)*(cos(x) + sin(x))"],
  ["0.25*x^2", "1/2*x"],
  ["theta*x", "theta"],
  ["sqrt(x)", "1/(2*x^(1/2))"],
  ["e*x", "e"],
  ["3", "0"],
])("%s becomes %s", (text, expected) => {
  expect(print(simplified(text === "3" ? "3 + 0*x" : text)!)).toBe(expected)
})

test("what Algebrite has no word for is named, and what is too large is not asked", () => {
  const program = lower(parse("relu(x)", signatures).statements, {}).program!
  const found = writtenOut(program, 1, 0)
  expect("value" in found && algebraOf(found.value)).toEqual({ op: "relu" })
  const large = lower(parse(logisticMap(12), signatures).statements, {}).program!
  const swollen = writtenOut(large, large.outputs[0]!.node, 0)
  expect("value" in swollen && algebraOf(swollen.value)).toBeNull()
})

test("an answer that is none is not read", () => {
  expect(readAlgebra("Stop: divide by zero", new Map([["x", "x"]]))).toBeNull()
  expect(readAlgebra("i*x", new Map([["x", "x"]]))).toBeNull()
})

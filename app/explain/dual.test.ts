import { expect, test } from "vitest"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { opNamed, signatures } from "../engine/ops"
import { dualRules, texDual, texDualRule } from "./dual"

const E = "\\varepsilon"

test.each([
  ["sin", `\\sin\\left(a + b\\,${E}\\right) = \\sin a + \\cos a \\cdot b\\,${E}`],
  ["mul", `\\left(a + b\\,${E}\\right)\\,\\left(c + d\\,${E}\\right) = a\\,c + \\left(c\\,b + a\\,d\\right)\\,${E}`],
  ["sub", `a + b\\,${E} - \\left(c + d\\,${E}\\right) = a - c + \\left(b - d\\right)\\,${E}`],
  [
    "sigmoid",
    `\\sigma\\left(a + b\\,${E}\\right) = \\sigma\\left(a\\right) + s\\,\\left(1 - s\\right)\\,b\\,${E},\\; s = \\sigma\\left(a\\right)`,
  ],
  ["cos", `\\cos\\left(a + b\\,${E}\\right) = \\cos a - \\sin a \\cdot b\\,${E}`],
  ["pow", `\\left(a + b\\,${E}\\right)^{n} = a^{n} + n\\,a^{n - 1}\\,b\\,${E}`],
  ["neg", `-\\left(a + b\\,${E}\\right) = -a - b\\,${E}`],
])("the rule of %s", (name, expected) => {
  expect(texDualRule(opNamed(name))).toBe(expected)
})

test.each(["max", "where", "matmul", "sum"])("%s has no rule of one line", name => {
  expect(texDualRule(opNamed(name))).toBeNull()
})

const programOf = (text: string) => lower(parse(text, signatures).statements, {}).program!

test("a node is computed with dual numbers, or with blocks", () => {
  const program = programOf("2*x*y")
  const of = (node: number) => ({ value: [3, -4, 2, 6, -24][node]!, tangent: [1, 0, 0, 2, -8][node]! })
  const found = program.outputs[0]!.node
  expect(texDual(program, found, of, "sum")).toBe(
    `\\left(6 + 2\\,${E}\\right)\\,\\left(-4 + 0\\,${E}\\right) = -24 - 8\\,${E}`,
  )
  expect(texDual(program, found, of, "blocks")).toContain(
    "= \\left(\\begin{smallmatrix} -24 & -8 \\\\ 0 & -24 \\end{smallmatrix}\\right)",
  )
  expect(texDual(program, 0, of, "sum")).toBe(`3 + 1\\,${E}`)
})

test("each op of a program has its rule once", () => {
  expect(dualRules(programOf("sin(x)*sin(x)*x"))).toHaveLength(2)
})

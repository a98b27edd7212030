import { describe, expect, test } from "vitest"
import { opNamed, ops } from "../ops"
import { kinkFormula, partialFormulas } from "./numeric"
import { linearization, parseRule } from "./template"

describe("rules", () => {
  test.each(ops.map(op => [op.name, op] as const))("of %s parse", (_, op) => {
    expect(() => linearization(op)).not.toThrow()
    expect(() => kinkFormula(op)).not.toThrow()
  })

  test("resolve names to operands, the result, what is given, and numbers", () => {
    expect(parseRule(opNamed("mul"), "b")).toEqual({ kind: "operand", slot: 1 })
    expect(parseRule(opNamed("exp"), "out")).toEqual({ kind: "out" })
    expect(parseRule(opNamed("sum"), "bar")).toEqual({ kind: "given" })
    expect(parseRule(opNamed("elu"), "slope")).toEqual({ kind: "attr", name: "slope" })
    expect(parseRule(opNamed("exp"), "pi")).toEqual({ kind: "number", value: Math.PI })
    expect(parseRule(opNamed("exp"), "-2")).toEqual({ kind: "number", value: -2 })
  })

  test("that do not parse or name nothing are our mistake", () => {
    expect(() => parseRule(opNamed("exp"), "1 +")).toThrow("rule of exp does not parse: 1 +")
    expect(() => parseRule(opNamed("exp"), "z")).toThrow("rule of exp: nothing is called z")
  })

  test("of elementwise ops are functions of numbers too", () => {
    const [byA, byB] = partialFormulas(opNamed("div"))
    expect(byA!([1, 4], 0.25, {})).toBe(0.25)
    expect(byB!([1, 4], 0.25, {})).toBe(-0.0625)
    expect(partialFormulas(opNamed("matmul"))).toEqual([])
    expect(kinkFormula(opNamed("max"))!([2, 2], 2, {})).toBe(1)
    expect(kinkFormula(opNamed("sin"))).toBe(null)
  })
})

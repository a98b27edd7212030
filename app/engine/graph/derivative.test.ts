import { describe, expect, test } from "vitest"
import { programText } from "../../explain/code/program"
import { parse } from "../language/parse"
import { signatures } from "../ops"
import { evaluate, valueOf } from "../run/evaluate"
import { hessian } from "../run/hessian"
import { plan } from "../run/sweep"
import { scalar } from "../tensor/tensor"
import { derivative } from "./derivative"
import { lower } from "./lower/lower"
import type { Lowered } from "./program"

const programOf = (text: string): Lowered => {
  const { program, diagnostics } = lower(parse(text, signatures).statements, {})
  if (!program) throw new Error(`${text}: ${diagnostics.map(({ code }) => code).join()}`)
  return program
}

type At = Readonly<Record<string, number>>

/** The outputs' numbers, an array's one after another. */
function valuesOf(program: Lowered, at: At): number[] {
  const point = new Map(
    program.inputs.map(({ name, node, literal }) => [node, literal?.value ?? scalar(at[name] ?? 1)]),
  )
  const run = evaluate(plan(program.graph, "evaluate", [], []), point, [])
  return program.outputs.flatMap(({ node }) => Array.from(valueOf(run, node).data))
}

const gradientOf = (program: Lowered, output = 0) => derivative(program, program.outputs[output]!.node).program

describe("the gradient as a program", () => {
  test("may be an input as it stands, the very first one too", () => {
    expect(valuesOf(gradientOf(programOf("f = x*y")), { x: 3, y: 5 })).toEqual([5, 3])
    expect(valuesOf(gradientOf(programOf("f = x + 0*y")), { x: 3, y: 5 })).toEqual([1, 0])
  })

  test("is tidy: no multiplication by 1, no copies, no seed", () => {
    expect(programText(gradientOf(programOf("f = (x*y + x)*(y - x)")))).toBe(
      [
        "v1 = x*y",
        "v2 = v1 + x",
        "v3 = y - x",
        "a1 = -v2",
        "a2 = a1 + v3",
        "a3 = v3*y",
        "x_bar = a2 + a3",
        "a4 = v3*x",
        "y_bar = v2 + a4",
      ].join("\n"),
    )
  })

  test.each([
    ["f = (x*y + x)*(y - x)", { x: 3, y: 5 }, [-6, 24]],
    ["ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 }, [5.5, 1.7163378145367738]],
    ["x/x", { x: 3 }, [0]],
    ["0*x + y", { x: 3, y: 1 }, [0, 1]],
    ["y + 2; ", { y: 1 }, [1]],
  ] as const)("of %s computes the gradient", (text, at, gradient) => {
    valuesOf(gradientOf(programOf(text)), at).forEach((value, i) => expect(value).toBeCloseTo(gradient[i]!, 12))
  })

  test.each([
    ["exp(x)", 0.5, 1.6487212707001282],
    ["sin(x)", 0.5, 0.8775825618903728],
    ["x^7", 2, 2520 * 4],
    ["tanh(x)", 0, 16],
    ["1/x", 2, -120 / 64],
  ])("taken five times gives the fifth derivative of %s", (text, x, fifth) => {
    let program = programOf(text)
    for (let order = 1; order <= 5; order++) program = gradientOf(program)
    expect(valuesOf(program, { x })[0]! / fifth).toBeCloseTo(1, 11)
  })

  test("of a gradient is a row of the Hessian, mixed partials too", () => {
    const program = programOf("exp(x*y) + x^3*y")
    const at = { x: 0.3, y: -1.2 }
    const wrt = program.inputs.map(({ node }) => node)
    const point = new Map(program.inputs.map(({ node, name }) => [node, scalar(at[name as "x"])]))
    const matrix = hessian(program.graph, wrt, program.outputs[0]!.node, point)
    const first = gradientOf(program)
    for (const row of [0, 1])
      valuesOf(gradientOf(first, row), at).forEach((value, i) => expect(value).toBeCloseTo(matrix[row]![i]!, 12))
  })

  test.each(["f = (x*y + x)*(y - x)", "ln(x) + x*y - sin(y)", "a = tanh(x*y); f = a^2 + a/y", "f = 1/3*x*y"])(
    "of %s is text that gives the same numbers",
    text => {
      const program = gradientOf(programOf(text))
      const again = programOf(programText(program)!)
      const at = { x: 1.3, y: 0.7 }
      const wanted = Object.fromEntries(program.outputs.map(({ name }, i) => [name, valuesOf(program, at)[i]]))
      const found = Object.fromEntries(again.outputs.map(({ name }, i) => [name, valuesOf(again, at)[i]]))
      for (const [name, value] of Object.entries(found)) expect(value).toBeCloseTo(wanted[name]!, 14)
      expect(Object.keys(found).length).toBeGreaterThan(0)
    },
  )

  test("of arrays has their shapes, and no text where the language has no word for its plumbing", () => {
    const program = gradientOf(programOf("W = [[1, 2], [3, 4]]; x = [1, -1]; f = sum((W @ x)^2)"))
    expect(valuesOf(program, {})).toEqual([-2, 2, -2, 2, -8, -12])
    expect(programText(program)).toContain("v1 = W @ x")
    expect(programText(gradientOf(programOf("x = [1, -1]; f = x[0]^3")))).toBeNull()
  })

  test("knows what each of its nodes is to the program", () => {
    const program = programOf("f = x*y + x")
    const made = derivative(program, program.outputs[0]!.node)
    const told = made.origins.map(({ role, of }, i) => [made.program.names[i], role, program.names[of] ?? ""])
    expect(told).toEqual([
      ["x", "primal", "x"],
      ["y", "primal", "y"],
      ["", "adjoint", "f"],
      ["x_bar", "adjoint", "x"],
    ])
  })

  test("is of one scalar", () => {
    const program = programOf("y = [x, 2*x]")
    expect(() => derivative(program, program.outputs[0]!.node)).toThrow("of a scalar")
  })
})

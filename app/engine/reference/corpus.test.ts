import { describe, expect, test } from "vitest"
import { compile, ProgramError } from "../autodiff"
import corpus from "./corpus.json"
import { expectAllClose, expectClose, type Text, type Texts } from "./expect.fixture"

interface Formula {
  readonly name: string
  readonly expr: string
  readonly variables: Readonly<Record<string, number>>
  readonly value: number
  readonly grad: Texts
  readonly hess?: Text
}

interface Listing {
  readonly name: string
  readonly program: readonly string[]
  readonly outputs: readonly string[]
  readonly variables: Readonly<Record<string, number>>
  readonly values: Texts
  readonly intermediates: Texts
  readonly jacobian: Readonly<Record<string, Texts>>
}

const RTOL = 1e-11
/** (1 − cos x)/x² near 0 loses most digits of its derivatives by cancellation: that is the formula's fault, not ours. */
const CANCELLING = "Numerically tricky: 1-cos over x^2"
const formulas = (corpus.expressions as unknown as readonly Formula[]).map(given => [given.name, given] as const)
const listings = (corpus.programs as unknown as readonly Listing[]).map(given => [given.name, given] as const)
const malformed = corpus.malformed.map(({ input, code, span }) => [input, code, span] as const)

describe.each(formulas)("formula %s", (name, { expr, variables, value, grad, hess }) => {
  const program = compile(expr, { inputs: variables })
  const rtol = name === CANCELLING ? 1e-3 : RTOL

  test("has the exact value and gradient", () => {
    const [output] = program.outputs
    expectClose(program.evaluate()[output!], value, rtol)
    expectAllClose(program.gradient(), grad, rtol)
  })

  if (hess) test("has the exact Hessian", () => expectClose(program.hessian(), hess, rtol))
})

describe.each(listings)("program %s", (_, given) => {
  const inputs = given.variables
  const source = given.program.join("\n")

  test("has the exact values and derivatives", () => {
    const program = compile(source, { inputs })
    expect(program.outputs).toEqual(given.outputs)
    expectAllClose(program.evaluate(), given.values, RTOL)
    for (const mode of ["forward", "reverse"] as const) {
      const jacobian = program.jacobian({}, mode)
      for (const output of given.outputs) expectAllClose(jacobian[output]!, given.jacobian[output]!, RTOL)
    }
  })

  test("has the exact intermediate values", () => {
    const outputs = Object.keys(given.intermediates)
    expectAllClose(compile(source, { inputs, outputs }).evaluate(), given.intermediates, RTOL)
  })
})

/** Everything that is said of a text: what keeps it from compiling, else its warnings and its faults. */
function findings(text: string) {
  try {
    const program = compile(text)
    return [...program.diagnostics, ...program.faults()]
  } catch (error) {
    if (error instanceof ProgramError) return error.diagnostics
    throw error
  }
}

describe("malformed text", () => {
  test.each(malformed)("%j is reported as %s at %j", (text, code, place) => {
    const found = findings(text).map(({ code, span }) => `${code}: ${text.slice(span.from, span.to)}`)
    expect(found).toContain(`${code}: ${place}`)
  })

  test.each(malformed)("%j is explained in a sentence", text => {
    for (const { message } of findings(text)) expect(message).toMatch(/^[A-Z`].*[.?]$/)
  })
})

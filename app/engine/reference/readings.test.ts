import { describe, expect, test } from "vitest"
import { compile, ProgramError, type Program } from "../autodiff"
import type { Fix } from "../language/diagnostic"
import { fromNested, type Nested } from "../tensor/tensor"
import edges from "./edges-readings.json"
import { expectAllClose, expectClose, point, type Texts } from "./expect.fixture"

interface Reading {
  readonly id: string
  readonly text: string
  readonly same?: string
  readonly code?: string
  readonly span?: string
  readonly fixed?: string
  readonly inputs: Texts
}

const RTOL = 1e-12

/** Cases that are not read as they should be yet. */
const pending: ReadonlySet<string> = new Set<string>([])

const cases = (edges.cases as unknown as readonly Reading[]).map(given => [given.id, given] as const)

/** What is said of a text, and the program if it is one. */
function reading(text: string, inputs: Texts) {
  try {
    const program = compile(text, { inputs: point(inputs) })
    return { program, diagnostics: program.diagnostics }
  } catch (error) {
    if (error instanceof ProgramError) return { program: null, diagnostics: error.diagnostics }
    throw error
  }
}

const applied = (text: string, fix: Fix | undefined): string =>
  (fix?.edits ?? [])
    .toReversed()
    .reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)

/** The derivative of the sum of all entries of all outputs. */
function gradientOfSum(program: Program): Texts {
  const ones = (value: Nested): Nested => (typeof value === "number" ? 1 : value.map(ones))
  const seeds = Object.entries(program.evaluate()).map(([name, value]) => [name, ones(value as Nested)])
  return program.vjp(Object.fromEntries(seeds) as Parameters<Program["vjp"]>[0])
}

function check({ text, same, code, span, fixed, inputs }: Reading) {
  const { program, diagnostics } = reading(text, inputs)
  if (same !== undefined) {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
    const plain = compile(same, { inputs: point(inputs) })
    expectClose(Object.values(program!.evaluate()), Object.values(plain.evaluate()), RTOL)
    expectAllClose(gradientOfSum(program!), gradientOfSum(plain), RTOL)
  }
  if (code === undefined) return
  const found = diagnostics.find(finding => finding.code === code)
  expect(found && text.slice(found.span.from, found.span.to)).toBe(span)
  if (fixed !== undefined) expect(applied(text, found!.fix)).toBe(fixed)
}

describe("mathematics as people write it", () => {
  test.each(cases)("%s is read as it is meant", (id, given) => {
    if (pending.has(id)) expect(() => check(given)).toThrow()
    else check(given)
  })
})

test("inputs of the cases are numbers, vectors and matrices", () => {
  for (const [, { inputs }] of cases)
    for (const value of Object.values(point(inputs))) expect(fromNested(value as Nested)).not.toBeNull()
})

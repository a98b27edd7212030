import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { compile } from "../autodiff"
import { ops } from "."

/**
 * By op: points, each a row of operands, value, first derivatives, and second derivatives above the diagonal, row by row. Value and central differences of
 * an independent formula at 1300 digits (mpmath), for the operands as the doubles that they are, rounded to doubles.
 */
type Tables = Readonly<Record<string, readonly (readonly (number | string)[])[]>>

const file = readFileSync(new URL("../reference/elementwise.json", import.meta.url), "utf8")
const tables = JSON.parse(file) as Tables

const elementwise = ops.filter(({ scalar, internal }) => scalar !== undefined && !internal)

/** Tolerances in units of 2^−53, about 1.1e-16, relative to the reference, beside some of the smallest numbers that there are. */
interface Tolerances {
  readonly value: number
  readonly first: number
  readonly second: number
}
const ULPS: Tolerances = { value: 8, first: 90, second: 9000 }
const SMALLEST = 4 * Number.MIN_VALUE

function misses(got: number, wanted: number, tolerance: number): boolean {
  if (Object.is(got, wanted) || got === wanted) return false
  return !(Math.abs(got - wanted) <= tolerance * 2 ** -53 * Math.abs(wanted) + SMALLEST)
}

/** What an op makes of a point, in the order of the tables; its first derivatives by one of the modes. */
function found(program: ReturnType<typeof compile>, names: readonly string[], mode: "forward" | "reverse"): number[] {
  const [value] = Object.values(program.evaluate())
  const jacobian = program.jacobian(undefined, mode).y!
  const upper = program.hessian().flatMap((row, i) => row.slice(i))
  return [value as number, ...names.map(name => jacobian[name] as number), ...upper]
}

describe.each(elementwise.map(op => [op.name, op] as const))("%s", (name, { params }) => {
  test("is right in value, slope and curvature from 1e-300 to 1e300, in both modes", () => {
    const wrong: string[] = []
    for (const row of tables[name] ?? []) {
      const x = row.slice(0, params.length).map(Number)
      const wanted = row.slice(params.length).map(Number)
      const program = compile(`y = ${name}(${params.join(", ")})`, {
        inputs: Object.fromEntries(params.map((param, i) => [param, x[i]!])),
      })
      // The tangent 0 of one operand meets an infinite slope by the other: 0·∞ is no number.
      const infinite = params.length > 1 && wanted.slice(1 + params.length).some(value => Math.abs(value) === Infinity)
      for (const mode of ["forward", "reverse"] as const)
        found(program, params, mode).forEach((got, k) => {
          const order = k === 0 ? "value" : k <= params.length ? "first" : "second"
          if (infinite && order === "second" && Number.isNaN(got)) return
          if (misses(got, wanted[k]!, ULPS[order]))
            wrong.push(`${mode} ${order} [${k}] at ${x.join()}: ${got} is not ${wanted[k]}`)
        })
    }
    expect(tables[name]).toBeDefined()
    expect(wrong, wrong.join("\n")).toEqual([])
  })
})

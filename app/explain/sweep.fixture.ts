import { lower } from "../engine/graph/lower/lower"
import type { Lowered } from "../engine/graph/program"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate } from "../engine/run/evaluate"
import type { Pass, Run } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"

/** A sweep for tests. */
export interface Sweep {
  readonly program: Lowered
  readonly run: Run
}

interface Choice {
  /** By name of input or output; without it the first one gets 1. */
  readonly seed?: Readonly<Record<string, number>>
  readonly freeze?: readonly string[]
  readonly outputs?: readonly string[]
}

type At = Readonly<Record<string, number>>

/** A program, resolved. */
export function programOf(text: string, outputs?: readonly string[]): Lowered {
  const { program } = lower(parse(text, signatures).statements, outputs && { outputs })
  if (program === null) throw new Error(`not a program: ${text}`)
  return program
}

/** A program swept at a point. */
export function sweep(text: string, at: At, pass: Pass, { seed, freeze = [], outputs: chosen }: Choice = {}): Sweep {
  const program = programOf(text, chosen)
  const inputs = program.inputs.filter(input => !input.constant && !freeze.includes(input.name))
  const weight = (name: string, index: number) => (seed === undefined ? Number(index === 0) : (seed[name] ?? 0))
  const forward = inputs.map(({ name }, i) => weight(name, i))
  const outputs = program.outputs.map((output, i) => ({ ...output, weight: weight(output.name, i) }))
  const seeded = outputs.filter(output => output.weight !== 0)
  const sweep = plan(
    program.graph,
    pass,
    inputs.map(input => input.node),
    seeded.map(output => output.node),
  )
  const point = new Map(
    program.inputs.map(({ node, name, literal }) => [node, literal?.value ?? scalar(at[name] ?? 1)]),
  )
  const seeds = pass === "forward" ? forward : pass === "reverse" ? seeded.map(output => output.weight) : []
  return { program, run: evaluate(sweep, point, seeds.map(scalar)) }
}

/** The survey's example, and the best one for reverse mode: every value is an integer. */
export const BAYDIN = ["ln(x1) + x1*x2 - sin(x2)", { x1: 2, x2: 5 }] as const
export const INTEGERS = ["f = (x*y + x)*(y - x)", { x: 3, y: 5 }] as const

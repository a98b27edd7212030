import { lower } from "../engine/graph/lower/lower"
import type { Diagnostic } from "../engine/language/diagnostic"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import { tangentAt, valueAt } from "../engine/run/state"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"

/** v + v̇ε with ε² = 0: a value with its tangent. */
export interface Dual {
  readonly value: number
  readonly tangent: number
}

/** A node as a dual number. */
export interface DualStep extends Dual {
  readonly name: string
}

/** A forward run as a calculation with dual numbers: one a node, in order. Scalars only; a node that depends on no input has tangent 0. */
export function duals(run: Run, names: readonly string[]): readonly DualStep[] {
  const { order, steps } = run.plan
  return Array.from(order, node => ({
    name: names[node]!,
    value: valueAt(run, node, steps)?.data[0] ?? NaN,
    tangent: tangentAt(run, node, steps)?.data[0] ?? 0,
  }))
}

const plain = ({ value, tangent }: Dual): Dual => ({ value, tangent })

/** What a calculation came to: every step, the results by name; or what is wrong with the text. */
export interface Calculated {
  readonly steps: readonly DualStep[]
  readonly results: ReadonlyMap<string, Dual>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Calculates a program with dual numbers, by a forward sweep: f(v + v̇ε) = f(v) + f′(v)·v̇ε (Baydin et al. 2018, section 3.1.1). A name that is not
 * given is 1 + 0ε, as everywhere.
 */
export function calculate(text: string, given: ReadonlyMap<string, Dual>): Calculated {
  const parsed = parse(text, signatures)
  const fatal = parsed.diagnostics.some(({ severity }) => severity === "error")
  const lowered = fatal ? { program: null, diagnostics: [] } : lower(parsed.statements, {})
  const diagnostics = [...parsed.diagnostics, ...lowered.diagnostics]
  const { program } = lowered
  if (program === null) return { steps: [], results: new Map(), diagnostics }
  const wrt = program.inputs.filter(({ constant }) => !constant)
  const sweep = plan(
    program.graph,
    "forward",
    wrt.map(({ node }) => node),
    [],
  )
  const valueOf = (name: string) => scalar(given.get(name)?.value ?? 1)
  const point = new Map(program.inputs.map(({ node, name, literal }) => [node, literal?.value ?? valueOf(name)]))
  const run = evaluate(
    sweep,
    point,
    wrt.map(({ name }) => scalar(given.get(name)?.tangent ?? 0)),
  )
  const steps = duals(run, program.names)
  const known = new Map(Array.from(sweep.order, (node, i): [number, Dual] => [node, plain(steps[i]!)]))
  const constant = (value: number): Dual => ({ value, tangent: 0 })
  const results = program.outputs.map(
    ({ name, node }) => [name, known.get(node) ?? constant(program.graph.numberOf(node) ?? NaN)] as const,
  )
  return { steps, results: new Map(results), diagnostics }
}

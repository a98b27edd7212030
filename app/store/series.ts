import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { evaluate } from "../engine/run/evaluate"
import type { Pass, Plan, Run } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { entries, toNested, unit, zeros, type Shape, type Tensor } from "../engine/tensor/tensor"
import type { Document } from "../document/document"
import { isZero, tensorOf, type Given } from "../document/given"

/** The seeds of one sweep, by name. */
export type Seeds = ReadonlyMap<string, Given>

/** Sweeps of one pass, one after another: n forward sweeps fill the columns of the Jacobian, m reverse sweeps its rows. */
export interface Series {
  readonly pass: Pass
  /** The seeds of each sweep. */
  readonly seeds: readonly Seeds[]
  readonly plan: (sweep: number) => Plan
  /** Evaluated when it is first asked for. */
  readonly run: (sweep: number) => Run
  /** Sweep i is over after so many steps of the series: ends[i]. */
  readonly ends: readonly number[]
}

/** Value of an input at a document's point: the literal in the text, else the point's, else 1. */
export const valueOf = (input: Lowered["inputs"][number], given: Given | undefined): Given =>
  input.literal ? toNested(input.literal.value) : (given ?? 1)

/** The inputs that are differentiated. */
export const active = (program: Lowered, document: Document): Lowered["inputs"] =>
  program.inputs.filter(input => !input.constant && !document.freeze.includes(input.name))

/** What a pass puts its seeds on, with the shapes. */
function seeded(program: Lowered, document: Document, pass: Pass): readonly { name: string; shape: Shape }[] {
  const named = pass === "forward" ? active(program, document) : pass === "reverse" ? program.outputs : []
  return named.map(({ name, node }) => ({ name, shape: program.graph.shape(node) }))
}

/** A unit vector over all that is seeded: 1 at the k-th entry of `name`, row-major, else 0. */
export interface UnitSeeds {
  readonly name: string
  readonly k: number
  readonly seeds: Seeds
}

/** Every unit vector over what is seeded, entry by entry; at most so many. */
export function unitSeeds(all: readonly { name: string; shape: Shape }[], most: number): readonly UnitSeeds[] {
  const none = new Map(all.map(({ name, shape }) => [name, toNested(zeros(shape))]))
  const chosen: UnitSeeds[] = []
  for (const { name, shape } of all)
    for (let k = 0; k < entries(shape) && chosen.length < most; k++)
      chosen.push({ name, k, seeds: new Map(none).set(name, toNested(unit(shape, k))) })
  return chosen
}

/** Sweeps beyond these are not run in a row: nobody would watch them. */
const MOST_SWEEPS = 64

/**
 * The seeds in force: what the document gives, in one sweep; else e₁ (forward) or 1 on the first entry of the first output (reverse), and in
 * Compare every unit vector, a sweep each.
 */
export function seedsOf(program: Lowered, document: Document, pass: Pass): readonly Seeds[] {
  if (pass === "evaluate") return [new Map()]
  const all = seeded(program, document, pass)
  const given = document.seed[pass]
  if (!all.some(({ name }) => given.has(name))) {
    const units = unitSeeds(all, document.mode === "compare" ? MOST_SWEEPS : 1)
    return units.length > 0 ? units.map(({ seeds }) => seeds) : [new Map()]
  }
  return [new Map(all.map(({ name, shape }) => [name, toNested(tensorOf(given.get(name), shape))]))]
}

/** The structure of a sweep with these seeds: reverse seeds only the outputs that have one. */
function planOf(program: Lowered, document: Document, pass: Pass, seeds: Seeds): Plan {
  const wrt = active(program, document).map(input => input.node)
  const outputs = program.outputs.filter(({ name }) => !isZero(seeds.get(name) ?? 0)).map(({ node }) => node)
  return plan(program.graph, pass, wrt, pass === "reverse" ? outputs : [])
}

const used = (pass: Pass, seeds: Seeds): readonly Tensor[] =>
  [...seeds.values()].filter(given => pass === "forward" || !isZero(given)).map(given => tensorOf(given))

/** The plans of a series: sweeps that seed the same outputs share one. */
export interface Plans {
  readonly pass: Pass
  readonly seeds: readonly Seeds[]
  readonly plan: (sweep: number) => Plan
  readonly ends: readonly number[]
}

/** Plans every sweep of a pass. `known` keeps the plans of one program with one choice of inputs, by what they seed. */
export function plansOf(
  program: Lowered,
  document: Document,
  pass: Pass,
  seeds: readonly Seeds[],
  known = new Map<string, Plan>(),
): Plans {
  const plans = seeds.map(one => {
    const key = pass === "reverse" ? JSON.stringify([...one].map(([, given]) => isZero(given))) : ""
    const made = known.get(key) ?? planOf(program, document, pass, one)
    known.set(key, made)
    return made
  })
  let end = 0
  return { pass, seeds, plan: sweep => plans[sweep]!, ends: plans.map(({ steps }) => (end += steps)) }
}

/** The values of every input at a document's point. */
export const pointOf = (program: Lowered, document: Document): ReadonlyMap<NodeId, Tensor> =>
  new Map(program.inputs.map(input => [input.node, tensorOf(valueOf(input, document.at.get(input.name)))]))

/** The planned sweeps at a point. */
export function seriesOf(plans: Plans, point: ReadonlyMap<NodeId, Tensor>): Series {
  const runs: Run[] = []
  const run = (sweep: number) =>
    (runs[sweep] ??= evaluate(plans.plan(sweep), point, used(plans.pass, plans.seeds[sweep]!)))
  return { ...plans, run }
}

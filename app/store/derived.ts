import type { NodeId } from "../engine/graph/graph"
import { lower } from "../engine/graph/lower/lower"
import type { Lowered } from "../engine/graph/program"
import type { Diagnostic } from "../engine/language/diagnostic"
import type { Statement } from "../engine/language/expression"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { evaluate } from "../engine/run/evaluate"
import type { Plan, Run } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { receiver } from "../explain/contributions"
import { entries, toNested, unit, zeros, type Shape } from "../engine/tensor/tensor"
import { WELCOME, type Document } from "./document"
import { isZero, shapesOf, tensorOf, writeGiven, type Given } from "./given"

/** What the text says: its statements, what there is to tell about it, and the program if it is one. */
export interface Reading {
  readonly text: string
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
  readonly program: Lowered | null
}

/** Everything that a document means. `program` is the last good one: `current` tells whether the text still says it. */
export interface Derived {
  readonly reading: Reading
  readonly good: Reading & { readonly program: Lowered }
  readonly current: boolean
  readonly run: Run
  /** The seeds in force, by name; none in Evaluate. */
  readonly seeds: ReadonlyMap<string, Given>
  readonly step: number
  /** The node that receives something at this step; null at step 0. */
  readonly node: NodeId | null
}

/** A program of more nodes is not drawn: the page would stand still. */
const MOST_DRAWN = 1000

const tooLarge = (text: string): Diagnostic => ({
  code: "too-large",
  severity: "error",
  span: { from: 0, to: text.length },
  params: { most: MOST_DRAWN },
  fixes: [],
})

/** Parses and resolves a text. Pure; the result depends on the text and on the shapes of unknown names. */
export function read(text: string, at: Document["at"]): Reading {
  const parsed = parse(text, signatures)
  const fatal = parsed.diagnostics.some(found => found.severity === "error")
  if (fatal) return { text, ...parsed, program: null }
  const lowered = lower(parsed.statements, { shapes: shapesOf(at) })
  if (lowered.program && lowered.program.graph.size > MOST_DRAWN)
    return { text, statements: [], diagnostics: [tooLarge(text)], program: null }
  const diagnostics = [...parsed.diagnostics, ...lowered.diagnostics].sort((a, b) => a.span.from - b.span.from)
  return { text, statements: parsed.statements, diagnostics, program: lowered.program }
}

/** Value of an input at a document's point: the literal in the text, else the point's, else 1. */
export const valueOf = (input: Lowered["inputs"][number], given: Given | undefined): Given =>
  input.literal ? toNested(input.literal.value) : (given ?? 1)

/** The seeds in force: what the document gives, else e₁ (forward) or 1 on the first entry of the first output (reverse). */
export function seedsOf(program: Lowered, document: Document, pass: "forward" | "reverse"): ReadonlyMap<string, Given> {
  const given = document.seed[pass]
  const seeded = pass === "forward" ? active(program, document) : program.outputs
  const known = seeded.some(({ name }) => given.has(name))
  const seed = (name: string, shape: Shape, index: number) =>
    known ? tensorOf(given.get(name), shape) : index === 0 && entries(shape) > 0 ? unit(shape, 0) : zeros(shape)
  return new Map(seeded.map(({ name, node }, i) => [name, toNested(seed(name, program.graph.shape(node), i))]))
}

/** The inputs that are differentiated. */
export const active = (program: Lowered, document: Document): Lowered["inputs"] =>
  program.inputs.filter(input => !input.constant && !document.freeze.includes(input.name))

function planOf(program: Lowered, document: Document): Plan {
  const wrt = active(program, document).map(input => input.node)
  const seeds = document.mode === "reverse" ? seedsOf(program, document, "reverse") : null
  const outputs = program.outputs.filter(({ name }) => !isZero(seeds?.get(name) ?? 0)).map(output => output.node)
  return plan(program.graph, document.mode, wrt, outputs)
}

function runOf(program: Lowered, sweep: Plan, document: Document): Run {
  const point = new Map(
    program.inputs.map(input => [input.node, tensorOf(valueOf(input, document.at.get(input.name)))]),
  )
  if (document.mode === "evaluate") return evaluate(sweep, point, [])
  const seeds = [...seedsOf(program, document, document.mode).values()].filter(
    given => document.mode === "forward" || !isZero(given),
  )
  return evaluate(
    sweep,
    point,
    seeds.map(given => tensorOf(given)),
  )
}

const key = (values: ReadonlyMap<string, Given>) =>
  JSON.stringify([...values].map(([name, given]) => [name, writeGiven(given)]))

const sameShapes = (a: Document["at"], b: Document["at"]) =>
  a === b || String([...shapesOf(a)]) === String([...shapesOf(b)])

/**
 * Remembers the last result of each stage, so that each is redone only when what it depends on has changed. Until a text has been a program,
 * the welcome stands for the last good one.
 */
export function createDerivation(): (document: Document) => Derived {
  let reading = read(WELCOME.program, WELCOME.at)
  let at = WELCOME.at
  let good = reading as Derived["good"]
  let sweep: Plan | null = null
  let sweepKey = ""
  let run: Run | null = null
  let runKey = ""
  return document => {
    if (reading.text !== document.program || !sameShapes(at, document.at)) reading = read(document.program, document.at)
    at = document.at
    if (reading.program && reading !== good) {
      good = reading as Derived["good"]
      sweep = null
    }
    const seeds =
      document.mode === "evaluate" ? new Map<string, Given>() : seedsOf(good.program, document, document.mode)
    const seeded =
      document.mode === "reverse" ? [...seeds].filter(([, given]) => !isZero(given)).map(([name]) => name) : []
    const wanted = JSON.stringify([document.mode, document.freeze, seeded])
    if (sweep === null || wanted !== sweepKey) {
      sweep = planOf(good.program, document)
      sweepKey = wanted
      run = null
    }
    const values = key(document.at) + key(seeds)
    if (run === null || values !== runKey) {
      run = runOf(good.program, sweep, document)
      runKey = values
    }
    const step = Math.min(Math.floor(document.clock), sweep.steps)
    return {
      reading,
      good,
      current: reading.program !== null,
      run,
      seeds,
      step,
      node: step > 0 ? receiver(run, step) : null,
    }
  }
}

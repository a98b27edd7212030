import type { Document, Givens } from "../document/document"
import { isZero, shapesOf, tensorOf } from "../document/given"
import type { NodeId } from "../engine/graph/graph"
import { programIn } from "../engine/graph/lower/text"
import type { Input, Lowered, Output } from "../engine/graph/program"
import { contributions } from "../engine/run/contributions"
import { evaluate, valueOf } from "../engine/run/evaluate"
import type { Pass, Run } from "../engine/run/plan"
import { step } from "../engine/run/step"
import { plan } from "../engine/run/sweep"
import { unit, zeros, type Tensor } from "../engine/tensor/tensor"

/** What is true of a program at a point: everything that a lesson says in numbers comes from here. Names that the program lacks are an Error. */
export interface Facts {
  readonly program: Lowered
  readonly run: Run
  readonly has: (name: string) => boolean
  readonly value: (name: string) => readonly number[]
  /** Of the run's own pass, at its end; 0 where nothing arrives. */
  readonly tangent: (name: string) => readonly number[]
  readonly adjoint: (name: string) => readonly number[]
  /** The adjoint after each contribution along an edge. */
  readonly sums: (name: string) => readonly number[]
  readonly contributions: (name: string) => number
  /** How many operations use a node, operand by operand. */
  readonly uses: (name: string) => number
  /** The step of an event: "read x", "evaluate v1", "push v1", "seed f", "pull v2→x:0"; "begin", "end". */
  readonly stepOf: (event: string) => number
}

/** The documents that facts are about. */
export type Asserted = Pick<Document, "program" | "at" | "mode" | "seed" | "freeze" | "expanded">

/** Finds out what is true of a document; null: its text is no program. In Compare: of the reverse sweep. */
export function factsOf(document: Asserted): Facts | null {
  const { program: text, at, expanded } = document
  const { program } = programIn(text, { shapes: shapesOf(at), opened: new Set(expanded) })
  if (!program) return null
  const run = runOf(program, document)
  const { plan } = run
  const find = (name: string) => {
    const node = program.outputs.find(output => output.name === name)?.node ?? program.names.indexOf(name)
    if (node < 0) throw new Error(`no node ${name}`)
    return node
  }
  const derivative = (pass: Pass) => (name: string) => {
    const of = pass === plan.pass ? plan.of[find(name)]! : -1
    return [...(of < 0 ? zeros(program.graph.shape(find(name))) : valueOf(run, of)).data]
  }
  return {
    program,
    run,
    has: name => program.names.includes(name) || program.outputs.some(output => output.name === name),
    value: name => [...valueOf(run, find(name)).data],
    tangent: derivative("forward"),
    adjoint: derivative("reverse"),
    sums: name =>
      Array.from({ length: plan.steps }, (_, i) => step(run, i + 1)).flatMap(one =>
        one.kind === "pull" && one.node === find(name) ? [...one.term.after.data] : [],
      ),
    contributions: name => contributions(run, find(name), plan.steps).length,
    uses: name => usesOf(program, find(name)),
    stepOf: event => {
      if (event === "begin") return 0
      if (event === "end") return plan.steps
      for (let k = 1; k <= plan.steps; k++) if (eventOf(program, run, k) === event) return k
      throw new Error(`no event ${event}`)
    },
  }
}

/** How many operands a node is. */
export function usesOf({ graph }: Lowered, node: NodeId): number {
  let count = 0
  for (let to = 0; to < graph.size; to++) count += graph.args(to).filter(arg => arg === node).length
  return count
}

/** What happens at a step, by name: "pull v2→x:0". */
export function eventOf({ names }: Lowered, run: Run, k: number): string {
  const happened = step(run, k)
  const node = names[happened.node]!
  if (happened.kind !== "pull") return `${happened.kind} ${node}`
  return `pull ${names[happened.term.to]!}→${node}:${happened.term.slot}`
}

/** The first sweep that a document asks for: its seeds, else e₁ (forward) or 1 on the first output (reverse). */
function runOf(program: Lowered, { mode, at, seed, freeze }: Asserted): Run {
  const pass = mode === "compare" ? "reverse" : mode
  const wrt = program.inputs.filter(({ name, constant }) => !constant && !freeze.includes(name))
  const seeded = seedsOf(
    program,
    pass === "forward" ? wrt : program.outputs,
    pass === "evaluate" ? new Map() : seed[pass],
  )
  const used = pass === "forward" ? seeded : seeded.filter(({ value }) => value.data.some(entry => entry !== 0))
  const planned = plan(
    program.graph,
    pass,
    wrt.map(({ node }) => node),
    pass === "reverse" ? used.map(({ node }) => node) : [],
  )
  const point = new Map(
    program.inputs.map(({ name, node, literal }) => [node, literal?.value ?? tensorOf(at.get(name) ?? 1)]),
  )
  return evaluate(planned, point, pass === "evaluate" ? [] : used.map(({ value }) => value))
}

function seedsOf(
  { graph }: Lowered,
  all: readonly (Input | Output)[],
  given: Givens,
): readonly { readonly node: NodeId; readonly value: Tensor }[] {
  const none = !all.some(({ name }) => given.has(name) && !isZero(given.get(name)!))
  return all.map(({ name, node }, i) => {
    const shape = graph.shape(node)
    return { node, value: none && i === 0 ? unit(shape, 0) : tensorOf(given.get(name), shape) }
  })
}

import { EMPTY } from "../../document/fields"
import type { Document } from "../../document/document"
import { valueOf } from "../../engine/run/evaluate"
import { factsOf, type Asserted, type Facts } from "../facts"
import { questionAt, type Question } from "../question"
import { pick, whole, type Random } from "./random"

/** Data of an exercise: a state of the workbench, and what is true of it. */
export interface ExerciseTask {
  readonly document: Document
  readonly facts: Facts
  /** Where it can be asked. */
  readonly questions: readonly Question[]
}

const INPUTS = ["x", "y", "z"] as const
const OPERATORS = ["*", "*", "+", "-"] as const
/** Values that are easily told apart: no 0, no 1, no 2 (for which 2 + 2 is 2·2). */
const VALUES = [-4, -3, 3, 4, 5, 6, 7] as const

/** A small program in which every line is used: sums, differences and products of whole numbers. */
function randomText(random: Random): { readonly text: string; readonly inputs: readonly string[] } {
  const inputs = INPUTS.slice(0, whole(random, 2, 3))
  const unused = new Set<string>(inputs)
  const names: string[] = [...inputs]
  const take = () => {
    const name = unused.size > 0 && random() < 0.7 ? pick(random, [...unused]) : pick(random, names)
    unused.delete(name)
    return name
  }
  const lines: string[] = []
  const steps = whole(random, 3, 4)
  for (let i = 1; i <= steps || unused.size > 1; i++) {
    const name = `a${i}`
    lines.push(`${name} = ${take()} ${pick(random, OPERATORS)} ${take()}`)
    names.push(name)
    unused.add(name)
  }
  return { text: lines.join("\n"), inputs }
}

/** Attempts to find data that fit; nearly always a few are enough. */
const MOST_ATTEMPTS = 200

function taskOf(document: Document): ExerciseTask | null {
  const facts = factsOf(document)
  if (!facts || facts.program.outputs.length !== 1) return null
  const { program, run } = facts
  const all = Array.from({ length: run.plan.steps }, (_, i) => questionAt(program, run, i + 1))
  const questions = all.filter(question => question !== null)
  const shows = MISTAKES_SHOWN.some(asked => questions.some(question => question.asked === asked))
  return shows ? { document, facts, questions } : null
}
const MISTAKES_SHOWN = ["sum", "contribution", "tangent"] as const

function found(attempt: () => ExerciseTask | null): ExerciseTask | null {
  for (let i = 0; i < MOST_ATTEMPTS; i++) {
    const task = attempt()
    if (task) return task
  }
  return null
}

const pointOf = (random: Random, names: readonly string[]): Document["at"] =>
  new Map(names.map(name => [name, pick(random, VALUES)]))

/** A random program with data for which some step shows every mistake that it can show. */
export function randomTask(random: Random, mode: "forward" | "reverse"): ExerciseTask {
  const task = found(() => {
    const { text, inputs } = randomText(random)
    return taskOf({ ...EMPTY, program: text, at: pointOf(random, inputs), mode })
  })
  if (!task) throw new Error("no random program shows its mistakes")
  return task
}

/** More nodes are more than anybody would work out by hand. */
export const MOST_TASK_NODES = 40

/** A program as it stands, at its own point; null: it is none, or has more nodes than an exercise. */
export function plainTask(document: Asserted): ExerciseTask | null {
  const facts = factsOf(document)
  if (!facts || facts.program.graph.size > MOST_TASK_NODES) return null
  return { document: { ...EMPTY, ...stated(document) }, facts, questions: [] }
}

const stated = ({ program, at, mode, seed, freeze, expanded }: Asserted): Asserted => {
  return { program, at, mode, seed, freeze, expanded }
}

/** Numbers all through that a person can write down. */
const isWritable = ({ program: { graph }, run }: Facts): boolean =>
  Array.from(run.plan.order).every(node => {
    const size = Math.abs(valueOf(run, node).data[0]!)
    return graph.shape(node).length === 0 && size < 1e6
  })

/** In a mode in which derivatives are found. */
export const swept = (document: Asserted): Asserted => {
  return { ...document, mode: document.mode === "forward" ? "forward" : "reverse" }
}

/** The same program with fresh data; null: none was found, as where all values stand in the text, or are arrays. */
export function refreshed(random: Random, document: Asserted): ExerciseTask | null {
  const facts = factsOf(document)
  if (!facts || facts.program.graph.size > MOST_TASK_NODES) return null
  const names = facts.program.inputs.flatMap(({ name, literal }) => (literal ? [] : [name]))
  if (names.length === 0 || facts.program.inputs.some(({ node }) => facts.program.graph.shape(node).length > 0))
    return null
  return found(() => {
    const at = new Map([...document.at, ...pointOf(random, names)])
    const task = taskOf({ ...EMPTY, ...stated(document), at })
    return task && isWritable(task.facts) ? task : null
  })
}

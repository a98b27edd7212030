import { EMPTY } from "../../document/fields"
import type { Document } from "../../document/document"
import { factsOf, type Facts } from "../facts"
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

/** The same program with fresh data; null: none was found, as where all values stand in the text. */
export function refreshed(random: Random, document: Document): ExerciseTask | null {
  const names = factsOf(document)?.program.inputs.flatMap(({ name, literal }) => (literal ? [] : [name])) ?? []
  if (names.length === 0) return null
  return found(() => taskOf({ ...document, at: new Map([...document.at, ...pointOf(random, names)]), clock: null }))
}

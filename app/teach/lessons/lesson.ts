import type { Document } from "../../document/document"
import { EMPTY } from "../../document/fields"
import type { Given } from "../../document/given"
import { formatNumber, inList } from "../../explain/number"
import { factsOf, type Facts } from "../facts"

/** What a step of a lesson is for. */
export type StepKind = "predict" | "run" | "investigate" | "modify" | "make" | "recall"

/** A question whose answer the engine works out: one number, or several. */
export interface NumberQuestion {
  readonly ask: string
  readonly answer: (on: Facts) => readonly number[]
  /** What else one may think, worked out as well, and what is said to it. */
  readonly wrong: readonly { readonly answer: (on: Facts) => readonly number[]; readonly says: string }[]
  /** Why it is so: said with the right answer. */
  readonly why: string
}

/** A reason that one may think of, and whether the engine says that it is so. */
export interface Reason {
  readonly text: string
  readonly holds: (on: Facts) => boolean
  /** What is said to it where it is not so. */
  readonly says: string
}

/** A question why: of its reasons one holds. */
export interface ReasonQuestion {
  readonly ask: string
  readonly reasons: readonly Reason[]
  readonly why: string
}

export type LessonQuestion = NumberQuestion | ReasonQuestion

/** Something to change or to build, checked by the engine whenever the workbench changes. */
export interface LessonTask {
  readonly done: (on: Facts, document: Document) => boolean
  /** One way to do it: a patch of the step's state. */
  readonly model: Partial<Document>
  /** What is said when it is done. */
  readonly says: string
}

/** One step: own words, at most 60; where the workbench stands; perhaps a question. */
export interface LessonStep {
  readonly kind: StepKind
  readonly words: string
  /** What differs from the state that the lesson opens with. */
  readonly document?: Partial<Document>
  /** Where the run stands, by event: "pull v2→x:0". Absent: at its opening. */
  readonly at?: string
  readonly question?: LessonQuestion
  readonly task?: LessonTask
}

/** A lesson: data over the workbench. */
export interface Lesson {
  readonly id: number
  /** Of the notes. */
  readonly section: string
  readonly title: string
  /** What it cures. */
  readonly cures: string
  /** Where the survey or a course says it. */
  readonly source: string
  /** The section of the survey (Baydin et al. 2018) that it belongs to. */
  readonly survey: string
  readonly document: Partial<Document> & Pick<Document, "program">
  readonly steps: readonly LessonStep[]
  /** Its trace can be had with blanks. */
  readonly fades?: true
}

/** Values of inputs or seeds: { x: 3, y: 5 }. */
export const givens = (values: Readonly<Record<string, Given>>): Document["at"] => new Map(Object.entries(values))

/** Seeds of one pass. */
export const seeds = (pass: "forward" | "reverse", values: Readonly<Record<string, Given>>): Document["seed"] => ({
  ...EMPTY.seed,
  [pass]: givens(values),
})

/** The same numbers whatever the program. */
export const just =
  (...numbers: readonly number[]) =>
  (): readonly number[] =>
    numbers

/** The state that a step shows. */
export function stateOf({ id, document, steps }: Lesson, place: number): Document {
  const { document: patch, at } = steps[place - 1]!
  const state: Document = { ...EMPTY, ...document, ...patch, lesson: `${id}.${place}` }
  return at === undefined ? state : { ...state, clock: factsOf(state)!.stepOf(at) }
}

/** The main question of an earlier lesson, at its own state. */
export function recalled({ document, steps }: Lesson): LessonStep {
  const step = steps.find(({ question }) => question !== undefined)!
  return { ...step, kind: "recall", document: { ...EMPTY, ...document, ...step.document } }
}

/** One answer that is offered. */
export interface Offered {
  readonly text: string
  readonly right: boolean
  readonly says: string
}

/** The answers to a question, at a state: numbers ascending, reasons by their first letters, so that the right one has no place of its own. */
export function offeredTo(question: LessonQuestion, on: Facts): readonly Offered[] {
  if ("reasons" in question) {
    const offered = question.reasons.map(({ text, holds, says }) => {
      const right = holds(on)
      return { text, right, says: right ? question.why : says }
    })
    return offered.sort((a, b) => (a.text < b.text ? -1 : 1))
  }
  const right = { numbers: question.answer(on), right: true, says: question.why }
  const wrong = question.wrong.map(({ answer, says }) => ({ numbers: answer(on), right: false, says }))
  return [right, ...wrong]
    .sort((a, b) => ascending(a.numbers, b.numbers))
    .map(({ numbers, right, says }) => ({
      text: inList(numbers.map(number => formatNumber(number))),
      right,
      says,
    }))
}

/** Lists of numbers by the first in which they differ. */
function ascending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** Whether a step's task is done; a text that is no program has done nothing. */
export function isDone({ done }: LessonTask, document: Document): boolean {
  const on = factsOf(document)
  return on !== null && done(on, document)
}

import type { Document, Mode } from "../../document/document"
import { EMPTY } from "../../document/fields"
import type { Given } from "../../document/given"
import { factsOf, type Facts } from "../facts"

/** What a step of a lesson is for. */
export type StepKind = "predict" | "run" | "investigate" | "modify" | "make" | "recall"

/** A question whose answer the engine works out: one number, or several. */
export interface LessonQuestion {
  readonly ask: string
  readonly answer: (on: Facts) => readonly number[]
  /** What else one may think, worked out as well, and what is said to it. */
  readonly wrong: readonly { readonly answer: (on: Facts) => readonly number[]; readonly says: string }[]
  /** Why it is so: said with the right answer. */
  readonly why: string
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
  readonly document: Partial<Document> & Pick<Document, "program">
  readonly steps: readonly LessonStep[]
}

/** Values of inputs or seeds: { x: 3, y: 5 }. */
export const givens = (values: Readonly<Record<string, Given>>): Document["at"] => new Map(Object.entries(values))

/** Seeds of one pass. */
export const seeds = (pass: "forward" | "reverse", values: Readonly<Record<string, Given>>): Document["seed"] => ({
  ...EMPTY.seed,
  [pass]: givens(values),
})

/** A patch: another mode. */
export const inMode = (mode: Mode): Partial<Document> => ({ mode })

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

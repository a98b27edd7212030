import { catalogue } from "../explain/words/language"
import type { ReadyDeck } from "./decks/ready"
import type { Example } from "./examples"
import type { Lesson, LessonQuestion, LessonStep } from "./lessons"

/** The words of a lesson's step: of its question, with wrong answers or reasons in their order, and of its task when it is done. */
export interface StepWords {
  readonly words: string
  readonly ask?: string
  readonly wrong?: readonly string[]
  /** Each with what is said to it where it is not so. */
  readonly reasons?: readonly (readonly [text: string, says: string])[]
  readonly why?: string
  readonly done?: string
}

/** The words of a lesson in another language than it is written in, step by step. */
export interface LessonWords {
  readonly section: string
  readonly title: string
  readonly cures: string
  /** Where it is another than in English. */
  readonly source?: string
  readonly steps: readonly StepWords[]
}

/** The words of a ready deck in another language: names and notes of its states in their order. */
export interface DeckWords {
  readonly title: string
  readonly states: readonly (readonly [name: string, note: string])[]
}

/** The words of the course in another language: of lessons by number, of examples by id, of decks by title. What is missing stays English. */
export interface CourseWords {
  readonly lessons: Readonly<Record<number, LessonWords>>
  readonly examples: Readonly<Record<string, Pick<Example, "title" | "source">>>
  readonly decks: Readonly<Record<string, DeckWords>>
}

/** The catalogue of the course: English stands in lessons and examples themselves. */
export const course = catalogue<CourseWords>("course", { lessons: {}, examples: {}, decks: {} })

/** A lesson in the words of a language. */
export function lessonIn(lesson: Lesson, { lessons }: CourseWords): Lesson {
  const words = lessons[lesson.id]
  if (!words) return lesson
  return { ...lesson, ...words, steps: lesson.steps.map((step, i) => stepIn(step, words.steps[i])) }
}

function stepIn(step: LessonStep, said: StepWords | undefined): LessonStep {
  const { question, task } = step
  if (!said) return step
  return {
    ...step,
    words: said.words,
    ...(question && { question: questionIn(question, said) }),
    ...(task && { task: { ...task, says: said.done ?? task.says } }),
  }
}

function questionIn(question: LessonQuestion, { ask = question.ask, why = question.why, ...said }: StepWords) {
  if (!("reasons" in question)) {
    const wrong = question.wrong.map((one, i) => ({ ...one, says: said.wrong?.[i] ?? one.says }))
    return { ...question, ask, why, wrong }
  }
  const reasons = question.reasons.map((one, i) => {
    const [text, says] = said.reasons?.[i] ?? [one.text, one.says]
    return { ...one, text, says }
  })
  return { ...question, ask, why, reasons }
}

/** An example in the words of a language. */
export const exampleIn = (example: Example, { examples }: CourseWords): Example => ({
  ...example,
  ...examples[example.id],
})

/** A ready deck in the words of a language. */
export function readyDeckIn(deck: ReadyDeck, { decks }: CourseWords): ReadyDeck {
  const { title = deck.title, states = [] } = decks[deck.title] ?? {}
  return {
    title,
    states: deck.states.map((state, i) => {
      const [name, note] = states[i] ?? [state.name, state.note]
      return { ...state, name, note }
    }),
  }
}

import { catalogue } from "../explain/words/language"
import type { Example } from "./examples"
import type { Lesson, LessonStep } from "./lessons"

/** The words of a lesson's step, and of its question: of its wrong answers in their order. */
export interface StepWords {
  readonly words: string
  readonly ask?: string
  readonly wrong?: readonly string[]
  readonly why?: string
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

/** The words of the course in another language: of lessons by number, of examples by id. What is missing stays English. */
export interface CourseWords {
  readonly lessons: Readonly<Record<number, LessonWords>>
  readonly examples: Readonly<Record<string, Pick<Example, "title" | "source">>>
}

/** The catalogue of the course: English stands in lessons and examples themselves. */
export const course = catalogue<CourseWords>("course", { lessons: {}, examples: {} })

/** A lesson in the words of a language. */
export function lessonIn(lesson: Lesson, { lessons }: CourseWords): Lesson {
  const words = lessons[lesson.id]
  if (!words) return lesson
  return { ...lesson, ...words, steps: lesson.steps.map((step, i) => stepIn(step, words.steps[i])) }
}

function stepIn(step: LessonStep, said: StepWords | undefined): LessonStep {
  const { question } = step
  if (!said) return step
  if (!question) return { ...step, words: said.words }
  const wrong = question.wrong.map((one, i) => ({ ...one, says: said.wrong?.[i] ?? one.says }))
  return {
    ...step,
    words: said.words,
    question: { ...question, ask: said.ask ?? question.ask, why: said.why ?? question.why, wrong },
  }
}

/** An example in the words of a language. */
export const exampleIn = (example: Example, { examples }: CourseWords): Example => ({
  ...example,
  ...examples[example.id],
})

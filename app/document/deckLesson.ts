/** A question whose answer is a number, with what is said to it. */
export interface DeckNumber {
  readonly ask: string
  /** null: nobody has said it yet. */
  readonly answer: number | null
  readonly right: string
  readonly wrong: string
}

/** A question with answers to choose from, each with what is said to it. */
export interface DeckChoices {
  readonly ask: string
  readonly choices: readonly { readonly text: string; readonly says: string }[]
  /** Which of them is right, from 0. */
  readonly right: number
}

export type DeckQuestion = DeckNumber | DeckChoices

/** What a lecturer says and asks at a state of a deck, as a step of a lesson. */
export interface DeckLesson {
  readonly words?: string | undefined
  readonly question?: DeckQuestion | undefined
}

/** Of a lesson's step: words; characters of its texts; choices of its question. */
export const LESSON_LIMITS = { words: 60, text: 1000, choices: { least: 2, most: 5 } } as const

const WORD = /\S+/g

/** How many words a text has: what stands between spaces. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0

/** A text up to its last word that a step may have. */
export function withinLimit(text: string): string {
  const next = [...text.slice(0, LESSON_LIMITS.text).matchAll(WORD)][LESSON_LIMITS.words]
  return text.slice(0, next?.index ?? LESSON_LIMITS.text)
}

/** What a question still lacks before it can be asked; null: nothing. */
export function lackOf(question: DeckQuestion): "ask" | "answer" | "choices" | null {
  if (question.ask.trim() === "") return "ask"
  if ("choices" in question) return question.choices.some(({ text }) => text.trim() === "") ? "choices" : null
  return question.answer === null ? "answer" : null
}

/** What is shown and asked of a state as a step of a lesson; null: it is none. A question that lacks something is not asked. */
export function lessonAt({ words = "", question }: DeckLesson): {
  readonly words: string
  readonly question: DeckQuestion | null
} | null {
  const asked = question && lackOf(question) === null ? question : null
  return words.trim() === "" && asked === null ? null : { words, question: asked }
}

type Said = Readonly<Record<string, unknown>>

/** What anything given says by name; nothing where it says nothing. */
export const saidBy = (given: unknown): Said => (typeof given === "object" && given !== null ? (given as Said) : {})

/** Whether something given is a text of no more than so many characters. */
export const isText = (text: unknown, most: number): text is string => typeof text === "string" && text.length <= most

const isShort = (text: unknown): text is string => isText(text, LESSON_LIMITS.text)
const isAnswer = (answer: unknown) => answer === null || Number.isFinite(answer)

const areChoices = (choices: unknown) =>
  Array.isArray(choices) &&
  choices.length >= LESSON_LIMITS.choices.least &&
  choices.length <= LESSON_LIMITS.choices.most &&
  choices.map(saidBy).every(({ text, says }) => isShort(text) && isShort(says))

/** What can be wrong with a question that is given, in the order in which it is looked for. */
const QUESTION_FAULTS = {
  ask: ({ ask }: Said) => isShort(ask),
  choices: ({ choices }: Said) => choices === undefined || areChoices(choices),
  marked: ({ choices, right }: Said) =>
    !Array.isArray(choices) || (Number.isInteger(right) && Number(right) in choices),
  answer: ({ choices, answer }: Said) => choices !== undefined || isAnswer(answer),
  says: ({ choices, right, wrong }: Said) => choices !== undefined || (isShort(right) && isShort(wrong)),
} as const

/** The same of a step: by their names there are sentences. */
export const STEP_FAULTS = {
  words: ({ words }: Said) => words === undefined || isShort(words),
  "many-words": ({ words }: Said) => words === undefined || (isShort(words) && wordsIn(words) <= LESSON_LIMITS.words),
  ...Object.fromEntries(
    Object.entries(QUESTION_FAULTS).map(([name, holds]) => [
      name,
      ({ question }: Said) => question === undefined || holds(saidBy(question)),
    ]),
  ),
} as Readonly<Record<"words" | "many-words" | keyof typeof QUESTION_FAULTS, (step: Said) => boolean>>

/** What a step that has no fault says; what is said beside is left out. */
export function lessonPart({ words, question }: DeckLesson): DeckLesson {
  return {
    ...(words !== undefined && words !== "" && { words }),
    ...(question && { question: questionIn(question) }),
  }
}

function questionIn(question: DeckQuestion): DeckQuestion {
  if (!("choices" in question)) {
    const { ask, answer, right, wrong } = question
    return { ask, answer, right, wrong }
  }
  const { ask, choices, right } = question
  return { ask, choices: choices.map(({ text, says }) => ({ text, says })), right }
}

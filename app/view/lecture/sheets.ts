import { lessonIn, type CourseWords } from "../../teach/course"
import { lessonAt, type DeckQuestion } from "../../document/deckLesson"
import type { Document } from "../../document/document"
import { EMPTY, sameWork } from "../../document/fields"
import { readFragment } from "../../document/link"
import { formatNumber } from "../../explain/number"
import { factsOf, type Facts } from "../../teach/facts"
import { offeredTo, placeOf, stateOf, type LessonQuestion } from "../../teach/lessons"
import { playing } from "./decks"

/** A question with its answer; of reasons with those to choose from. */
export interface AskedOnPaper {
  readonly ask: string
  readonly offers: readonly string[]
  readonly answer: string
}

/** One exercise of a handout: a program at its point, to be traced by hand, and what is asked of it. */
export interface HandoutSheet {
  readonly names: readonly string[]
  readonly document: Document
  readonly facts: Facts
  readonly questions: readonly AskedOnPaper[]
}

/** What a handout is of, and its exercises. */
export interface Sheets {
  /** "": of the state that is shown. */
  readonly title: string
  readonly sheets: readonly HandoutSheet[]
}

interface Shown {
  readonly name: string
  readonly document: Document
  readonly question?: LessonQuestion | DeckQuestion | null | undefined
}

/** As it is asked on paper: the answers to choose from stand there where they are reasons, for numbers are to be worked out. */
function askedOf(question: LessonQuestion | DeckQuestion, facts: Facts): AskedOnPaper {
  const { ask } = question
  if ("choices" in question) {
    const offers = question.choices.map(({ text }) => text)
    return { ask, offers, answer: offers[question.right]! }
  }
  if (!("why" in question)) return { ask, offers: [], answer: formatNumber(question.answer!) }
  const offered = offeredTo(question, facts)
  const offers = "reasons" in question ? offered.map(({ text }) => text) : []
  return { ask, offers, answer: offered.find(({ right }) => right)!.text }
}

/** The same program at the same point, in the same mode with the same seeds: one exercise. */
function sheetsOf(all: readonly Shown[]): readonly HandoutSheet[] {
  const sheets: HandoutSheet[] = []
  for (const { name, document, question } of all) {
    const known = sheets.findIndex(sheet => sameWork(sheet.document, document))
    const facts = sheets[known]?.facts ?? factsOf(document)
    if (!facts) continue
    const asked = question ? [askedOf(question, facts)] : []
    const before = sheets[known]
    const next: HandoutSheet = {
      names: [...(before?.names ?? []), name],
      document,
      facts,
      questions: [...(before?.questions ?? []), ...asked],
    }
    if (before) sheets[known] = next
    else sheets.push(next)
  }
  return sheets
}

/** The exercises of the deck that a document stands in, else of its lesson, else of itself. */
export function sheetsFor(document: Document, words: CourseWords): Sheets {
  const now = playing(document)
  if (now && now.place > 0)
    return {
      title: now.deck.title,
      sheets: sheetsOf(
        now.deck.states.flatMap(({ name, link, ...own }) => {
          const found = readFragment(link)
          return found ? [{ name, document: found.document, question: lessonAt(own)?.question }] : []
        }),
      ),
    }
  const written = placeOf(document.lesson)?.lesson
  if (written) {
    const lesson = lessonIn(written, words)
    return {
      title: lesson.title,
      sheets: sheetsOf(
        // What the other steps say is what is to be found.
        lesson.steps.flatMap(({ kind, words, question }, i) =>
          question && (kind === "predict" || kind === "recall")
            ? [{ name: words, document: stateOf(lesson, i + 1), question }]
            : [],
        ),
      ),
    }
  }
  return { title: "", sheets: sheetsOf([{ name: "", document: { ...EMPTY, ...document } }]) }
}

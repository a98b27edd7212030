import { expect, test } from "vitest"
import { english } from "../explain/words/language"
import { course as courseOf, exampleIn, lessonIn, readyDeckIn } from "./course"
import { course } from "./de"
import { READY_DECKS } from "./decks"
import { EXAMPLES } from "./examples"
import { LESSONS, type Lesson, type LessonQuestion } from "./lessons"

/** What a question's answers are told by: what is said to wrong ones, reasons with it. */
const answers = (question: LessonQuestion): readonly string[] =>
  "reasons" in question
    ? question.reasons.flatMap(({ text, says }) => [text, says])
    : question.wrong.map(({ says }) => says)

/** Every text of a lesson by its place. */
function texts({ id, section, title, cures, steps }: Lesson): ReadonlyMap<string, string> {
  const found = new Map([
    [`${id} section`, section],
    [`${id} title`, title],
    [`${id} cures`, cures],
  ])
  for (const [i, { words, question, task }] of steps.entries()) {
    const place = `${id}.${i + 1}`
    found.set(`${place} words`, words)
    if (task) found.set(`${place} done`, task.says)
    if (!question) continue
    found.set(`${place} ask`, question.ask)
    found.set(`${place} why`, question.why)
    for (const [j, text] of answers(question).entries()) if (text !== "") found.set(`${place} answer ${j}`, text)
  }
  return found
}

/** Mathematics alone is the same. */
const isSaid = (text: string) => /\p{L}{3}/u.test(text)

test.each(LESSONS.map(lesson => [lesson.id, lesson] as const))(
  "lesson %i is in German from word to word",
  (_, lesson) => {
    const inEnglish = texts(lesson)
    const inGerman = texts(lessonIn(lesson, course))
    expect([...inGerman.keys()]).toEqual([...inEnglish.keys()])
    expect([...inEnglish].filter(([place, text]) => isSaid(text) && inGerman.get(place) === text)).toEqual([])
  },
)

test("no German lesson has words for steps or answers that the lesson does not have", () => {
  for (const { id, steps } of LESSONS) {
    const words = course.lessons[id]!.steps
    expect(words.length, `lesson ${id}`).toBe(steps.length)
    for (const [i, { wrong = [], reasons = [], done }] of words.entries()) {
      const { question, task } = steps[i]!
      const places =
        question === undefined ? 0 : "reasons" in question ? question.reasons.length : question.wrong.length
      expect(wrong.length + reasons.length, `lesson ${id}.${i + 1}`).toBe(places)
      expect(done !== undefined, `lesson ${id}.${i + 1}`).toBe(task !== undefined)
    }
  }
})

const count = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

test("no German step has more than 60 words, no question or answer more than 30", () => {
  const all = LESSONS.flatMap(lesson => [...texts(lessonIn(lesson, course))])
  const most = (place: string) => (place.endsWith("words") ? 60 : 30)
  expect(all.filter(([place, text]) => count(text) > most(place))).toEqual([])
})

test("a lesson without German words is told in English", () => {
  const [lesson] = LESSONS
  expect(lessonIn(lesson!, courseOf(english))).toBe(lesson)
})

test("every example has a German title", () => {
  const same = EXAMPLES.filter(example => exampleIn(example, course).title === example.title)
  expect(same.map(({ id }) => id)).toEqual([])
  expect(exampleIn(EXAMPLES[1]!, course).title).toBe("Drei Wege zu einer Eingabe")
})

test.each(READY_DECKS.map(deck => [deck.title, deck] as const))(
  "the deck %s is in German, state by state",
  (_, deck) => {
    expect(course.decks[deck.title]!.states).toHaveLength(deck.states.length)
    const { title, states } = readyDeckIn(deck, course)
    const said = [title, ...states.flatMap(({ name, note }) => [name, note])]
    const inEnglish = [deck.title, ...deck.states.flatMap(({ name, note }) => [name, note])]
    expect(said.filter(text => isSaid(text) && inEnglish.includes(text))).toEqual([])
    expect(said.filter(text => count(text) > 60)).toEqual([])
    // The numbers are the same, but for the comma.
    const numbersIn = (texts: readonly string[]) =>
      texts.map(text =>
        text
          .match(/\d+(?:[.,]\d+)?/g)
          ?.join(" ")
          .replaceAll(",", "."),
      )
    expect(numbersIn(said)).toEqual(numbersIn(inEnglish))
  },
)

test("in English a deck is the one that is written", () => {
  expect(readyDeckIn(READY_DECKS[0]!, courseOf(english))).toEqual(READY_DECKS[0])
})

import { expect, test } from "vitest"
import { english } from "../explain/words/language"
import { course as courseOf, exampleIn, lessonIn } from "./course"
import { course } from "./de"
import { EXAMPLES } from "./examples"
import { LESSONS, type Lesson } from "./lessons"

/** Every text of a lesson by its place. */
const texts = ({ id, section, title, cures, steps }: Lesson): ReadonlyMap<string, string> =>
  new Map([
    [`${id} section`, section],
    [`${id} title`, title],
    [`${id} cures`, cures],
    ...steps.flatMap(({ words, question }, i): (readonly [string, string])[] => [
      [`${id}.${i + 1} words`, words],
      ...(question
        ? ([
            [`${id}.${i + 1} ask`, question.ask],
            [`${id}.${i + 1} why`, question.why],
            ...question.wrong.map(({ says }, j) => [`${id}.${i + 1} wrong ${j}`, says] as const),
          ] as const)
        : []),
    ]),
  ])

test.each(LESSONS.map(lesson => [lesson.id, lesson] as const))(
  "lesson %i is in German from word to word",
  (_, lesson) => {
    const inEnglish = texts(lesson)
    const inGerman = texts(lessonIn(lesson, course))
    expect([...inGerman.keys()]).toEqual([...inEnglish.keys()])
    expect([...inEnglish].filter(([place, text]) => inGerman.get(place) === text)).toEqual([])
  },
)

test("no German lesson has words for steps or answers that the lesson does not have", () => {
  for (const { id, steps } of LESSONS) {
    const words = course.lessons[id]!.steps
    expect(words.length, `lesson ${id}`).toBe(steps.length)
    for (const [i, { wrong = [] }] of words.entries())
      expect(wrong.length, `lesson ${id}.${i + 1}`).toBe(steps[i]!.question?.wrong.length ?? 0)
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

import { expect, test } from "vitest"
import { formatNumber } from "../../explain/number"
import { factsOf } from "../facts"
import { LESSONS, placeOf, stateOf, type LessonQuestion } from "."

const questions = (id: number): readonly (readonly number[])[] => {
  const lesson = LESSONS.find(one => one.id === id)!
  return lesson.steps.flatMap(({ kind, question }, i) =>
    question && kind !== "recall" ? [question.answer(factsOf(stateOf(lesson, i + 1))!)] : [],
  )
}
const rounded = (id: number) =>
  questions(id).map(all => all.map(one => (Number.isFinite(one) ? Number(one.toFixed(4)) : one)))

/** What the published examples say. */
const ANSWERS: readonly (readonly (readonly number[])[])[] = [
  [[2]],
  [[-8]],
  [[1441]],
  [[0]],
  [[7.2163]],
  [[2]],
  [[1]],
  [[-18, -16, -6]],
  [
    [5, 1],
    [1, 5],
  ],
  [[2.5403, 5]],
  [[0], [2047, 11]],
  [[11, 15, 11, 15, 4, 4, 6, 6]],
  [[14]],
  [[0, 0], [Infinity], [1]],
  [[10, 1]],
  [[2, 1]],
]

test.each(LESSONS.map(lesson => [lesson.id, lesson.title] as const))(
  "lesson %i, %s: the engine gives its answers",
  id => {
    expect(rounded(id)).toEqual(ANSWERS[id - 1])
  },
)

const steps = LESSONS.flatMap(lesson => lesson.steps.map((step, i) => ({ lesson, step, place: i + 1 })))

test("there are sixteen, numbered from 1", () => {
  expect(LESSONS.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
})

test("every step opens: its text is a program, its event happens", () => {
  const broken = steps.filter(({ lesson, place }) => factsOf(stateOf(lesson, place)) === null)
  expect(broken.map(({ lesson, place }) => `${lesson.id}.${place}`)).toEqual([])
})

test("every lesson predicts, runs, investigates, modifies and makes; from the third on it recalls", () => {
  for (const { id, steps } of LESSONS) {
    const kinds = [...new Set(steps.map(({ kind }) => kind))]
    expect(kinds, `lesson ${id}`).toEqual([
      "predict",
      "run",
      "investigate",
      "modify",
      "make",
      ...(id > 2 ? ["recall"] : []),
    ])
  }
})

const count = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
const longest = ({ ask, why, wrong }: LessonQuestion) =>
  Math.max(...[ask, why, ...wrong.map(({ says }) => says)].map(count))

test("no step has more than 60 words, no question or answer more than 30", () => {
  expect(steps.filter(({ step }) => count(step.words) > 60)).toEqual([])
  expect(steps.filter(({ step }) => step.question && longest(step.question) > 30)).toEqual([])
})

test("every wrong answer differs from the right one and from the others, as it is written", () => {
  for (const { lesson, step, place } of steps) {
    if (!step.question) continue
    const facts = factsOf(stateOf(lesson, place))!
    const { answer, wrong } = step.question
    const written = [answer, ...wrong.map(one => one.answer)].map(of =>
      of(facts)
        .map(one => formatNumber(one))
        .join(", "),
    )
    expect(new Set(written).size, `lesson ${lesson.id}.${place}: ${written.join(" | ")}`).toBe(written.length)
    const lengths = [answer, ...wrong.map(one => one.answer)].map(of => of(facts).length)
    expect(new Set(lengths).size, `lesson ${lesson.id}.${place}`).toBe(1)
  }
})

/** What the words of lessons say of numbers, beside their questions. */
test.each([
  [1, 3, "f", "value", [15]],
  [4, 3, "f", "tangent", [5.5]],
  [8, 4, "x", "adjoint", [-6]],
  [11, 2, "a", "adjoint", [-1]],
  [13, 2, "x", "sums", [1, 7]],
  [15, 2, "x", "adjoint", [5]],
  [15, 2, "v1", "adjoint", [1]],
  [15, 3, "y", "adjoint", [0]],
] as const)("lesson %i.%i: %s has the %s %j", (id, place, name, what, numbers) => {
  const facts = factsOf(stateOf(LESSONS[id - 1]!, place))!
  expect(facts[what](name)).toEqual(numbers)
})

test("a link names a lesson and its step", () => {
  expect(placeOf("8.3")).toMatchObject({ lesson: { id: 8 }, place: 3 })
  expect(placeOf("4")).toMatchObject({ lesson: { id: 4 }, place: 1 })
  expect(["17", "1.9", "1.0", ""].map(placeOf)).toEqual([null, null, null, null])
})

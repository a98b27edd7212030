import { expect, test } from "vitest"
import type { Document } from "../../document/document"
import { sameWork } from "../../document/fields"
import { factsOf } from "../facts"
import { isDone, LESSONS, offeredTo, placeOf, stateOf, type LessonQuestion } from "."

const questions = (id: number): readonly (readonly number[])[] => {
  const lesson = LESSONS.find(one => one.id === id)!
  return lesson.steps.flatMap(({ kind, question }, i) =>
    question && "answer" in question && kind !== "recall" ? [question.answer(factsOf(stateOf(lesson, i + 1))!)] : [],
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

test("every lesson has all its parts in order; from the third on it recalls the one two before, there are none before the first two", () => {
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
    const [first, ...rest] = steps
    expect(first!.question && "answer" in first!.question, `lesson ${id} begins with a prediction`).toBe(true)
    const reasons = rest.filter(({ question }) => question && "reasons" in question)
    expect(reasons, `lesson ${id} asks once for a reason`).toHaveLength(1)
    for (const kind of ["modify", "make"])
      expect(
        steps.filter(step => step.kind === kind).every(({ task }) => task !== undefined),
        `lesson ${id}: what is to ${kind} is checked`,
      ).toBe(true)
    if (id > 2) expect(steps.at(-1)!.question).toBe(LESSONS[id - 3]!.steps[0]!.question)
  }
})

test("every lesson has its place in the notes and in the survey", () => {
  expect(LESSONS.filter(({ section, source }) => section === "" || source === "")).toEqual([])
  expect([...new Set(LESSONS.map(({ survey }) => survey))].sort()).toEqual([
    "2.1",
    "2.2",
    "3",
    "3.1",
    "3.2",
    "4.2",
    "5",
  ])
})

const tasks = steps.flatMap(({ lesson, step: { task }, place }) => (task ? [{ lesson, task, place }] : []))

test.each(tasks.map(one => [`${one.lesson.id}.${one.place}`, one] as const))(
  "lesson %s: its task is not done at the start, and is done by the model answer",
  (_, { lesson, task, place }) => {
    const state = stateOf(lesson, place)
    expect(isDone(task, state)).toBe(false)
    expect(isDone(task, { ...state, ...task.model })).toBe(true)
  },
)

test("no task is done by, nor trips over, a program about something else", () => {
  const others = ["q", "s = sin(p)*p\nr = s + p", "M = [[1, 2], [3, 4]]\nr = sum(M @ M)", "f = ("]
  const done = tasks.filter(({ lesson, task, place }) =>
    others.some(program => {
      const { predict, freeze, ...state } = stateOf(lesson, place)
      return isDone(task, { ...state, predict, freeze, program })
    }),
  )
  expect(done.map(({ lesson, place }) => `${lesson.id}.${place}`)).toEqual([])
})

test("of the reasons of every question one holds, and the others are answered", () => {
  for (const { lesson, step, place } of steps) {
    if (!step.question || !("reasons" in step.question)) continue
    const offered = offeredTo(step.question, factsOf(stateOf(lesson, place))!)
    expect(offered.filter(({ right }) => right).length, `lesson ${lesson.id}.${place}`).toBe(1)
    expect(offered.filter(({ says }) => says === "")).toEqual([])
  }
})

/** What is seen of a document. */
const seen = ({ clock, panel, options, mode, predict }: Document) =>
  JSON.stringify([clock, panel, [...options], mode, predict])

test("every step shows another state of the workbench than the step before it", () => {
  const same = steps.filter(({ lesson, place }) => {
    if (place === 1) return false
    const [a, b] = [stateOf(lesson, place - 1), stateOf(lesson, place)]
    return sameWork(a, b) && seen(a) === seen(b)
  })
  expect(same.map(({ lesson, place }) => `${lesson.id}.${place}`)).toEqual([])
})

test("the first frame of every lesson is mid-example", () => {
  expect(LESSONS.filter(lesson => stateOf(lesson, 1).clock === 0).map(({ id }) => id)).toEqual([])
})

const count = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
const replies = (question: LessonQuestion) =>
  "reasons" in question ? question.reasons.map(({ says }) => says) : question.wrong.map(({ says }) => says)

test("no screen has more than 60 words of its own, no reply more than 30", () => {
  const screen = steps.map(({ lesson, step, place }) => {
    const { question, words } = step
    const offered = question ? offeredTo(question, factsOf(stateOf(lesson, place))!).map(({ text }) => text) : []
    return { at: `${lesson.id}.${place}`, words: count([words, question?.ask ?? "", ...offered].join(" ")) }
  })
  expect(screen.filter(({ words }) => words > 60)).toEqual([])
  const all = steps.flatMap(({ step: { question, task } }) => [
    ...(question ? [question.why, ...replies(question)] : []),
    ...(task ? [task.says] : []),
  ])
  expect(all.filter(text => count(text) > 30)).toEqual([])
})

test("every wrong answer differs from the right one and from the others, as it is written", () => {
  for (const { lesson, step, place } of steps) {
    if (!step.question) continue
    const on = factsOf(stateOf(lesson, place))!
    const written = offeredTo(step.question, on).map(({ text }) => text)
    expect(new Set(written).size, `lesson ${lesson.id}.${place}: ${written.join(" | ")}`).toBe(written.length)
    if (!("answer" in step.question)) continue
    const { answer, wrong } = step.question
    const lengths = [answer, ...wrong.map(one => one.answer)].map(of => of(on).length)
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

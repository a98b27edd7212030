import { expect, test } from "vitest"
import { createRandom, EXERCISES, randomTask, refreshed } from "."
import type { ExerciseKind } from "./exercise"
import { diagnosed } from "./first-wrong"
import { isWellPosed } from "../question"

/** Of each kind so many here; 10,000 in all take a minute. */
const EACH = Number(process.env["EXERCISES"] ?? 60)

function faultsOf<Data, Reply>(kind: ExerciseKind<Data, Reply>): readonly string[] {
  return Array.from({ length: EACH }, (_, i) => i + 1).flatMap(start => {
    const data = kind.make(createRandom(start))
    const model = kind.grade(data, kind.model(data)).right ? [] : [`${start}: the model answer is wrong`]
    const slips = kind.slips(data).flatMap(({ reply, mistake }) => {
      const graded = kind.grade(data, reply)
      if (graded.right) return [`${start}: ${mistake ?? "a slip"} is right`]
      return mistake === null || graded.mistakes.includes(mistake) ? [] : [`${start}: ${mistake} has no name`]
    })
    return [...model, ...slips]
  })
}

test("numbers: the model answer is right, every mistake gets its name", () =>
  expect(faultsOf(EXERCISES.number)).toEqual([]))
test("traces: the right one is right, no buggy run's is", () => expect(faultsOf(EXERCISES.trace)).toEqual([]))
test("orders: the run's own counts, a reversed or incomplete one does not", () =>
  expect(faultsOf(EXERCISES.order)).toEqual([]))
test("seeds: a unit vector of the right mode; all ones gets its name", () =>
  expect(faultsOf(EXERCISES.seed)).toEqual([]))
test("costs: fewer sweeps win", () => expect(faultsOf(EXERCISES.cost)).toEqual([]))
test("first wrong lines: neither the one before nor a later one", () =>
  expect(faultsOf(EXERCISES.firstWrong)).toEqual([]))

test("every random task asks well-posed questions alone, of programs of whole numbers", () => {
  for (let start = 1; start <= EACH; start++) {
    const { questions, document } = randomTask(createRandom(start), start % 2 === 0 ? "forward" : "reverse")
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.every(isWellPosed)).toBe(true)
    expect(document.program).toMatch(/^a1 = [xyz] [*+-] [xyz]\n/)
  }
})

test("any topological order counts", () => {
  const data = EXERCISES.order.make(createRandom(3))
  const own = EXERCISES.order.model(data)
  const [first, second, ...rest] = own
  expect(EXERCISES.order.grade(data, [second!, first!, ...rest]).right).toBe(true)
})

test("the check of a learner's trace names the mistake of a buggy run", () => {
  const named = Array.from({ length: EACH }, (_, i) => EXERCISES.firstWrong.make(createRandom(i + 1)))
  const right = named.filter(data => diagnosed(data) === data.mistake)
  // At some lines two mistakes give one number; then the first of them is named.
  expect(right.length / named.length).toBeGreaterThan(0.6)
})

test("the same start makes the same exercise, another one another", () => {
  const of = (start: number) => EXERCISES.number.make(createRandom(start)).document
  expect(of(7)).toEqual(of(7))
  expect(of(8)).not.toEqual(of(7))
})

test("fresh data keep the program and are well-posed", () => {
  const { document } = randomTask(createRandom(5), "reverse")
  const fresh = refreshed(createRandom(6), document)!
  expect(fresh.document.program).toBe(document.program)
  expect(fresh.document.at).not.toEqual(document.at)
  expect(refreshed(createRandom(6), { ...document, program: "x = 3\ny = x*x" })).toBeNull()
})

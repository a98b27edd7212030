import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { createRandom } from "./exercises/random"
import { factsOf } from "./facts"
import { freshPoint } from "./fresh"
import { askedAt } from "./gate"
import { LESSONS, stateOf } from "./lessons"
import { givens } from "./lessons/lesson"
import { judgePlace, placeAt } from "./place"
import { questionAt } from "./question"

const facts = (program: string, mode: "evaluate" | "forward" | "reverse", at = {}) =>
  factsOf({ ...EMPTY, program, mode, at: givens(at) })!
const asked = ({ program, run }: ReturnType<typeof facts>) =>
  Array.from({ length: run.plan.steps }, (_, i) => placeAt(program, run, i + 1)).filter(one => one !== null)

const SHARED = "a = x*y\nb = sin(a)\nf = a*b"

test("on the way back an edge is asked for where a node has some of its adjoint and not all", () => {
  const on = facts(SHARED, "reverse")
  const all = asked(on)
  expect(all.map(({ k, asked }) => [k, asked])).toEqual([[8, "edge"]])
  expect(all[0]!.places.map(({ id, ready }) => [id, ready])).toEqual([
    ["b→f:1", true],
    ["x→a:0", false],
    ["y→a:1", false],
  ])
  const judged = (id: string) => judgePlace(on.program, on.run, all[0]!, id)
  expect(judged("b→f:1")).toEqual({ kind: "right" })
  expect(judged("x→a:0")).toMatchObject({ kind: "waits", missing: 1 })
  expect(judged("a→f:0")).toEqual({ kind: "other" })
})

test("on the way ahead a node is asked for where another has some of its operands and not all; every topological order counts", () => {
  const on = facts("f = (x*y + x)*(y - x)", "evaluate")
  const [first] = asked(on)
  expect(first!.k).toBe(3)
  expect(first!.places.map(({ id, ready }) => [id, ready])).toEqual([
    ["v1", true],
    ["v2", false],
    ["v3", true],
  ])
  expect(judgePlace(on.program, on.run, first!, "v3")).toEqual({ kind: "right" })
  expect(judgePlace(on.program, on.run, first!, "v2")).toMatchObject({ kind: "waits", missing: 1 })
  expect(judgePlace(on.program, on.run, first!, "f")).toEqual({ kind: "other" })
})

test("the step that is taken is always one of those that are ready, and is offered beside one that waits", () => {
  for (const { program, run } of LESSONS.map(lesson => factsOf(stateOf(lesson, 1))!))
    for (let k = 1; k <= run.plan.steps; k++) {
      const question = placeAt(program, run, k)
      if (!question) continue
      expect(question.offered.some(({ ready }) => ready)).toBe(true)
      expect(question.offered.some(({ ready }) => !ready)).toBe(true)
      expect(question.offered.length).toBeLessThanOrEqual(4)
    }
})

test("lesson 8's program asks for numbers at steps 13 and 14, and for no place", () => {
  const on = facts("f = (x*y + x)*(y - x)", "reverse", { x: 3, y: 5 })
  const found = Array.from({ length: 15 }, (_, i) => askedAt(on.program, on.run, i + 1))
  expect(found.flatMap(one => (one ? [[one.k, "right" in one]] : []))).toEqual([
    [13, true],
    [14, true],
  ])
})

test("fresh data ask the same step again, with another answer and every mistake told apart; where all stands in the text there are none", () => {
  const { program, run } = facts("f = (x*y + x)*(y - x)", "reverse", { x: 3, y: 5 })
  const question = questionAt(program, run, 14)!
  for (let seed = 0; seed < 10; seed++) {
    const fresh = freshPoint(program, run, question, createRandom(seed))!
    const other = facts("f = (x*y + x)*(y - x)", "reverse", Object.fromEntries(fresh))
    const next = questionAt(other.program, other.run, 14)!
    expect(next.right.data[0]).not.toBe(-6)
    expect(next.wrong.filter(({ answer }) => answer.data[0] === next.right.data[0])).toEqual([])
  }
  const fixed = facts("x = 3\ny = 5\nf = (x*y + x)*(y - x)", "reverse")
  const literal = questionAt(fixed.program, fixed.run, 14)!
  expect(freshPoint(fixed.program, fixed.run, literal, createRandom(1))).toBe(null)
})

import { expect, test } from "vitest"
import { scalar } from "../../engine/tensor/tensor"
import { en } from "../../explain/words/en/teach"
import { de } from "../../explain/words/de/teach"
import { gradedTold } from "../told"
import { createRandom, EXERCISES } from "."
import type { ExerciseKind } from "./exercise"

/** What is said to replies, the more of the same once. */
function said<Data, Reply>(kind: ExerciseKind<Data, Reply>, replies: (data: Data) => readonly Reply[]) {
  const all = Array.from({ length: 12 }, (_, i) => kind.make(createRandom(i + 1))).flatMap(data =>
    [...replies(data), ...kind.slips(data).map(({ reply }) => reply)].map(reply => kind.grade(data, reply)),
  )
  const wrong = all.filter(({ right }) => !right)
  expect(wrong.length).toBeGreaterThan(0)
  return [en, de].flatMap(words => wrong.map(graded => [gradedTold(graded, words), words.predict.verdict.other]))
}

const nameless = (pairs: readonly (readonly string[])[]) => pairs.filter(([told, other]) => told === other)

/** Numbers of which nobody has thought. */
const ODD = [-1e6, -7.5, -1, 0, 0.5, 1, 2, 3, 12.25, 987654, Infinity, NaN]
const MODES = ["forward", "reverse"] as const

test("no wrong answer of any kind of exercise ends in a mere “Not yet.”", () => {
  const { number, seed, mode, firstWrong, bug, line, build, graph, shapes, cost, order } = EXERCISES
  const texts = ["", "x", "x*y", "x +", "ln(x) + y", "x^y", "a = x\nb = y", "7", "f = x*y*z", "sin(", "é ü", "x/0"]
  expect(nameless(said(number, () => ODD.map(scalar)))).toEqual([])
  expect(nameless(said(mode, () => MODES.flatMap(one => ODD.map(sweeps => ({ mode: one, sweeps })))))).toEqual([])
  expect(nameless(said(cost, () => ODD))).toEqual([])
  expect(nameless(said(seed, () => MODES.flatMap(one => [[], [2], ODD].map(seed => ({ mode: one, seed })))))).toEqual(
    [],
  )
  expect(nameless(said(firstWrong, () => ODD))).toEqual([])
  expect(nameless(said(bug, () => ODD))).toEqual([])
  expect(nameless(said(line, () => ["", "a→b:0"]))).toEqual([])
  expect(nameless(said(build, () => texts))).toEqual([])
  expect(nameless(said(graph, () => [...texts, "a = x - y\nb = y * a\nc = b + x\nd = c * c"]))).toEqual([])
  expect(nameless(said(shapes, () => []))).toEqual([])
  expect(nameless(said(order, () => [[]]))).toEqual([])
})

const told = <Data, Reply>(kind: ExerciseKind<Data, Reply>, data: Data, reply: NoInfer<Reply>, words = en) =>
  gradedTold(kind.grade(data, reply), words)

test("a wrong function hears its gradient beside the wanted one", () => {
  const data = { f: "2*x*y + x", gradient: { x: "2*y + 1", y: "2*x" } }
  expect(told(EXERCISES.build, data, "x^2 + y")).toBe(
    "At (x, y) = (2, 3) the gradient of your function is (4, 1); wanted is (7, 4).",
  )
  expect(told(EXERCISES.build, data, "2*x*y", de)).toBe(
    "Nur eine partielle Ableitung. Die eine partielle Ableitung stimmt, die andere nicht: Jeder Summand zählt in beiden. Bei (x, y) = (2, 3) ist der Gradient der eigenen Funktion (6, 4); gefragt ist (7, 4).",
  )
})

test("the other mode hears what it would cost, another number of sweeps on which side it lies", () => {
  const data = { inputs: 3, outputs: 8 }
  expect(told(EXERCISES.mode, data, { mode: "reverse", sweeps: 3 })).toMatch(/Reverse mode would need 8 sweeps here\.$/)
  expect(told(EXERCISES.mode, data, { mode: "forward", sweeps: 5 })).toMatch(/^More sweeps than needed\./)
  expect(told(EXERCISES.mode, data, { mode: "forward", sweeps: 2 })).toMatch(/^Too few sweeps\./)
  expect(told(EXERCISES.mode, data, { mode: "forward", sweeps: 2.5 }, de)).toMatch(/^Keine Anzahl von Durchläufen\./)
})

test("a program with other edges hears which input is used otherwise, a text that is none what cannot be read", () => {
  const data = EXERCISES.graph.make(createRandom(1))
  expect(data.document.program).toBe("a1 = x - y\na2 = a1 * a1\na3 = a2 * a1")
  expect(told(EXERCISES.graph, data, "a = x - y\nb = a * x\nb * a")).toBe(
    "Other edges. There are as many operations as there should be, but they do not get the same operands. In the picture x has 1 use, in yours 2.",
  )
  expect(told(EXERCISES.graph, data, "x + ) y")).toBe(
    "No program yet. A line names a node and says what is computed. “+ )” cannot be read there.",
  )
})

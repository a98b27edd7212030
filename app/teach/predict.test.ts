import { expect, test } from "vitest"
import { programIn } from "../engine/graph/lower/text"
import type { Lowered } from "../engine/graph/program"
import { evaluate } from "../engine/run/evaluate"
import type { Pass, Run } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { scalar, toNested, type Nested } from "../engine/tensor/tensor"
import { readAnswer } from "./answer"
import { choices, judge, knownBefore } from "./predict"
import { questionAt, questionOf, type Question } from "./question"

function sweep(text: string, at: Readonly<Record<string, number>>, pass: Pass): { program: Lowered; run: Run } {
  const program = programIn(text).program!
  const point = new Map(
    program.inputs.map(({ name, node, literal }) => [node, literal?.value ?? scalar(at[name] ?? 1)]),
  )
  const inputs = program.inputs.map(({ node }) => node)
  const planned = plan(program.graph, pass, inputs, pass === "reverse" ? [program.outputs[0]!.node] : [])
  return {
    program,
    run: evaluate(
      planned,
      point,
      planned.seeds.map((_, i) => scalar(i === 0 ? 1 : 0)),
    ),
  }
}

const LESSON = sweep("f = (x*y + x)*(y - x)", { x: 3, y: 5 }, "reverse")
const asked = ({ program, run }: typeof LESSON) =>
  Array.from({ length: run.plan.steps }, (_, i) => i + 1).filter(k => questionAt(program, run, k) !== null)
const at = (k: number) => questionAt(LESSON.program, LESSON.run, k)!
const told = (k: number, text: string) => {
  const answer = readAnswer(text, knownBefore(LESSON.program, LESSON.run, at(k)))
  return "fault" in answer ? answer.fault : judge(LESSON.program, LESSON.run, at(k), answer.value)
}

test("on (x*y + x)*(y - x) at (3, 5) the way back is asked about at steps 13 and 14 alone", () => {
  expect(asked(LESSON)).toEqual([13, 14])
  expect(at(13)).toMatchObject({ asked: "sum", node: 0, right: scalar(-16) })
})

test("each mistake has its own answer at step 14", () => {
  const answers = at(14).wrong.map(({ mistake, answer }) => [mistake, answer.data[0]])
  expect(Object.fromEntries(answers)).toEqual({
    overwrite: 10,
    "first-path": -18,
    upstream: 5,
    partial: 3,
    swap: 70,
    minus: 30,
    half: 12,
  })
})

test("a mistake's answer gets its name, any other one none", () => {
  expect(told(14, "-6")).toEqual({ kind: "right" })
  expect(told(14, "30")).toEqual({ kind: "mistake", mistake: "minus" })
  expect(told(14, "11")).toEqual({ kind: "other" })
})

test("where mistakes agree, what x held before tells them apart", () => {
  const verdict = told(13, "2")
  if (typeof verdict === "string" || verdict.kind !== "several") throw new Error("one mistake alone")
  expect(verdict.mistakes).toEqual(["overwrite", "partial", "half"])
  expect([verdict.next.k, verdict.next.asked]).toEqual([13, "before"])
  const then = (before: number) => judge(LESSON.program, LESSON.run, verdict.next, scalar(before), verdict.mistakes)
  expect([-18, 1, 0, 7].map(then)).toEqual([
    { kind: "mistake", mistake: "overwrite" },
    { kind: "mistake", mistake: "partial" },
    { kind: "mistake", mistake: "half" },
    { kind: "other" },
  ])
})

test("answers may be expressions, in numbers or in names that are known by then", () => {
  expect(told(14, "5*2 - 16")).toEqual({ kind: "right" })
  expect(told(14, "y*2 - 16")).toEqual({ kind: "right" })
  expect(told(14, "x̄")).toBe("unreadable")
  expect(told(14, "-12/2")).toEqual({ kind: "right" })
  expect(told(14, "−6,004")).toEqual("ambiguous")
  expect(told(14, "-6,004,1")).toBe("ambiguous")
  expect(told(14, "-6,0041")).toEqual({ kind: "right" })
  expect(told(14, "-6.01")).toEqual({ kind: "other" })
})

test("a thousandth of the right answer is given away", () => {
  const { program, run } = sweep("f = 1000*x", { x: 7 }, "evaluate")
  const question = questionAt(program, run, 2)!
  const verdict = (text: string) => {
    const answer = readAnswer(text)
    return "fault" in answer ? answer.fault : judge(program, run, question, answer.value).kind
  }
  expect(["7006", "7008", "0,5", "1,000", "7 000"].map(verdict)).toEqual([
    "right",
    "other",
    "other",
    "ambiguous",
    "unreadable",
  ])
})

test("forward, the last tangent alone shows every mistake", () => {
  const forward = sweep("f = (x*y + x)*(y - x)", { x: 3, y: 5 }, "forward")
  expect(asked(forward)).toEqual([6])
  const { right, wrong } = questionAt(forward.program, forward.run, 6)!
  expect(right.data[0]).toBe(-6)
  expect(Object.fromEntries(wrong.map(({ mistake, answer }) => [mistake, answer.data[0]]))).toEqual({
    overwrite: -18,
    "first-path": 10,
    upstream: 20,
    partial: 3,
    swap: 70,
    minus: 30,
    half: 12,
    seed: 18,
  })
})

test("an evaluation is asked about at every op", () => {
  expect(asked(sweep("f = (x*y + x)*(y - x)", { x: 3, y: 5 }, "evaluate"))).toEqual([3, 4, 5, 6])
})

test("a mistake that a program cannot show has no part in its questions", () => {
  const chain = sweep("y = sin(x^2)", { x: 2 }, "reverse")
  expect(asked(chain)).toEqual([6])
  expect(questionAt(chain.program, chain.run, 6)!.wrong.map(({ mistake }) => mistake)).toEqual(["upstream", "partial"])
})

test("nothing is asked about infinity", () => {
  const { program, run } = sweep("y = 1/x", { x: 0 }, "reverse")
  expect([2, 4].map(k => questionOf(program, run, k))).toEqual([null, null])
})

test("four choices in ascending order hold the right answer once", () => {
  const of = (question: Question, run: Run): readonly Nested[] => choices(run, question).map(toNested)
  expect(of(at(13), LESSON.run)).toEqual([-18, -16, 0, 2])
  expect(of(at(14), LESSON.run)).toEqual([-18, -6, 5, 10])
  const values = sweep("y = x + 1", { x: 0 }, "evaluate")
  expect(of(questionAt(values.program, values.run, 2)!, values.run)).toEqual([-1, 0, 1, 2])
})

test("matrices are answered in lists", () => {
  const text = "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nL = sum(A @ B)"
  const { program, run } = sweep(text, {}, "reverse")
  const question = questionOf(program, run, run.plan.steps - 1)!
  expect(toNested(question.right)).toEqual([
    [11, 15],
    [11, 15],
  ])
  const answer = readAnswer("[[11, 15], [11, 15]]")
  expect("value" in answer && judge(program, run, question, answer.value).kind).toBe("right")
})

import { expect, test } from "vitest"
import { tensorOf } from "../document/given"
import { programIn } from "../engine/graph/lower/text"
import { evaluate } from "../engine/run/evaluate"
import { plan } from "../engine/run/sweep"
import { scalar, zeros } from "../engine/tensor/tensor"
import { agrees } from "./answer"
import { EXAMPLES } from "./examples"
import { choices, judge } from "./predict"
import { questionAt, type Question } from "./question"

const runs = EXAMPLES.flatMap(({ id, document }) => {
  const program = programIn(document.program).program!
  const point = new Map(
    program.inputs.map(({ name, node, literal }) => [node, literal?.value ?? tensorOf(document.at?.get(name) ?? 1)]),
  )
  const wrt = program.inputs.flatMap(({ constant, node }) => (constant ? [] : [node]))
  return (["evaluate", "forward", "reverse"] as const).map(pass => {
    const planned = plan(program.graph, pass, wrt, pass === "reverse" ? [program.outputs[0]!.node] : [])
    const seeds = planned.seeds.map(({ node }, i) => {
      const shape = program.graph.shape(node)
      return i === 0 && shape.length === 0 ? scalar(1) : zeros(shape)
    })
    const run = evaluate(planned, point, seeds)
    const questions = Array.from({ length: planned.steps }, (_, i) => questionAt(program, run, i + 1))
    return { id, program, run, questions: questions.filter(question => question !== null) }
  })
})

const all = <Found>(of: (one: (typeof runs)[number], question: Question) => Found) =>
  runs.flatMap(one => one.questions.map(question => of(one, question)))

test("every example has something to ask about", () => {
  const asked = EXAMPLES.filter(({ id }) => runs.some(run => run.id === id && run.questions.length > 0))
  expect(asked).toHaveLength(EXAMPLES.length)
})

test("the right answer is judged right, and every mistake's gets its name", () => {
  const wrongly = all(({ id, program, run }, question) => {
    const right = judge(program, run, question, question.right).kind === "right"
    const named = question.wrong.every(({ mistake, answer }) => {
      const verdict = judge(program, run, question, answer)
      if (verdict.kind === "mistake")
        return verdict.mistake === mistake || sameEverywhere(question, mistake, verdict.mistake)
      return verdict.kind === "several" && verdict.mistakes.includes(mistake)
    })
    return right && named ? null : `${id} ${run.plan.pass} ${question.k}`
  })
  expect(wrongly.filter(found => found !== null)).toEqual([])
})

const sameEverywhere = ({ wrong }: Question, ...mistakes: readonly string[]) => {
  const [a, b] = mistakes.map(mistake => wrong.find(one => one.mistake === mistake)!.answer)
  return agrees(a!, b!)
}

test("there are four different choices, the right one among them once", () => {
  const strange = all(({ id, run }, question) => {
    const shown = choices(run, question)
    const right = shown.filter(choice => agrees(choice, question.right))
    return shown.length === 4 && right.length === 1 ? null : `${id} ${run.plan.pass} ${question.k}`
  })
  expect(strange.filter(found => found !== null)).toEqual([])
})

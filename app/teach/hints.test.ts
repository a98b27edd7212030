import { expect, test } from "vitest"
import { programIn } from "../engine/graph/lower/text"
import { evaluate } from "../engine/run/evaluate"
import type { Pass } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { scalar } from "../engine/tensor/tensor"
import type { Rich } from "../explain/rich"
import { english } from "../explain/words/language"
import { teach } from "../explain/words/teach"
import { toldWords } from "../explain/words/told"
import { hintsOf, questionTold } from "./hints"
import { questionOf } from "./question"

const program = programIn("f = (x*y + x)*(y - x)").program!
const written = (text: Rich) => text.map(part => (typeof part === "string" ? part : `$${part.tex}$`)).join("")
const words = teach(english)

function told(pass: Pass, k: number) {
  const planned = plan(program.graph, pass, [0, 1], pass === "reverse" ? [5] : [])
  const point = new Map([3, 5].map((value, node) => [node, scalar(value)]))
  const run = evaluate(
    planned,
    point,
    planned.seeds.map((_, i) => scalar(1 - i)),
  )
  const question = questionOf(program, run, k)!
  return {
    question: written(questionTold(program, run, question, words)),
    hints: hintsOf(program, run, question, words, toldWords).map(({ text }) => written(text)),
  }
}

test("a sum is asked for, and led to from the principle to the number", () => {
  const { question, hints } = told("reverse", 14)
  expect(question).toBe("$v_{1}$ passes its adjoint 2 back to $x$. What is $\\bar{x}$ then?")
  expect(hints[0]).toContain("every use adds")
  expect(hints[1]).toBe("Look at the edge between $x$ and $v_{1}$.")
  expect(hints[2]).toContain("$\\bar{x} = \\square + \\square \\cdot \\square$.")
  expect(hints[3]).toBe("The number: $\\bar{x} = -6$.")
})

test("no hint but the last says the number", () => {
  for (const { hints } of [told("reverse", 14), told("forward", 6), told("evaluate", 4)])
    expect(hints.slice(0, 3).filter(text => /[^_{\d]-?\d+(?!\d*\})/.test(text))).toEqual([])
})

test("a tangent is a sum of as many products as there are operands", () => {
  expect(told("forward", 6).hints[2]).toContain("\\dot{f} = \\square \\cdot \\square + \\square \\cdot \\square")
})

test("a value has the blanks of its formula", () => {
  expect(told("evaluate", 4).hints[2]).toBe("$v_{2} = v_{1} + x$; in numbers $v_{2} = \\square + \\square$.")
})

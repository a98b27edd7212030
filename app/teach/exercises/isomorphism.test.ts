import { expect, test } from "vitest"
import { EMPTY } from "../../document/fields"
import { programIn } from "../../engine/graph/lower/text"
import { factsOf } from "../facts"
import { graph } from "./graph"
import { isIsomorphic } from "./isomorphism"
import type { ExerciseTask } from "./task"

const program = (text: string) => programIn(text).program!

test.each([
  ["x*y + x", "x + y*x", true],
  ["x*y + x", "a = y*x\nf = x + a", true],
  ["x*y + x", "a*b + a", true],
  ["x*y + x", "x*y + y", false],
  ["x - y", "y - x", false],
  ["x - y", "a - b", true],
  ["x + x", "x + y", false],
  ["a = x*y\na*a", "(x*y)*(x*y)", false],
  ["2*x", "3*x", false],
  ["(x + y)*(x - y)", "(x - y)*(y + x)", true],
] as const)("%j and %j have one graph: %s", (one, other, same) => {
  expect(isIsomorphic(program(one), program(other))).toBe(same)
  expect(isIsomorphic(program(other), program(one))).toBe(same)
})

const document = { ...EMPTY, program: "a = x*y\nb = a - x\nf = a*b" }
const task: ExerciseTask = { document, facts: factsOf(document)!, questions: [] }

test.each([
  ["f = (x*y)*(x*y - x)", "unshared"],
  ["a = x*y\nb = x - a\nf = a*b", "operandOrder"],
  ["a = x*y\nb = a + x\nf = a*b", "otherOperation"],
  ["a = x*y\nb = a - x\nf = a*b*2", "tooManyNodes"],
  ["x*y", "tooFewNodes"],
  ["c = y*x\nc*(c - x)", null],
] as const)("of a = x*y, b = a - x, f = a*b the text %j is wrong by %s", (text, slip) => {
  expect(graph.grade(task, text)).toEqual({ right: slip === null, mistakes: slip === null ? [] : [slip] })
})

test("what is no program, and what doubles itself again and again, is wrong at once", () => {
  const doubled = ["a0 = x", ...Array.from({ length: 150 }, (_, i) => `a${i + 1} = a${i} + a${i}`)].join("\n")
  expect(["x +", "", doubled, "sum([x, y])"].map(text => graph.grade(task, text).right)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

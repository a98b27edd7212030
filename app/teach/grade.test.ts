import { expect, test } from "vitest"
import { grade, Ungradable } from "./grade"
import { MISTAKES } from "./mistakes"

const LESSON = { program: "f = (x*y + x)*(y - x)", at: { x: 3, y: 5 }, mode: "reverse" }
const RIGHT = {
  x: { value: 3, adjoint: -6 },
  y: { value: 5, adjoint: 24 },
  v1: { value: 15, adjoint: 2 },
  v2: { value: 18, adjoint: 2 },
  v3: { value: 2, adjoint: 18 },
  f: { value: 36, adjoint: 1 },
}
const outputs = (submission: unknown, assignment: unknown = LESSON) =>
  grade(assignment, submission).tests.filter(({ output }) => output !== "Right.")

test("a right trace has all points", () => {
  expect(grade(LESSON, RIGHT)).toMatchObject({ score: 12, max_score: 12, output: "Every line is right." })
  expect(grade({ ...LESSON, max_score: 10 }, RIGHT)).toMatchObject({ score: 10, max_score: 10 })
})

test("each slip at x gets its name, and costs one line", () => {
  const slips = { overwrite: 10, "first-path": -18, upstream: 5, partial: 22, swap: -10, minus: 30 }
  for (const [mistake, adjoint] of Object.entries(slips)) {
    const report = grade(LESSON, { ...RIGHT, x: { value: 3, adjoint } })
    expect(report.score, mistake).toBe(11)
    expect(report.output, mistake).toContain(
      `The first slip is the adjoint of x. By your own numbers before it, this is −6.`,
    )
    expect(report.output, mistake).toContain(MISTAKES.some(({ id }) => id === mistake) ? nameOf(mistake) : "?")
  }
})

const NAMES: Readonly<Record<string, string>> = {
  overwrite: "Overwriting",
  "first-path": "The first path",
  upstream: "The chain is cut",
  partial: "The local partial",
  swap: "A factor's own value",
  minus: "A lost minus",
}
const nameOf = (mistake: string) => NAMES[mistake]!

test("what follows from a slip is right for one's own numbers", () => {
  const slipped = { ...RIGHT, v3: { value: 2, adjoint: 2 }, x: { value: 3, adjoint: 10 }, y: { value: 5, adjoint: 8 } }
  expect(outputs(slipped)).toEqual([
    {
      name: "adjoint of v3",
      score: 0,
      max_score: 1,
      output:
        "By your own numbers before it, this is 18. A factor's own value as its partial. The partial of a product with respect to one factor is the other factor.",
    },
    { name: "adjoint of x", score: 1, max_score: 1, output: "Right for your own numbers before it." },
    { name: "adjoint of y", score: 1, max_score: 1, output: "Right for your own numbers before it." },
  ])
})

test("a wrong value costs once, however many lines need it", () => {
  const slipped = {
    ...RIGHT,
    v1: { value: 8, adjoint: 2 },
    v2: { value: 11, adjoint: 2 },
    f: { value: 22, adjoint: 1 },
    v3: { value: 2, adjoint: 11 },
    x: { value: 3, adjoint: 1 },
    y: { value: 5, adjoint: 17 },
  }
  expect(grade(LESSON, slipped)).toMatchObject({ score: 11 })
})

test("a table may be pasted with tabs, bars, semicolons or commas, with fractions and decimal commas", () => {
  const rows = (parting: string, lines: readonly string[]) =>
    lines.map(line => line.split(" ").join(parting)).join("\n")
  const lines = ["node value adjoint", "x 3 -12/2", "y 5 24", "v1 15 2", "v2 18 2", "v3 2 18", "f 36 1"]
  for (const parting of ["\t", ";", " | ", ","]) expect(grade(LESSON, rows(parting, lines)).score, parting).toBe(12)
  expect(grade(LESSON, rows("\t", ["node value", "x 3,0", "y 5,00"])).score).toBe(2)
  expect(grade(LESSON, rows("\t", lines.slice(1))).score).toBe(12)
})

test("a forward trace, and a seed of all ones", () => {
  const assignment = { program: "f = x*y", at: { x: 3, y: 5 }, mode: "forward", seed: { x: 1, y: 0 } }
  const right = { x: { value: 3, tangent: 1 }, y: { value: 5, tangent: 0 }, f: { value: 15, tangent: 5 } }
  expect(grade(assignment, right).score).toBe(6)
  const ones = { ...right, y: { value: 5, tangent: 1 }, f: { value: 15, tangent: 8 } }
  expect(outputs(ones, assignment).map(({ name, score }) => [name, score])).toEqual([
    ["tangent of y", 0],
    ["tangent of f", 1],
  ])
  expect(outputs(ones, assignment)[0]!.output).toContain("Seeds of 1 everywhere")
})

test("blank lines are named; what cannot be read is told", () => {
  expect(grade(LESSON, {}).output).toBe("The first slip is the value of x. Left blank.")
  expect(() => grade({ program: "f = (" }, {})).toThrow(Ungradable)
  expect(() => grade({ program: "x", mode: "compare" }, {})).toThrow("none of evaluate, forward, reverse")
  expect(() => grade(LESSON, 3)).toThrow("neither a table nor a record")
  expect(() => grade(null, {})).toThrow("no program")
})

test("nothing that a submission says of itself is trusted", () => {
  expect(grade(LESSON, { score: 12, tests: [], x: { value: 4 } }).score).toBe(0)
})

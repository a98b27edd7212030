import { expect, test, vi } from "vitest"
import { EMPTY } from "../../document/fields"
import { createRandom, EXERCISES, posed, randomTask, refreshed } from "."
import { factsOf } from "../facts"
import { gradientsBy } from "./bug"
import { gradientsOf, wantedOf } from "./build"
import { matricesOf, productText } from "./shapes"
import type { ExerciseKind } from "./exercise"
import { diagnosed } from "./first-wrong"
import { isWellPosed } from "../question"

/** Of each kind so many here. EXERCISES=834 makes 10,000 in all, which take some minutes. */
const EACH = Number(process.env["EXERCISES"] ?? 40)
if (EACH > 100) vi.setConfig({ testTimeout: 600_000 })

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
test("modes: fewer sweeps win", () => expect(faultsOf(EXERCISES.mode)).toEqual([]))
test("costs: so many sweeps at the bound of each; every slip gets its name", () =>
  expect(faultsOf(EXERCISES.cost)).toEqual([]))
test("functions with a gradient: the one that it was made of, not its negative, its partials, or one with a term more", () =>
  expect(faultsOf(EXERCISES.build)).toEqual([]))
test("programs with a graph: not with a node computed again, operands turned, another operation or a node more", () =>
  expect(faultsOf(EXERCISES.graph)).toEqual([]))
test("matrix rules: neither another order, transpose or shape, nor the operand's own value", () =>
  expect(faultsOf(EXERCISES.shapes)).toEqual([]))
test("lines of code: no other edge, unless it is written alike", () => expect(faultsOf(EXERCISES.line)).toEqual([]))
test("wrong lines of code: every other line is right", () => expect(faultsOf(EXERCISES.bug)).toEqual([]))
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

test("a gradient to build is the engine's of the function that it was made of", () => {
  for (let start = 1; start <= EACH; start++) {
    const data = EXERCISES.build.make(createRandom(start))
    const [found, wanted] = [gradientsOf(data.f)!, wantedOf(data)]
    found.forEach((pair, i) => pair.forEach((one, k) => expect(one).toBeCloseTo(wanted[i]![k]!, 9)))
  }
  expect(EXERCISES.build.grade({ f: "x*y", gradient: { x: "y", y: "x" } }, "y*x + 3").right).toBe(true)
  expect(EXERCISES.build.grade({ f: "x*y", gradient: { x: "y", y: "x" } }, "a = x\na*y").right).toBe(true)
  expect(EXERCISES.build.grade({ f: "x*y", gradient: { x: "y", y: "x" } }, "x*y*z").right).toBe(false)
})

test("a matrix rule gives the engine's adjoint", () => {
  for (let start = 1; start <= EACH; start++) {
    const data = EXERCISES.shapes.make(createRandom(start))
    const { left, right, shape } = EXERCISES.shapes.model(data)
    const at = new Map(matricesOf(data))
    const facts = factsOf({
      ...EMPTY,
      program: productText(data),
      at,
      seed: { ...EMPTY.seed, reverse: new Map([["C", at.get("C")!]]) },
    })!
    const text = [left, right].map(({ of, transposed }) => `${of}${transposed ? "'" : ""}`).join(" @ ")
    const rule = factsOf({ ...EMPTY, program: `R = ${text}`, at, mode: "evaluate" })!
    expect(rule.value("R")).toEqual(facts.adjoint(data.wanted))
    expect(data.shapes[data.wanted]).toEqual(shape)
  }
})

test("every generated bug gives another gradient than the true one, and its line as it should be gives that", () => {
  for (let start = 1; start <= EACH; start++) {
    const data = EXERCISES.bug.make(createRandom(start))
    const { code, truth } = gradientsBy(data)
    expect(code).not.toEqual(truth)
    expect(gradientsBy(data, data.code.with(data.wrong, data.right)).code).toEqual(truth)
  }
})

test("the notebook's hand-written gradient is (0.0639, −0.0146) where the true one is (−0.0426, 0.0097)", () => {
  const { code, truth } = gradientsBy(posed(EXERCISES.bug, 1, null)!)
  const digits = (numbers: readonly number[]) => numbers.map(one => one.toFixed(5))
  expect(digits(code)).toEqual(["0.06390", "-0.01460"])
  expect(digits(truth)).toEqual(["-0.04260", "0.00973"])
})

test("on one's own program the exercise keeps the text, takes fresh values, and stays the same when they are shown", () => {
  const document = {
    ...EMPTY,
    program: "f = (x*y + x)*(y - x)",
    at: new Map([
      ["x", 3],
      ["y", 5],
    ]),
  }
  const posedThere = posed(EXERCISES.trace, 4, document)!
  expect(posedThere.document.program).toBe("f = (x*y + x)*(y - x)")
  expect(posedThere.document.at).not.toEqual(document.at)
  expect(posed(EXERCISES.trace, 4, posedThere.document)!.document.at).toEqual(posedThere.document.at)
  expect(posed(EXERCISES.seed, 4, document)).toMatchObject({ inputs: 2, outputs: 1, part: "column" })
  expect(posed(EXERCISES.mode, 4, document)).toEqual({ inputs: 2, outputs: 1 })
  expect(EXERCISES.line.model(posed(EXERCISES.line, 4, document)!)).toMatch(/→/)
  expect(posed(EXERCISES.build, 4, document)).toBeNull()
  expect(posed(EXERCISES.trace, 4, { ...document, program: "y = W @ v", at: new Map() })).toBeNull()
})

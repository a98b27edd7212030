import { expect, test } from "vitest"
import { programIn } from "../../engine/graph/lower/text"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { fromNested, type Nested, scalar, toNested } from "../../engine/tensor/tensor"
import { MISTAKES, type MistakeId } from "."
import { variant } from "./variant"

/** A program and its default sweep at a point. */
function sweep(text: string, at: Readonly<Record<string, number>>, pass: "forward" | "reverse") {
  const program = programIn(text).program!
  const point = new Map(
    program.inputs.map(({ name, node, literal }) => [node, literal?.value ?? scalar(at[name] ?? 1)]),
  )
  const inputs = program.inputs.filter(({ constant }) => !constant).map(({ node }) => node)
  const planned = plan(program.graph, pass, inputs, pass === "reverse" ? [program.outputs[0]!.node] : [])
  const run = evaluate(planned, point, [scalar(1), ...inputs.slice(1).map(() => scalar(0))])
  const mistaken = (id: MistakeId) =>
    variant(
      program,
      run,
      MISTAKES.find(mistake => mistake.id === id)!,
    )
  return { program, run, mistaken }
}

const LESSON = "f = (x*y + x)*(y - x)"

const ends: Readonly<Record<Exclude<MistakeId, "seed">, readonly [x: number, y: number]>> = {
  overwrite: [10, 6],
  "first-path": [-18, 18],
  upstream: [5, 4],
  partial: [3, 2],
  swap: [70, 92],
  minus: [30, 24],
  half: [12, 0],
}

test.each(Object.entries(ends))("%s ends in its own wrong gradient of (x*y + x)*(y - x) at (3, 5)", (id, gradient) => {
  const { mistaken } = sweep(LESSON, { x: 3, y: 5 }, "reverse")
  const run = mistaken(id as MistakeId)
  expect([0, 1].map(input => valueOf(run, run.plan.of[input]!).data[0])).toEqual(gradient)
})

test("the right engine ends in (-6, 24)", () => {
  const { run } = sweep(LESSON, { x: 3, y: 5 }, "reverse")
  expect([0, 1].map(input => valueOf(run, run.plan.of[input]!).data[0])).toEqual([-6, 24])
})

test("a seed of all ones makes the tangent -6 to 18", () => {
  const { program, run, mistaken } = sweep(LESSON, { x: 3, y: 5 }, "forward")
  const out = program.outputs[0]!.node
  const tangent = (one: typeof run) => valueOf(one, one.plan.of[out]!).data[0]
  expect([tangent(run), tangent(mistaken("seed"))]).toEqual([-6, 18])
})

test("with two outputs a seed of all ones adds the rows of the Jacobian", () => {
  const { mistaken } = sweep("a = x*y\nb = sin(x) + y^2", { x: 1, y: 2 }, "reverse")
  const run = mistaken("seed")
  const [x, y] = [0, 1].map(input => valueOf(run, run.plan.of[input]!).data[0])
  expect([x!.toFixed(4), y]).toEqual(["2.5403", 5])
})

test("a minus of the learner's own number is not lost", () => {
  const { mistaken } = sweep("f = -2*x - y", { x: 1, y: 1 }, "reverse")
  const run = mistaken("minus")
  expect([0, 1].map(input => valueOf(run, run.plan.of[input]!).data[0])).toEqual([-2, 1])
})

test("mistakes keep the shapes of arrays, whatever is broadcast", () => {
  const text = "W = [[1, 2], [3, 4]]\nx = [1, -1]\nb = 0.5\nloss = sum(b*(W @ x)*x - b)"
  const { program, mistaken } = sweep(text, {}, "reverse")
  const adjoints = (id: MistakeId): readonly Nested[] => {
    const run = mistaken(id)
    return program.inputs.map(({ node }) => toNested(valueOf(run, run.plan.of[node]!)))
  }
  const shapes = program.inputs.map(({ node }) => program.graph.shape(node))
  for (const { id } of MISTAKES)
    expect(
      adjoints(id).map(nested => fromNested(nested)!.shape),
      id,
    ).toEqual(shapes)
  expect(adjoints("minus")[program.inputs.findIndex(({ name }) => name === "b")]).toBe(2)
})

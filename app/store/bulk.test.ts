import { expect, test } from "vitest"
import { packed } from "../engine/graph/builder"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { fromNested, type Nested } from "../engine/tensor/tensor"
import { type JobInput, type JobKind, perform, type Posted } from "./jobs"

/** The question about a program at a point. */
function at(text: string, point: Readonly<Record<string, Nested>>) {
  const values = Object.entries(point).map(([name, value]) => [name, fromNested(value)!] as const)
  const shapes = new Map(values.map(([name, { shape }]) => [name, shape]))
  const program = lower(parse(text, signatures).statements, { inputs: shapes }).program!
  const nodes = program.inputs.map(({ node }) => node)
  return {
    graph: packed(program.graph),
    wrt: nodes,
    output: program.outputs[0]!.node,
    point: new Map(program.inputs.map(({ name, node }) => [node, fromNested(point[name]!)!])),
  }
}

/** What a job comes to. */
async function done<K extends JobKind>(
  kind: K,
  input: JobInput<K>,
  report: (progress: number) => void,
): Promise<Posted<K>> {
  const performed = await perform(kind, input, report)
  if ("failed" in performed) throw new Error(performed.failed)
  return performed.done
}

test("a job whose arrays find no room has failed for want of memory, one that throws otherwise by a mistake", async () => {
  const question = at("x*y", { x: 1, y: 1 })
  const inputs = new Map(question.wrt.map(node => [node, 1]))
  expect(await perform("map", { ...question, inputs, count: 1e15 }, () => undefined)).toEqual({ failed: "memory" })
  expect(await perform("map", null as never, () => undefined)).toEqual({ failed: "fault" })
})

test("a gradient is computed as a job", async () => {
  const { value, parts } = await done("gradient", at("x^2*y", { x: 3, y: 5 }), () => undefined)
  expect([value, ...parts.map(({ data }) => data[0])]).toEqual([45, 30, 9])
})

test("a Hessian is computed as a job, column by column", async () => {
  const told: number[] = []
  const matrix = await done("hessian", at("x[0]^2*x[1] + z*x[1]", { x: [3, 5], z: 1 }), progress => told.push(progress))
  expect(Array.from(matrix)).toEqual([10, 6, 0, 6, 0, 1, 0, 1, 0])
  expect(told).toEqual([1 / 3, 2 / 3, 1])
})

test("values and partials at many points are computed as a job", async () => {
  const question = at("x*y", { x: 1, y: 1 })
  const [x, y] = question.wrt
  const inputs = new Map<number, Float64Array | number>([[x!, Float64Array.of(1, 2, 3)]]).set(y!, 10)
  const found = await done("map", { ...question, inputs, count: 3 }, () => undefined)
  expect(found.map(array => Array.from(array))).toEqual([
    [10, 20, 30],
    [10, 10, 10],
    [1, 2, 3],
  ])
})

test("what is asked and what is answered can be posted", async () => {
  const question = at("x^2*y", { x: 3, y: 5 })
  for (const kind of ["gradient", "hessian"] satisfies JobKind[]) {
    const answer = await perform(kind, structuredClone(question), () => undefined)
    expect(structuredClone(answer)).toEqual(answer)
  }
})

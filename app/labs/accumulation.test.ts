import { expect, test } from "vitest"
import { program as programOf } from "../engine/run/program.fixture"
import { accumulate, adjointsAfter, type Accumulating, readActs, writeActs } from "./accumulation"

/** y = x·z + x at (2, 5): ∂y/∂x = 6, ∂y/∂z = 2. */
function example(): Accumulating {
  const { graph, point, node } = programOf("v = x*z\ny = v + x", { x: 2, z: 5 })
  return { graph, point, names: ["x", "z", "v", "y"], wrt: [node("x"), node("z")], output: node("y") }
}

const grads = (acts: string) =>
  accumulate(example(), readActs(acts)).map(({ passes }) =>
    passes.map(({ adjoints }) => adjoints.map(({ data }) => data[0])),
  )

test("a second backward adds to .grad of the leaves", () => {
  expect(grads("backward backward")).toEqual([
    [[6, 2]],
    [
      [6, 2],
      [6, 2],
    ],
  ])
})

test("zero_grad takes away what was added", () => {
  expect(grads("backward zero backward")).toEqual([[[6, 2]], [], [[6, 2]]])
})

test("a node that is detached passes nothing back, before it nothing else changes", () => {
  expect(grads("backward detach:v backward").at(-1)).toEqual([
    [6, 2],
    [1, 0],
  ])
})

test("an edge that is scaled passes on so much, and one that is cut nothing", () => {
  expect(grads("scale:y:0:0.5 backward").at(-1)).toEqual([[3.5, 1]])
  expect(grads("scale:y:1:0 backward").at(-1)).toEqual([[5, 2]])
})

test("a cut changes the adjoints behind it alone", () => {
  const all = [0, 1, 2, 3]
  const of = (acts: string) => adjointsAfter(example(), readActs(acts), all).map(({ data }) => data[0])
  expect(of("")).toEqual([6, 2, 1, 1])
  expect(of("scale:y:0:0")).toEqual([1, 0, 0, 1])
})

test("acts are text and back; what cannot be read is left out", () => {
  const text = "backward detach:v scale:y:0:0.5 zero"
  expect(writeActs(readActs(`${text} nonsense scale:y`))).toBe(text)
})

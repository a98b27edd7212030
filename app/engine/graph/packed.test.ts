import { expect, test } from "vitest"
import { parse } from "../language/parse"
import { opNamed, signatures } from "../ops"
import { packed, unpacked } from "./builder"
import { lower } from "./lower/lower"
import { packProgram, unpackProgram } from "./packed"
import { sameStructure } from "./structure"

const lowered = (text: string) => lower(parse(text, signatures).statements).program!

test("a program that is packed, posted and unpacked is the same program", () => {
  const program = lowered(
    "f(u) = u*sin(u)\nW = [[1, 2], [3, 4]]\nconst t = 0.5\nx = [1, 2]\nl = softmax(W @ x, axis=0)\ny = f(sum(l)) - 2*t",
  )
  const back = unpackProgram(structuredClone(packProgram(program)))
  expect(sameStructure(program.graph, back.graph)).toBe(true)
  const { graph, ...rest } = program
  expect(back).toMatchObject(rest)
  for (let node = 0; node < graph.size; node++) {
    expect(back.graph.shape(node)).toEqual(graph.shape(node))
    expect(back.graph.attrs(node)).toEqual(graph.attrs(node))
    if (graph.kind(node) === "constant") expect(back.graph.constant(node)).toEqual(graph.constant(node))
  }
})

test("packing leaves the program whole: its arrays are copies", () => {
  const program = lowered("x*y + sin(x)")
  const { graph } = packProgram(program)
  structuredClone(graph, { transfer: [graph.kinds.buffer, graph.numbers.buffer] as ArrayBuffer[] })
  expect(program.graph.op(program.outputs[0]!.node).name).toBe("add")
})

test("an unpacked list grows like any other", () => {
  const { graph } = lowered("x*y")
  const back = unpacked(packed(graph))
  expect(back.append(opNamed("sin"), [2])).toBe(3)
  expect([back.shape(3), back.size, graph.size]).toEqual([[], 4, 3])
})

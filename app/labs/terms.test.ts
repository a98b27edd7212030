import { describe, expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { jacobian } from "../engine/run/jacobian"
import { scalar } from "../engine/tensor/tensor"
import { logisticMap, swell } from "./swell"
import { pathsTo, valueOfTerm, writtenOut } from "./terms"
import { type Passage, writing } from "./writing"

const programOf = (text: string) => lower(parse(text, signatures).statements, {}).program!

function differentiated(text: string) {
  const program = programOf(text)
  const [input, output] = [program.inputs.find(({ name }) => name === "x")!.node, program.outputs[0]!.node]
  const found = writtenOut(program, output, input)
  if ("array" in found) throw new Error("an array")
  return { program, input, output, ...found }
}

const textOf = (pieces: readonly Passage[]): string =>
  pieces.map(piece => (typeof piece === "string" ? piece : textOf(piece.pieces))).join("")
const written = (text: string, most = 1000) => textOf(writing(differentiated(text).derivative, most, name => name))

test("the trees of the logistic map have as many nodes as Table 1 tells, and its trace 3(n − 1) lines", () => {
  expect(swell(10)).toEqual(
    tables.table1_logistic_map.map(row => ({
      n: row.n,
      tree: row.naive_tree_nodes,
      derivative: row.naive_derivative_tree_nodes,
      statements: row.ad_statements,
    })),
  )
})

test.each([
  ["x", "1"],
  ["4*x*(1 - x)", "(0·x + 4·1)·(1 − x) + 4·x·(0 − 1)"],
  ["-x", "−1"],
  ["x/w", "(1·w − x·0)/w^2"],
  ["x^3", "3·x^2·1"],
  ["x^w", "w·x^(w − 1)·1"],
  ["w^x", "x·w^(x − 1)·0 + w^x·ln(w)·1"],
  ["sin(x)", "cos(x)·1"],
  ["sigmoid(x)", "sigmoid(x)·(1 − sigmoid(x))·1"],
  ["w*2 + 0*x", "0 + 0·x + 0·1"],
])("by hand %s becomes %s", (text, expected) => {
  expect(written(text)).toBe(expected)
})

test("no more is written than asked for", () => {
  expect(written("4*x*(1 - x)", 6)).toBe("(0·x + …)·… + …")
})

describe("the value at a point is that of AD", () => {
  test.each([
    logisticMap(6),
    "ln(x)*w + x*w - sin(w*x)",
    "tanh(x)/(1 + exp(-x*w)) + sqrt(x)",
    "x^x + w^x + (x*w)^2",
    "relu(x - 1)*abs(x) + max(x, w) + leaky_relu(x - w)",
    "a = x*w\nrepeat 5: a = a*sin(a) + x\na",
    "atan2(x, w) + hypot(x, w) + logaddexp(x, w)",
    "gelu(x) + silu(x) + softplus(x) + erf(x) + atanh(x/3)",
  ])("%s", text => {
    const { program, input, output, derivative } = differentiated(text)
    const at = new Map([
      ["x", 1.3],
      ["w", 0.7],
    ])
    const point = new Map(program.inputs.map(({ node, name }) => [node, scalar(at.get(name)!)]))
    const exact = jacobian(program.graph, [input], [output], point)[0]![0]!.data[0]!
    expect(valueOfTerm(derivative, name => at.get(name)!) / exact).toBeCloseTo(1, 10)
  })
})

test("an array is named", () => {
  const program = programOf("sum([x, 2])*x")
  expect(writtenOut(program, program.outputs[0]!.node, program.inputs[0]!.node)).toHaveProperty("array")
})

test("each 1 at the end of a term is a path of the graph", () => {
  const { program, input, output, derivative, paths } = differentiated("l2 = 4*x*(1 - x)\n4*l2*(1 - l2)")
  expect(paths).toBe(4)
  const ends: string[] = []
  const walk = (pieces: readonly Passage[], path: string) => {
    for (const piece of pieces)
      if (typeof piece !== "string") walk(piece.pieces, piece.path.map(({ to, slot }) => `${to}:${slot}`).join())
      else if (piece === "1" && path !== "") ends.push(path)
  }
  walk(
    writing(derivative, 1000, name => name),
    "",
  )
  const all = pathsTo(program.graph, output, input, 10).map(path => path.map(({ to, slot }) => `${to}:${slot}`).join())
  expect(all).toHaveLength(4)
  expect(new Set(ends.filter(end => all.includes(end)))).toEqual(new Set(all))
})

test("of many paths the first are told", () => {
  const { program, input, output, paths } = differentiated(logisticMap(10))
  expect(paths).toBe(512)
  expect(pathsTo(program.graph, output, input, 12)).toHaveLength(12)
})

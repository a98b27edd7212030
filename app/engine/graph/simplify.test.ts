import { describe, expect, test } from "vitest"
import { opNamed } from "../ops"
import { fromNested } from "../tensor/tensor"
import { createGraph } from "./builder"
import { simplified } from "./simplify"

const mul = opNamed("mul")
const neg = opNamed("neg")

describe("derivative programs are simplified", () => {
  const graph = createGraph()
  const x = graph.input([])
  const one = graph.number(1)

  test("1*x, x*1, x/1 and x^1 are x", () => {
    expect(simplified(graph, mul, [one, x])).toBe(x)
    expect(simplified(graph, mul, [x, one])).toBe(x)
    expect(simplified(graph, opNamed("div"), [x, one])).toBe(x)
    expect(simplified(graph, opNamed("pow"), [x, one])).toBe(x)
  })

  test("-1*x is -x, and -(-x) is x", () => {
    const minus = simplified(graph, mul, [graph.number(-1), x])
    expect(graph.op(minus).name).toBe("neg")
    expect(simplified(graph, neg, [minus])).toBe(x)
  })

  test("constants are folded", () => {
    const product = simplified(graph, mul, [graph.number(3), graph.number(4)])
    expect(graph.numberOf(product)).toBe(12)
  })

  test("0*x stays: x may be infinite", () => {
    expect(graph.kind(simplified(graph, mul, [graph.number(0), x]))).toBe("op")
  })

  test("a condition that is a number selects", () => {
    expect(simplified(graph, opNamed("where"), [graph.number(1), x, one])).toBe(x)
    expect(simplified(graph, opNamed("where"), [graph.number(0), x, one])).toBe(one)
  })

  test("reshaping to the same shape is nothing", () => {
    const v = graph.input([3])
    expect(simplified(graph, opNamed("expand"), [v], { shape: [3] })).toBe(v)
    expect(graph.shape(simplified(graph, opNamed("expand"), [v], { shape: [2, 3] }))).toEqual([2, 3])
  })

  test("an array of nothing but 1 is a 1", () => {
    const ones = graph.literal(fromNested([1, 1])!)
    const v = graph.input([2])
    expect(simplified(graph, mul, [ones, v])).toBe(v)
    expect(graph.kind(simplified(graph, mul, [graph.literal(fromNested([1, 2])!), v]))).toBe("op")
  })

  test("1*x stays where it makes x larger", () => {
    const ones = graph.literal(fromNested([1, 1])!)
    expect(graph.shape(simplified(graph, mul, [ones, x]))).toEqual([2])
  })

  test("a transpose of a transpose is nothing", () => {
    const a = graph.input([2, 3])
    const transpose = opNamed("transpose")
    expect(simplified(graph, transpose, [simplified(graph, transpose, [a])])).toBe(a)
  })
})

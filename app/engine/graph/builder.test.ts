import { describe, expect, test } from "vitest"
import { opNamed } from "../ops"
import { ShapeError } from "../tensor/shape"
import { scalar } from "../tensor/tensor"
import { createGraph, extend } from "./builder"

const mul = opNamed("mul")
const add = opNamed("add")

describe("the Wengert list", () => {
  test("keeps 1*x as a node", () => {
    const graph = createGraph()
    const x = graph.input([])
    const one = graph.literal(scalar(1))
    const y = graph.append(mul, [one, x])
    expect(graph.size).toBe(3)
    expect(graph.kind(y)).toBe("op")
    expect(graph.op(y).name).toBe("mul")
    expect(graph.args(y)).toEqual([one, x])
    expect(graph.constant(one).data[0]).toBe(1)
  })

  test("infers the shape of an elementwise result by broadcasting", () => {
    const graph = createGraph()
    const y = graph.append(add, [graph.input([2, 3]), graph.input([3])])
    expect(graph.shape(y)).toEqual([2, 3])
  })

  test("refuses shapes that do not fit, naming both", () => {
    const graph = createGraph()
    const args = [graph.input([2]), graph.input([3])]
    expect(() => graph.append(add, args)).toThrow(new ShapeError("broadcast", [[2], [3]]))
    expect(graph.size).toBe(2)
  })

  test("shares equal numbers but keeps 0 apart from -0", () => {
    const graph = createGraph()
    expect(graph.number(2)).toBe(graph.number(2))
    expect(graph.number(NaN)).toBe(graph.number(NaN))
    expect(graph.number(0)).not.toBe(graph.number(-0))
    expect(graph.constant(graph.number(-0)).data[0]).toBe(-0)
  })

  test("fills in the defaults of static arguments", () => {
    const graph = createGraph()
    const x = graph.input([2, 3])
    const sum = graph.append(opNamed("sum"), [x], { axis: 1 })
    expect(graph.attrs(sum)).toEqual({ axis: 1, keep: 0 })
    expect(graph.shape(sum)).toEqual([2])
  })

  test("grows as a copy without touching the original", () => {
    const graph = createGraph()
    const x = graph.input([])
    const copy = extend(graph)
    const y = copy.append(mul, [x, x])
    graph.append(add, [x, x])
    expect(copy.op(y).name).toBe("mul")
    expect(graph.op(y).name).toBe("add")
  })

  test("holds a million nodes", () => {
    const graph = createGraph()
    let last = graph.input([])
    for (let i = 0; i < 1e6; i++) last = graph.append(mul, [last, last])
    expect(graph.size).toBe(1_000_001)
    expect(graph.args(last)).toEqual([999_999, 999_999])
  })
})

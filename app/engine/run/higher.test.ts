import { describe, expect, test } from "vitest"
import { forward } from "../graph/forward"
import type { Graph, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import { opNamed } from "../ops"
import { compute } from "./evaluate"
import { hessian } from "./hessian"
import { program } from "./program.fixture"
import { offsets } from "./sweep"

/** The value of one node of any list, with these numbers at its inputs. */
function valueIn(graph: Graph, node: NodeId, inputs: ReadonlyMap<NodeId, number>): number {
  const values = new Float64Array(graph.size)
  inputs.forEach((value, input) => (values[input] = value))
  compute(graph, values, offsets(graph))
  return values[node]!
}

describe("derivatives of derivatives", () => {
  test("sin differentiated four times at 3 by forward sweeps, as in autodidax", () => {
    const { graph: primal, node } = program("sin(x)", { x: 3 })
    let graph: Graph = primal
    let output = node("out")
    const inputs = new Map([[node("x"), 3]])
    const found = [1, 2, 3, 4].map(() => {
      const sweep = forward(graph, [node("x")])
      graph = sweep.graph
      output = sweep.of[output]!
      inputs.set(sweep.seeds[0]!.seed, 1)
      return valueIn(graph, output, inputs)
    })
    const want = [-0.9899924966004454, -0.1411200080598672, 0.9899924966004454, 0.1411200080598672]
    found.forEach((value, i) => expect(value).toBeCloseTo(want[i]!, 15))
  })

  test("no perturbation is confused: d/dx (x * d/dy (x + y)) at x = y = 1 is 1", () => {
    const { graph, node } = program("x + y", { x: 1, y: 1 })
    const inner = forward(graph, [node("y")])
    const times = inner.graph.append(opNamed("mul"), [node("x"), inner.of[node("out")]!])
    const outer = forward(inner.graph, [node("x")])
    const inputs = new Map([
      [node("x"), 1],
      [node("y"), 1],
      [inner.seeds[0]!.seed, 1],
      [outer.seeds[0]!.seed, 1],
    ])
    expect(valueIn(outer.graph, outer.of[times]!, inputs)).toBe(1)
  })

  test("reverse over reverse is forward over reverse", () => {
    const { graph, point, node } = program("(x*y + x)*sin(y - x)/x", { x: 3, y: 5 })
    const wrt = [node("x"), node("y")]
    const first = reverse(graph, wrt, [node("out")])
    const rows = wrt.map(row => {
      const second = reverse(first.graph, wrt, [first.of[row]!])
      const inputs = new Map([
        [node("x"), 3],
        [node("y"), 5],
        [first.seeds[0]!.seed, 1],
        [second.seeds[0]!.seed, 1],
      ])
      return wrt.map(column => valueIn(second.graph, second.of[column]!, inputs))
    })
    hessian(graph, wrt, node("out"), point).forEach((row, i) =>
      row.forEach((value, j) => expect(rows[i]![j]).toBeCloseTo(value, 13)),
    )
  })

  test("a function that is linear has second derivatives 0", () => {
    const { graph, point, node } = program("2*x - t", { x: 1, t: 1 })
    expect(hessian(graph, [node("x"), node("t")], node("out"), point)).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

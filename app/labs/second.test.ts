import { expect, test } from "vitest"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { scalar } from "../engine/tensor/tensor"
import { eigenvalues, PRODUCTS, secondOrder } from "./second"

function at(text: string, values: Record<string, number>, direction: readonly number[]) {
  const program = lower(parse(text, signatures).statements, {}).program!
  const wrt = program.inputs.map(({ node }) => node)
  const point = new Map(program.inputs.map(({ node, name }) => [node, scalar(values[name]!)]))
  return secondOrder(program.graph, wrt, program.outputs[0]!.node, point, direction)
}

const ROSENBROCK = "f = (1 - x)^2 + 100*(y - x^2)^2"

test("Rosenbrock's valley at (−1.2, 1): the Hessian, three products that agree, and Newton's step", () => {
  const { gradient, hessian, products, curvature, bend, newton } = at(ROSENBROCK, { x: -1.2, y: 1 }, [1, 2])
  expect(gradient[0]).toBeCloseTo(-215.6, 10)
  expect(gradient[1]).toBeCloseTo(-88, 10)
  expect(hessian.flat().map(one => Math.round(one * 1e9) / 1e9)).toEqual([1330, 480, 480, 200])
  for (const way of PRODUCTS) {
    expect(products[way][0]).toBeCloseTo(2290, 9)
    expect(products[way][1]).toBeCloseTo(880, 9)
  }
  expect(curvature).toBeCloseTo(4050, 8)
  expect(bend).toBe("bowl")
  expect(newton![0]).toBeCloseTo(0.0247191, 6)
  expect(newton![1]).toBeCloseTo(0.3806742, 6)
})

test.each([
  ["x*y", "saddle"],
  ["x^2 + 2*y^2", "bowl"],
  ["-x^2 - y^2", "dome"],
  ["x + y^2", "flat"],
  ["(x + y)^2", "flat"],
  ["x + y", "flat"],
  ["sqrt(x - 1) + y", "undefined"],
])("%s bends as a %s", (text, bend) => {
  const found = at(text, { x: 1, y: 1 }, [1, 1])
  expect(found.bend).toBe(bend)
  if (bend === "flat" || bend === "undefined") expect(found.newton).toBeNull()
})

test("three products of a function with everything in it agree", () => {
  const { products } = at("sin(x*y) + exp(x)/y + tanh(x - y)^3 + x^y", { x: 1.2, y: 0.7 }, [0.3, -2])
  for (const way of PRODUCTS)
    products[way].forEach((one, i) => expect(one).toBeCloseTo(products.forwardOverReverse[i]!, 10))
})

test("eigenvalues of a symmetric matrix", () => {
  const found = [
    ...eigenvalues([
      [2, 1, 0],
      [1, 2, 1],
      [0, 1, 2],
    ]),
  ].sort((a, b) => a - b)
  ;[2 - Math.SQRT2, 2, 2 + Math.SQRT2].forEach((one, i) => expect(found[i]).toBeCloseTo(one, 12))
})

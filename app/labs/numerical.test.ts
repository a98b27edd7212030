import { expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { scalar } from "../engine/tensor/tensor"
import { differenceErrors, errorsOf, estimateBy, probing, regimesOf, sampled, STEPS } from "./numerical"

const { rows, x0, exact_derivative: exact } = tables.figure3_finite_differences
const richardsonRows = tables.figure3_finite_differences.richardson
const f = (x: number) => 64 * x * (1 - x) * (1 - 2 * x) ** 2 * (1 - 8 * x + 8 * x * x) ** 2

/** Where truncation rules, the error is the truncation; where rounding does, only its order of magnitude is anybody's. */
test.each(rows)("the errors of differences with step $h", row => {
  const [found] = differenceErrors(f, exact, x0, [row.h])
  for (const [error, truncation, given] of [
    [found!.forward, row.forward_truncation, row.forward_error],
    [found!.central, row.center_truncation, row.center_error],
  ] as const)
    if (truncation > 1e-3) expect(error / truncation).toBeCloseTo(1, 4)
    else expect(error).toBeLessThan(100 * Math.max(given, 1e-15 / row.h, truncation))
})

test.each(richardsonRows)("Richardson's extrapolation with step $h", row => {
  const [found] = differenceErrors(f, exact, x0, [row.h])
  if (row.richardson_error > 1e-6) expect(found!.richardson / row.richardson_error).toBeCloseTo(1, 3)
  else expect(found!.richardson).toBeLessThan(100 * Math.max(row.richardson_error, 1e-15 / row.h))
})

const textOf = (text: string, at: Record<string, number>) => {
  const { program } = lower(parse(text, signatures).statements, {})
  const { graph, inputs, outputs } = program!
  const point = new Map(inputs.map(({ node, name }) => [node, scalar(at[name] ?? 1)]))
  return probing(graph, { node: inputs[0]!.node, entry: 0 }, { node: outputs[0]!.node, entry: 0 })(point)
}

const FIGURE = textOf(tables.figure3_finite_differences.f, { x: 0.2 })

test("a program of the page is probed by the engine: Figure 3's function has the slope 9.0660864", () => {
  expect(FIGURE.derivative).toBeCloseTo(9.0660864, 12)
  expect(FIGURE.value).toBeCloseTo(0.28901376, 14)
  expect(estimateBy("forward", FIGURE, 1e-5)! - FIGURE.derivative).toBeCloseTo(3.369121e-4, 8)
  expect(estimateBy("central", FIGURE, 1e-2)! - FIGURE.derivative).toBeCloseTo(-0.0657142, 6)
  expect(estimateBy("complex", FIGURE, 1e-20)).toBeCloseTo(9.0660864, 12)
})

test("the regimes of Figure 3 have the slopes 1, 2 and −1", () => {
  const [once, twice] = ([1, 2] as const).map(order =>
    regimesOf(STEPS, errorsOf(order === 1 ? "forward" : "central", FIGURE, STEPS)!, order),
  )
  expect(once!.truncation!.slope).toBeCloseTo(1, 1)
  expect(twice!.truncation!.slope).toBeCloseTo(2, 1)
  expect(Math.abs(once!.rounding!.slope + 1)).toBeLessThan(0.3)
  expect(Math.abs(twice!.rounding!.slope + 1)).toBeLessThan(0.3)
  expect(Math.log10(once!.best)).toBeGreaterThan(-10)
  expect(Math.log10(once!.best)).toBeLessThan(-7)
})

test("a linear function has no truncation, and a function with a kink no complex step", () => {
  const linear = textOf("3*x", { x: 1 })
  expect(regimesOf(STEPS, errorsOf("forward", linear, STEPS)!, 1).truncation).toBeNull()
  expect(errorsOf("complex", textOf("abs(x)", { x: 1 }), STEPS)).toBeNull()
})

test("an input that the output does not depend on has slope 0", () => {
  const { derivative, f } = textOf("z = x\nw*2", { x: 1, w: 3 })
  expect([derivative, f(7)]).toEqual([0, 6])
})

test("a curve breaks where it is not finite", () => {
  const { stretches, bottom } = sampled(textOf("ln(x)", { x: 0.5 }), 1)
  expect(stretches).toHaveLength(1)
  expect(stretches[0]![0]![0]).toBeGreaterThan(0)
  expect(bottom).toBeLessThan(Math.log(0.5))
})

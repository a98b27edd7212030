import { describe, expect, test } from "vitest"
import { evaluate } from "./evaluate"
import type { Pass, Run } from "./plan"
import { adjointAt, pendingPulls, stepsOf, tangentAt, valueAt } from "./state"
import { step, type Step } from "./step"
import { plan } from "./sweep"
import { program } from "./program.fixture"
import { scalar, type Tensor } from "../tensor/tensor"

function run(
  text: string,
  inputs: Record<string, number>,
  pass: Pass,
  seeds: number[],
  wrt = Object.keys(inputs),
): Run {
  const { graph, point, node } = program(text, inputs)
  return evaluate(plan(graph, pass, wrt.map(node), [node("out")]), point, seeds.map(scalar))
}

const number = (value: Tensor | null) => value?.data[0] ?? null
const steps = (r: Run) => Array.from({ length: r.plan.steps }, (_, i) => step(r, i + 1))

function shown(s: Step): (string | number | null)[] {
  if (s.kind === "pull") {
    const { from, to, slot, partial, product, before, after } = s.term
    return ["pull", from, to, slot, number(partial), number(product), number(before), number(after)]
  }
  if (s.kind === "seed") return ["seed", s.node, number(s.before), number(s.contribution), number(s.after)]
  if (s.kind === "push")
    return ["push", s.node, number(s.value), number(s.tangent), ...s.terms.map(t => number(t.product))]
  return s.kind === "read"
    ? ["read", s.node, number(s.value), number(s.tangent)]
    : ["evaluate", s.node, number(s.value)]
}

const BAYDIN = "ln(x1) + x1*x2 - sin(x2)"
const BAYDIN_AT = { x1: 2, x2: 5 }

describe("Baydin et al. 2018", () => {
  test("Table 2: seven forward steps, one a node", () => {
    expect(steps(run(BAYDIN, BAYDIN_AT, "forward", [1, 0])).map(shown)).toEqual([
      ["read", 0, 2, 1],
      ["read", 1, 5, 0],
      ["push", 2, Math.log(2), 0.5, 0.5],
      ["push", 3, 10, 5, 5, 0],
      ["push", 4, Math.sin(5), 0, 0],
      ["push", 5, 10.693147180559945, 5.5, 0.5, 5],
      ["push", 6, 11.652071455223084, 5.5, 5.5, -0],
    ])
  })

  test("Table 3: sixteen reverse steps, line by line", () => {
    expect(steps(run(BAYDIN, BAYDIN_AT, "reverse", [1])).map(shown)).toEqual([
      ["read", 0, 2, null],
      ["read", 1, 5, null],
      ["evaluate", 2, Math.log(2)],
      ["evaluate", 3, 10],
      ["evaluate", 4, Math.sin(5)],
      ["evaluate", 5, 10.693147180559945],
      ["evaluate", 6, 11.652071455223084],
      ["seed", 6, null, 1, 1],
      ["pull", 5, 6, 0, 1, 1, null, 1],
      ["pull", 4, 6, 1, -1, -1, null, -1],
      ["pull", 2, 5, 0, 1, 1, null, 1],
      ["pull", 3, 5, 1, 1, 1, null, 1],
      ["pull", 1, 4, 0, Math.cos(5), -Math.cos(5), null, -Math.cos(5)],
      ["pull", 0, 3, 0, 5, 5, null, 5],
      ["pull", 1, 3, 1, 2, 2, -Math.cos(5), 2 - Math.cos(5)],
      ["pull", 0, 2, 0, 0.5, 0.5, 5, 5.5],
    ])
  })
})

describe("(x*y + x)*(y - x) at x = 3, y = 5", () => {
  const r = run("(x*y + x)*(y - x)", { x: 3, y: 5 }, "reverse", [1])

  test("has fifteen reverse steps", () => {
    expect(r.plan.steps).toBe(15)
  })

  test("the adjoint of x runs -18, -16, -6", () => {
    const running = Array.from({ length: 16 }, (_, k) => number(adjointAt(r, 0, k)))
    expect(running.filter((value, k) => value !== running[k - 1])).toEqual([null, -18, -16, -6])
    expect(running.slice(0, 11).every(value => value === null)).toBe(true)
    expect(number(adjointAt(r, 1, 15))).toBe(24)
  })

  test("counts what is still to come", () => {
    expect(pendingPulls(r.plan, 0, 0)).toEqual({ total: 3, received: 0 })
    expect(pendingPulls(r.plan, 0, 12)).toEqual({ total: 3, received: 1 })
    expect(pendingPulls(r.plan, 0, 15)).toEqual({ total: 3, received: 3 })
  })

  test("tells the steps of a node", () => {
    expect(stepsOf(r.plan, 0)).toEqual({ evaluated: 1, firstTouched: 11, lastTouched: 14 })
    expect(stepsOf(r.plan, 5)).toEqual({ evaluated: 6, firstTouched: 7, lastTouched: 7 })
  })

  test("is the same read backwards", () => {
    const there = steps(r).map(shown)
    const back = Array.from({ length: 15 }, (_, i) => shown(step(r, 15 - i))).reverse()
    expect(back).toEqual(there)
  })

  test("refuses steps that do not exist", () => {
    expect(() => step(r, 0)).toThrow("step 0 of 15")
    expect(() => step(r, 16)).toThrow("step 16 of 15")
  })
})

describe("what is known after a step", () => {
  test("values appear at their own step", () => {
    const r = run(BAYDIN, BAYDIN_AT, "forward", [1, 0])
    expect(number(valueAt(r, 3, 3))).toBe(null)
    expect(number(valueAt(r, 3, 4))).toBe(10)
    expect(number(tangentAt(r, 3, 3))).toBe(null)
    expect(number(tangentAt(r, 3, 4))).toBe(5)
  })

  test("constants are known from the start and have no step", () => {
    const r = run("2*x", { x: 3 }, "evaluate", [])
    expect(r.plan.steps).toBe(2)
    expect(number(valueAt(r, 1, 0))).toBe(2)
    expect(stepsOf(r.plan, 1)).toEqual({ evaluated: null, firstTouched: null, lastTouched: null })
  })

  test("an adjoint that is never reached reads 0 at the last step", () => {
    const r = run("z = x*x\n3*t", { x: 2, t: 1 }, "reverse", [1])
    expect(number(adjointAt(r, 0, r.plan.steps - 1))).toBe(null)
    expect(number(adjointAt(r, 0, r.plan.steps))).toBe(0)
  })

  test("a frozen input is read without a tangent and what depends on it alone is evaluated", () => {
    const r = run("x^2 * ln(t)", { x: 3, t: 2 }, "forward", [1], ["x"])
    expect(steps(r).map(s => s.kind)).toEqual(["read", "read", "push", "evaluate", "push"])
    expect(number(tangentAt(r, 1, 5))).toBe(null)
  })

  test("the partial by an inactive operand is never written: x^2 at -3 does not meet ln(-3)", () => {
    const r = run("x^2", { x: -3 }, "reverse", [1])
    expect(number(adjointAt(r, 0, r.plan.steps))).toBe(-6)
    expect(Array.from(r.values).some(Number.isNaN)).toBe(false)
  })

  test("zeros are pulled too: activity is structural", () => {
    const r = run("0*x", { x: 3 }, "reverse", [1])
    expect(r.plan.steps).toBe(4)
    expect(number(adjointAt(r, 0, 4))).toBe(0)
  })

  test("x*x has two edges, one pull each", () => {
    const r = run("x*x", { x: 3 }, "reverse", [1])
    expect(steps(r).slice(3).map(shown)).toEqual([
      ["pull", 0, 1, 0, 3, 3, null, 3],
      ["pull", 0, 1, 1, 3, 3, 3, 6],
    ])
  })
})

describe("several outputs", () => {
  test("the seed of an output that feeds another is there first, and adds", () => {
    const { graph, point, node } = program("a = 2*x\nb = 3*a", { x: 1 })
    const r = evaluate(plan(graph, "reverse", [node("x")], [node("a"), node("b")]), point, [scalar(10), scalar(1)])
    expect(steps(r).slice(3).map(shown)).toEqual([
      ["seed", 2, null, 10, 10],
      ["seed", 4, null, 1, 1],
      ["pull", 2, 4, 1, 3, 3, 10, 13],
      ["pull", 0, 2, 1, 2, 26, null, 26],
    ])
    expect(number(adjointAt(r, node("a"), 4))).toBe(10)
    expect(stepsOf(r.plan, node("a"))).toEqual({ evaluated: 2, firstTouched: 4, lastTouched: 6 })
  })

  test("two names of one node seed it twice", () => {
    const { graph, point, node } = program("a = x*x", { x: 3 })
    const r = evaluate(plan(graph, "reverse", [0], [node("a"), node("a")]), point, [scalar(1), scalar(4)])
    expect(steps(r).slice(2, 4).map(shown)).toEqual([
      ["seed", 1, null, 1, 1],
      ["seed", 1, 1, 4, 5],
    ])
    expect(number(adjointAt(r, 0, r.plan.steps))).toBe(30)
  })
})

test("a run may be computed in the array of the one before", () => {
  const { graph, node } = program("x^2", { x: 3 })
  const sweep = plan(graph, "reverse", [node("x")], [node("out")])
  const first = evaluate(sweep, new Map([[0, scalar(3)]]), [scalar(1)])
  const second = evaluate(sweep, new Map([[0, scalar(4)]]), [scalar(1)], first)
  expect(second.values).toBe(first.values)
  expect(number(adjointAt(second, 0, sweep.steps))).toBe(8)
})

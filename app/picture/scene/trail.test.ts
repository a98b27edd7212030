import { describe, expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import { INTEGERS, sweep, type Sweep } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { PROGRAMS } from "./programs.fixture"
import { trailOn, trailWidth } from "./trail"

/** What each link has carried by step k, by name; without k by the last. */
function trails({ program, run }: Sweep, k = run.plan.steps) {
  return Object.fromEntries(
    diagram(program).links.flatMap(link => {
      const trail = trailOn(run, link, k)
      return trail ? [[link.id, trail.text]] : []
    }),
  )
}

const swept = (name: keyof typeof PROGRAMS, pass: Pass) => {
  const [text, at] = PROGRAMS[name] as readonly [string, Readonly<Record<string, number>>]
  return sweep(text, at, pass)
}

describe("at the last step every edge keeps its contribution", () => {
  test("of the integers, in reverse", () => {
    expect(trails(sweep(...INTEGERS, "reverse"))).toEqual({
      "x→v1:0": "10",
      "y→v1:1": "6",
      "v1→v2:0": "2",
      "x→v2:1": "2",
      "y→v3:0": "18",
      "x→v3:1": "−18",
      "v2→f:0": "2",
      "v3→f:1": "18",
    })
  })

  test("of the integers, forward, with the seed on x", () => {
    expect(trails(sweep(...INTEGERS, "forward"))).toEqual({
      "x→v1:0": "5",
      "y→v1:1": "0",
      "v1→v2:0": "5",
      "x→v2:1": "1",
      "y→v3:0": "0",
      "x→v3:1": "−1",
      "v2→f:0": "12",
      "v3→f:1": "−18",
    })
  })

  test("of a quotient, in reverse", () => {
    expect(trails(swept("quotient", "reverse"))).toEqual({
      "x→v1:0": "0.25",
      "y→v1:1": "−0.125",
      "y→v2:0": "0.5",
      "x→v2:1": "−1",
      "v1→f:0": "1",
      "v2→f:1": "1",
    })
  })

  test("of an op whose operands are the same node", () => {
    expect(trails(swept("square", "reverse"))).toEqual({ "x→y:0": "3", "x→y:1": "3" })
  })
})

test("an edge has no trail before the sweep has used it", () => {
  const integers = sweep(...INTEGERS, "reverse")
  expect(trails(integers, 7)).toEqual({})
  expect(trails(integers, 9)).toEqual({ "v2→f:0": "2", "v3→f:1": "18" })
})

test("values alone leave no trail", () => {
  expect(trails(sweep(...INTEGERS, "evaluate"))).toEqual({})
})

test("of several edges what one node receives is added up", () => {
  const { program, run } = sweep("g(a) = a*a + a\nf = g(x)", { x: 3 }, "reverse")
  const { links } = diagram(program)
  const fromX = links.filter(({ from }) => from === links[0]!.from).flatMap(({ edges }) => edges)
  // x̄ = 2x + 1, in three parts.
  expect(trailOn(run, { ...links[0]!, edges: fromX }, run.plan.steps)?.text).toBe("7")
})

test("of several edges what different nodes receive is not", () => {
  const { program, run } = sweep(...INTEGERS, "reverse")
  const { links } = diagram(program)
  const edges = links.flatMap(link => link.edges)
  expect(trailOn(run, { ...links[0]!, edges }, run.plan.steps)).toMatchObject({ text: null, negative: false })
})

test("an array has no number, and is as wide as its largest entry", () => {
  const { program, run } = sweep("w = [1, -100]; f = sum(w^2)", {}, "reverse")
  const [link] = diagram(program).links
  expect(trailOn(run, link!, run.plan.steps)).toEqual({ flow: "backward", width: 5.9, text: null, negative: false })
})

test.each([
  [1, 1, 3],
  [10, 1, 4.3],
  [0.1, 1, 1.8],
  [1e-9, 1, 1.5],
  [0, 1, 1.5],
  [1e9, 1, 8],
  [Infinity, 1, 8],
  [NaN, 1, 8],
  [200, 200, 3],
  [3, 0, 3.6],
])("a contribution of %d from a seed of %d is %d px wide", (size, seed, width) => {
  expect(trailWidth(size, seed)).toBe(width)
})

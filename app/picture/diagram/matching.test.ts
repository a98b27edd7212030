import { describe, expect, test } from "vitest"
import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "./diagram"
import { matchedMarks, matching } from "./matching"

/** New name → old name of the nodes that stay, constants apart. */
function kept(before: string, after: string): Record<string, string> {
  const [then, now] = [programOf(before), programOf(after)]
  return Object.fromEntries(matchedMarks(diagram(then), diagram(now), matching(then, now)))
}

const BAYDIN = "ln(x1) + x1*x2 - sin(x2)"
const SAME = { x1: "x1", x2: "x2", v1: "v1", v2: "v2", v3: "v3", v4: "v4", y: "y" }

describe("across an edit a node is found again", () => {
  test("when nothing changes", () => {
    expect(kept(BAYDIN, BAYDIN)).toEqual(SAME)
  })

  test("when its function is another", () => {
    expect(kept(BAYDIN, BAYDIN.replace("sin", "cos"))).toEqual(SAME)
  })

  test("when an input is renamed", () => {
    const { x2, ...others } = SAME
    expect(kept(BAYDIN, BAYDIN.replaceAll("x2", "z"))).toEqual({ ...others, z: x2 })
  })

  test("when the numbers of the nodes shift", () => {
    expect(kept(BAYDIN, `exp(x2) + ${BAYDIN}`)).toEqual({
      x1: "x1",
      x2: "x2",
      v2: "v1",
      v3: "v2",
      v4: "v3",
      v6: "v4",
      y: "y",
    })
  })

  test("when a term is added or deleted at the end", () => {
    expect(kept(BAYDIN, `${BAYDIN} + x3`)).toMatchObject({ v3: "v3", v4: "v4", v5: "y" })
    expect(kept(`${BAYDIN} + x3`, BAYDIN)).toEqual({ ...SAME, y: "v5" })
  })

  test("when all of it goes into a function", () => {
    expect(kept(BAYDIN, `tanh(${BAYDIN})`)).toMatchObject({ v1: "v1", v2: "v2", v3: "v3", v4: "v4", v5: "y" })
  })

  test("when an operation comes between", () => {
    expect(kept(BAYDIN, "ln(x1) + sqrt(x1*x2) - sin(x2)")).toMatchObject({ v2: "v2", v4: "v3", v5: "v4", y: "y" })
  })

  test("when a constant becomes an input, and changes its value", () => {
    expect(kept("y = 2*x + 1", "y = a*x + 1")).toEqual({ x: "x", v1: "v1", y: "y" })
    expect(kept("y = 2*x + 1", "y = 3*x + 1")).toEqual({ x: "x", v1: "v1", y: "y" })
  })

  test("when an output comes first", () => {
    expect(kept("p = x*y", "q = x + y\np = x*y")).toEqual({ x: "x", y: "y", p: "p" })
  })

  test("by the name that the learner gave it", () => {
    expect(kept("h = tanh(w*x)\ny = h^2", "h = u + v\ny = h^2")).toMatchObject({ h: "h", y: "y" })
  })
})

test("equal parts stay whole: each product keeps its own factor", () => {
  expect(kept("sin(x)*a + sin(x)*b", "sin(x)*a + sin(x)*b + c")).toMatchObject({
    v1: "v1",
    v2: "v2",
    v3: "v3",
    v4: "v4",
  })
})

test("no node is two nodes", () => {
  const [then, now] = [programOf("sin(x)"), programOf("sin(x) + sin(x) + sin(x)")]
  const found = Array.from(matching(then, now)).filter(node => node >= 0)
  expect(new Set(found).size).toBe(found.length)
})

test("of unlike programs the outputs alone stay", () => {
  expect(kept("sin(a)", "b*c + d")).toEqual({ y: "y" })
  expect(kept("sin(a); cos(b)", "f = c + d")).toEqual({})
})

test("an input does not become an operation", () => {
  expect(kept("y = a + b", "y = a + sin(c)")).toEqual({ a: "a", y: "y" })
})

test("ten thousand nodes, of which each holds all before it twice, are matched", () => {
  const chain = (steps: number, seed: string) => programOf(`l = ${seed}\nrepeat ${steps}: l = r*l*(1 - l)`)
  const [then, now] = [chain(3333, "sin(x)"), chain(3333, "cos(x)")]
  const found = matching(then, now)
  expect(found.filter(node => node < 0).length).toBeLessThanOrEqual(2)
})

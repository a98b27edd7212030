import { describe, expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import type { Sweep } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { grid } from "./grid.fixture"
import type { Fading, InBetween } from "./inbetween"
import { PROGRAMS, swept } from "./programs.fixture"
import { scene, type Scene } from "./scene"
import { layoutInput } from "./size"

function sceneOf({ program, run }: Sweep, t: number, span?: readonly [number, number]): Scene {
  const marks = diagram(program)
  return scene(program, run, marks, grid(layoutInput(program, marks)), t, span)
}

const integers = (pass: Pass, t: number, span?: readonly [number, number]) =>
  sceneOf(swept("integers", pass), t, span).moving!
const mark = ({ marks }: InBetween, id: string) => marks.find(one => one.id === id)
const link = ({ links }: InBetween, id: string) => links.find(one => one.id === id)

/** What can be seen, to a hundredth: what is almost gone is gone, what is almost there is there. */
function look({ marks, links, moving }: Scene): unknown {
  const visible = (fading: Fading | null | undefined) => (fading && fading.opacity > 0.01 ? fading.text : null)
  const stands = (text: string | null) => (text === null ? null : { text, opacity: 1 })
  return {
    marks: marks.map(one => {
      const now = (moving && mark(moving, one.id)) ?? {
        ...one,
        value: stands(one.value),
        derivative: stands(one.tangent ?? one.adjoint),
        badge: stands(one.badge),
        sum: stands(one.sum),
        lit: Number(one.phase === "active"),
        stored: Number(one.stored),
      }
      const texts = [now.value, now.derivative, now.badge, now.sum].map(visible)
      return [one.id, ...texts, Math.round(now.lit), Math.round(now.stored)].join(" | ")
    }),
    links: links.flatMap(one => {
      const now = (moving && link(moving, one.id)) ?? { ...one, light: one.path, lit: 1, chip: null }
      return now.flow === "none" || now.lit < 0.01 || now.light.length < 2
        ? []
        : [`${one.id} ${now.flow} ${visible(now.chip) ?? ""}`]
    }),
  }
}

describe("a moment from either side", () => {
  test.each(Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[])("of %s is the state at the step", name => {
    for (const pass of ["evaluate", "forward", "reverse"] as const) {
      const one = swept(name, pass)
      for (let k = 0; k <= one.run.plan.steps; k++) {
        const still = look(sceneOf(one, k))
        if (k > 0) expect(look(sceneOf(one, k - 1e-4)), `${pass} before ${k}`).toEqual(still)
        if (k < one.run.plan.steps) expect(look(sceneOf(one, k + 1e-4)), `${pass} after ${k}`).toEqual(still)
      }
    }
  })

  test("of steps that happen together is the state at the first and the last", () => {
    const together = (t: number) => look(sceneOf(swept("integers", "reverse"), t, [7, 13]))
    expect(together(7.001)).toEqual(look(sceneOf(swept("integers", "reverse"), 7)))
    expect(together(12.999)).toEqual(look(sceneOf(swept("integers", "reverse"), 13)))
  })
})

describe("a pull", () => {
  test("moves along its one edge, against it", () => {
    const flying = integers("reverse", 12.1)
    expect(flying.links.map(one => `${one.id} ${one.flow}`)).toEqual(["v1→v2:0 backward", "x→v2:1 backward"])
    expect(link(flying, "v1→v2:0")).toMatchObject({ chip: null })
    expect(link(flying, "v1→v2:0")!.lit).toBeLessThan(0.05)
  })

  test("carries the adjoint, and from the local partial on its product", () => {
    const carried = (t: number) => link(integers("reverse", t), "x→v2:1")?.chip?.text ?? "·"
    expect([12.03, 12.1, 12.2, 12.26, 12.5].map(carried)).toEqual(["·", "2", "2·1", "2·1", "·"])
    expect(link(integers("reverse", 10.2), "x→v3:1")!.chip!.text).toBe("18·(−1)")
  })

  test("shows the sum in its two parts, then its result", () => {
    const told = (t: number) => {
      const { sum, derivative, badge } = mark(integers("reverse", t), "x")!
      return [sum, derivative, badge].map(one => one && `${one.text} ${one.opacity.toFixed(1)}`)
    }
    expect(told(12.15)).toEqual([null, "−18 1.0", "1/3 1.0"])
    expect(told(12.5)).toEqual(["−18 + 2·1 1.0", "−18 1.0", "1/3 1.0"])
    expect(told(12.95)).toEqual(["−18 + 2·1 → −16 1.0", "−16 0.6", "2/3 0.6"])
  })

  test("clears the stored mark of a value that was consumed", () => {
    expect(integers("reverse", 9.5).marks.find(one => one.id === "f")?.stored).toBe(1)
    expect(integers("reverse", 9.9).marks.find(one => one.id === "f")?.stored).toBeCloseTo(0.65, 2)
    expect(integers("reverse", 10.5).marks.map(one => one.id)).not.toContain("f")
  })
})

describe("a forward step", () => {
  test("lights the edges into its node together; each carries its tangent to the local partial", () => {
    const chips = (t: number) => integers("forward", t).links.map(one => one.chip && `${one.id} ${one.chip.text}`)
    expect(chips(2.1)).toEqual(["x→v1:0 1", "y→v1:1 0"])
    expect(chips(2.3)).toEqual(["x→v1:0 1·5", "y→v1:1 0·3"])
  })

  test("adds up what has come, then shows value and tangent", () => {
    const told = (t: number) => {
      const { sum, value, derivative } = mark(integers("forward", t), "v1")!
      return [sum?.text, value?.text, value?.opacity, derivative?.text, derivative?.opacity]
    }
    expect(told(2.2)).toEqual([undefined, "15", 0, "5", 0])
    expect(told(2.6)).toEqual(["1·5 + 0·3", "15", 0, "5", 0])
    expect(told(3 - 1e-9)).toEqual(["1·5 + 0·3", "15", expect.closeTo(1), "5", expect.closeTo(1)])
  })

  test("of an evaluation carries the values of the operands", () => {
    const { links } = integers("reverse", 3.2)
    expect(links.map(one => one.chip?.text ?? "·")).toEqual(["·", "·", "15", "3"])
  })
})

test("the head of a light stands where its number is", () => {
  const { light, chip } = link(integers("reverse", 12.15), "x→v2:1")!
  const [x, y] = light.slice(1).split(/[ C]/).map(Number)
  expect(x).toBeCloseTo(chip!.x, 1)
  expect(y).toBeCloseTo(chip!.y, 1)
})

test("contributions that come together in one node are one sum", () => {
  expect(mark(integers("reverse", 12, [7, 15]), "x")?.sum?.text).toBe("18·(−1) + 2·1 + 2·5")
  expect(mark(integers("reverse", 12, [10, 13]), "x")?.sum?.text).toBe("18·(−1) + 2·1")
})

test("a number halts before its receiver, whose own numbers and badge it would cover", () => {
  const { links, moving } = sceneOf(swept("integers", "reverse"), 12.28)
  const { path } = links.find(one => one.id === "x→v2:1")!
  const receiver = Number(path.slice(1).split(" ")[0])
  expect(link(moving!, "x→v2:1")!.chip!.x - receiver).toBeCloseTo(26, 0)
})

test("a seed appears, and what was lit before comes to rest", () => {
  const moving = integers("reverse", 6.5)
  expect(mark(moving, "f")).toMatchObject({ lit: 1, derivative: { text: "1" } })
  expect(moving.links.map(one => one.lit)).toEqual([0, 0])
})

test("an array's contribution travels whole and is not added up in a line", () => {
  const one = swept("matrix", "reverse")
  for (let k = 0; k < one.run.plan.steps; k++)
    for (const { id, sum } of sceneOf(one, k + 0.5).moving!.marks)
      if (["A", "x", "v1"].includes(id)) expect(sum).toBeNull()
})

test("of a layer every edge carries its number at once, and every receiver adds up its own", () => {
  const { marks, links } = integers("reverse", 11, [9, 13])
  expect(links.map(one => `${one.id} ${one.chip?.text ?? "·"}`)).toEqual([
    "v1→v2:0 2·1",
    "x→v2:1 2·1",
    "y→v3:0 18·1",
    "x→v3:1 18·(−1)",
    "v3→f:1 ·",
  ])
  expect(marks.flatMap(one => (one.sum ? [`${one.id} ${one.sum.text}`] : []))).toEqual([
    "x 18·(−1) + 2·1",
    "y 18·1",
    "v1 2·1",
  ])
})

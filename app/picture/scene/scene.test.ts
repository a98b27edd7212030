import { describe, expect, test } from "vitest"
import type { Pass } from "../../engine/run/plan"
import { INTEGERS, sweep, type Sweep } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { grid } from "./grid.fixture"
import { PROGRAMS, swept } from "./programs.fixture"
import { contributionPlaces } from "./contributions"
import { layoutInput, TYPE } from "./size"
import { scene, type Scene } from "./scene"
import { sceneSvg } from "./svg"

function sceneOf({ program, run }: Sweep, t: number): Scene {
  const marks = diagram(program)
  return scene(program, run, marks, grid(layoutInput(program, marks)), t)
}

const integers = (pass: Pass, t: number) => sceneOf(sweep(...INTEGERS, pass), t)
const phases = ({ marks }: Scene) => marks.map(mark => `${mark.id} ${mark.phase}`).join(", ")
const flows = ({ links }: Scene) => links.filter(link => link.flow !== "none").map(link => `${link.id} ${link.flow}`)
const mark = ({ marks }: Scene, id: string) => marks.find(one => one.id === id)!
const link = ({ links }: Scene, id: string) => links.find(one => one.id === id)!

describe("phases", () => {
  test.each([
    ["evaluate", 0, "x waiting, y waiting, v1 waiting, v2 waiting, v3 waiting, f waiting"],
    ["evaluate", 3, "x done, y done, v1 active, v2 waiting, v3 waiting, f waiting"],
    ["evaluate", 6, "x done, y done, v1 done, v2 done, v3 done, f active"],
    ["forward", 4, "x done, y done, v1 done, v2 active, v3 waiting, f waiting"],
    ["reverse", 3, "x waiting, y waiting, v1 active, v2 waiting, v3 waiting, f waiting"],
    ["reverse", 7, "x waiting, y waiting, v1 waiting, v2 waiting, v3 waiting, f active"],
    ["reverse", 9, "x waiting, y waiting, v1 waiting, v2 done, v3 active, f done"],
    ["reverse", 13, "x active, y waiting, v1 done, v2 done, v3 done, f done"],
    ["reverse", 15, "x done, y active, v1 done, v2 done, v3 done, f done"],
  ] as const)("%s at step %d", (pass, t, expected) => {
    expect(phases(integers(pass, t))).toBe(expected)
  })

  test("an adjoint that is never reached is final at the last step", () => {
    const swept = sweep("y1 = x*t; y2 = x", { x: 2, t: 3 }, "reverse", { seed: { y2: 1 } })
    expect(phases(sceneOf(swept, 3))).toBe("x waiting, t waiting, y1 active")
    expect(phases(sceneOf(swept, 4))).toBe("x active, t done, y1 done")
  })
})

describe("flow", () => {
  test("values flow forward into a node that is evaluated", () => {
    expect(flows(integers("evaluate", 3))).toEqual(["x→v1:0 forward", "y→v1:1 forward"])
    expect(flows(integers("reverse", 6))).toEqual(["v2→f:0 forward", "v3→f:1 forward"])
  })

  test("tangents flow along active edges alone", () => {
    const swept = sweep(...INTEGERS, "forward", { freeze: ["y"] })
    expect(flows(sceneOf(swept, 3))).toEqual(["x→v1:0 forward"])
  })

  test("an adjoint flows back along one edge", () => {
    expect(flows(integers("reverse", 13))).toEqual(["x→v2:1 backward"])
  })

  test("nothing flows into inputs, nor with a seed, nor before the start", () => {
    for (const t of [0, 1, 2, 7]) expect(flows(integers("reverse", t))).toEqual([])
  })
})

test("the receiver at step 13 of 15", () => {
  expect(mark(integers("reverse", 13), "x")).toMatchObject({
    tex: "x",
    value: "3",
    tangent: null,
    adjoint: "−16",
    badge: "2/3",
    sum: "−18 + 2·1 → −16",
    stored: true,
    fault: null,
    docked: [],
    name: "x, value 3, adjoint minus 16",
  })
})

test("a fan-out node wears a badge from its first contribution to its last", () => {
  const badges = Array.from({ length: 16 }, (_, k) => mark(integers("reverse", k), "x").badge ?? "·")
  expect(badges.join(" ")).toBe("· · · · · · · · · · · 1/3 1/3 2/3 · ·")
})

test("a negative factor behind a sign stands in brackets", () => {
  expect(mark(integers("reverse", 11), "x").sum).toBe("18·(−1) → −18")
})

test("a seed on an output that is used again shows its sum", () => {
  const choice = { seed: { y1: 1, y2: 2 }, outputs: ["y1", "y2"] }
  const picture = sceneOf(sweep("y1 = x; y2 = x", { x: 3 }, "reverse", choice), 3)
  expect(mark(picture, "x")).toMatchObject({ adjoint: "3", sum: "1 + 2 → 3" })
})

test("values are stored until their last use on the way back", () => {
  const stored = (k: number) =>
    integers("reverse", k)
      .marks.filter(one => one.stored)
      .map(one => one.id)
      .join(" ")
  expect([0, 3, 6, 9, 10, 12, 13, 14, 15].map(stored)).toEqual([
    "",
    "x y v1",
    "x y v1 v2 v3 f",
    "x y v1 v2 v3 f",
    "x y v1 v2 v3",
    "x y v1 v2",
    "x y v1 v2",
    "x y v1",
    "",
  ])
  expect(integers("forward", 6).marks.some(one => one.stored)).toBe(false)
})

test("a local partial has its number once the sweep has used it", () => {
  const numbers = (pass: Pass, k: number) => integers(pass, k).links.map(one => one.number ?? "·")
  expect(integers("reverse", 0).links.map(one => one.rule)).toEqual(["y", "x", "1", "1", "1", "-1", "v_{3}", "v_{2}"])
  expect(numbers("evaluate", 6).join(" ")).toBe("· · · · · · · ·")
  expect(numbers("forward", 4).join(" ")).toBe("5 3 1 1 · · · ·")
  expect(numbers("reverse", 9).join(" ")).toBe("· · · · · · 2 18")
})

test("an edge is visited once the pass of the moment has come along", () => {
  const visited = (k: number) => integers("reverse", k).links.map(one => Number(one.visited))
  expect(visited(4).join("")).toBe("11110000")
  expect(visited(6).join("")).toBe("11111111")
  expect(visited(9).join("")).toBe("00000011")
  expect(visited(15).join("")).toBe("11111111")
  expect(link(integers("reverse", 9), "v1→v2:0").name).toBe("edge from v1 to v2, local partial 1")
})

test("a fault shows once its node has a value", () => {
  const swept = sweep("f = ln(x)", { x: 0 }, "reverse")
  expect([0, 1, 2].map(k => mark(sceneOf(swept, k), "f").fault)).toEqual([null, null, "pole"])
})

test("constants are docked on their consumer", () => {
  expect(mark(sceneOf(sweep("f = 3*x", { x: 2 }, "evaluate"), 0), "f").docked).toEqual([{ tex: "3", slot: 0 }])
})

test("sizes do not depend on the mode", () => {
  const sizes = (pass: Pass) => integers(pass, 0).marks.map(({ x, y, width, height }) => [x, y, width, height])
  expect(sizes("forward")).toEqual(sizes("reverse"))
  expect(sizes("evaluate")).toEqual(sizes("reverse"))
})

test("a long clock is clamped", () => {
  expect(integers("reverse", 99)).toEqual(integers("reverse", 15))
  expect(integers("reverse", -1)).toEqual(integers("reverse", 0))
})

describe("pictures", () => {
  const polar = sweep(...PROGRAMS.polar, "reverse", { seed: { y1: 1, y2: 1 } })
  test.each([
    ["integers-reverse-13", swept("integers", "reverse"), 13],
    ["integers-reverse-12.15", swept("integers", "reverse"), 12.15],
    ["integers-reverse-12.5", swept("integers", "reverse"), 12.5],
    ["integers-reverse-6.6", swept("integers", "reverse"), 6.6],
    ["integers-forward-5", swept("integers", "forward"), 5],
    ["integers-forward-2.3", swept("integers", "forward"), 2.3],
    ["integers-forward-3.6", swept("integers", "forward"), 3.6],
    ["baydin-reverse-12", swept("baydin", "reverse"), 12],
    ["baydin-reverse-12.9", swept("baydin", "reverse"), 12.9],
    ["baydin-evaluate-4", swept("baydin", "evaluate"), 4],
    ["square-reverse-4.2", swept("square", "reverse"), 4.2],
    ["cube-reverse-5", swept("cube", "reverse"), 5],
    ["chain-forward-2.25", swept("chain", "forward"), 2.25],
    ["neuron-forward-9", swept("neuron", "forward"), 9],
    ["neuron-evaluate-5.3", swept("neuron", "evaluate"), 5.3],
    ["polar-reverse-7", polar, 7],
    ["polar-reverse-8.95", polar, 8.95],
    ["quotient-reverse-7.2", swept("quotient", "reverse"), 7.2],
    ["power-forward-3", swept("power", "forward"), 3],
    ["negative-reverse-6.15", swept("negative", "reverse"), 6.15],
    ["norm-reverse-9.5", swept("norm", "reverse"), 9.5],
    ["relu-forward-4", swept("relu", "forward"), 4],
    ["minimum-reverse-8.1", swept("minimum", "reverse"), 8.1],
    ["rosenbrock-reverse-14", swept("rosenbrock", "reverse"), 14],
    ["reuse-reverse-8.4", swept("reuse", "reverse"), 8.4],
    ["output-reverse-5.7", swept("output", "reverse"), 5.7],
    ["constant-forward-2.4", swept("constant", "forward"), 2.4],
    ["greek-reverse-6", swept("greek", "reverse"), 6],
    ["vector-forward-2.3", swept("vector", "forward"), 2.3],
    ["matrix-reverse-6.2", swept("matrix", "reverse"), 6.2],
    ["matrix-reverse-8", swept("matrix", "reverse"), 8],
    ["fault-reverse-5", swept("fault", "reverse"), 5],
  ])("%s", async (name, one, t) => {
    const marks = diagram(one.program)
    const places = grid(layoutInput(one.program, marks))
    const contributions = contributionPlaces(one.program, one.run, marks, places, TYPE)
    await expect(sceneSvg(sceneOf(one, t), { contributions })).toMatchFileSnapshot(`./pictures/${name}.svg`)
  })
})

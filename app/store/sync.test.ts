import { describe, expect, test } from "vitest"
import { createDerivation, sweepAt } from "./derived"
import type { Document, Sync } from "../document/document"
import { EMPTY } from "../document/fields"
import { createWorkbench } from "./workbench"

const compare = (sync: Sync, clock = 0): Document => ({
  ...EMPTY,
  program: "f = (x*y + x)*(y - x)",
  at: new Map([
    ["x", 3],
    ["y", 5],
  ]),
  mode: "compare",
  sync,
  clock,
})

/** Sweep and step of both lanes: "forward 1:2, reverse 0:8". */
const lanesAt = (document: Document) =>
  createDerivation()(document)
    .lanes.map(lane => `${lane.pass} ${lane.sweep}:${lane.step}`)
    .join(", ")

describe("the lanes of Compare", () => {
  test("run every column and every row: two forward sweeps of 6 steps, one reverse sweep of 15", () => {
    const { lanes, ticks } = createDerivation()(compare("step"))
    expect(lanes.map(lane => lane.series.ends)).toEqual([[6, 12], [15]])
    expect(lanes[0].series.seeds.map(seeds => [...seeds])).toEqual([
      [
        ["x", 1],
        ["y", 0],
      ],
      [
        ["x", 0],
        ["y", 1],
      ],
    ])
    expect(ticks).toBe(15)
  })

  test.each([
    ["step", 6, "forward 0:6, reverse 0:6"],
    ["step", 7, "forward 1:1, reverse 0:7"],
    ["step", 14, "forward 1:6, reverse 0:14"],
    ["node", 5, "forward 0:5, reverse 0:5"],
    ["node", 7, "forward 1:1, reverse 0:7"],
    ["node", 8, "forward 1:2, reverse 0:8"],
    ["node", 9, "forward 1:3, reverse 0:9"],
    ["node", 10, "forward 1:4, reverse 0:12"],
    ["node", 12, "forward 1:6, reverse 0:15"],
    ["work", 1, "forward 0:2, reverse 0:8"],
    ["work", 2, "forward 0:3, reverse 0:9"],
    ["work", 8, "forward 0:6, reverse 0:15"],
    ["work", 9, "forward 1:2, reverse 0:15"],
    ["work", 16, "forward 1:6, reverse 0:15"],
    ["free", 3, "forward 0:3, reverse 0:3"],
  ] as const)("by %s, at tick %i: %s", (sync, tick, lanes) => {
    expect(lanesAt(compare(sync, tick))).toBe(lanes)
  })

  test("take as many ticks as the longer lane: 15 steps, 12 nodes, 16 multiplications", () => {
    const ticks = (sync: Sync) => createDerivation()(compare(sync)).ticks
    expect([ticks("step"), ticks("node"), ticks("work"), ticks("free")]).toEqual([15, 12, 16, 15])
  })

  test("never go back while the clock goes on", () => {
    for (const sync of ["step", "node", "work", "free"] as const) {
      const { lanes, ticks } = createDerivation()(compare(sync))
      for (const lane of lanes)
        for (let tick = 1; tick <= ticks; tick++)
          expect(lane.ticks.stepAt(tick)).toBeGreaterThanOrEqual(lane.ticks.stepAt(tick - 1))
    }
  })

  test("run one sweep with the seeds that are given", () => {
    const { lanes } = createDerivation()({
      ...compare("node"),
      seed: { forward: new Map([["y", 2]]), reverse: new Map() },
    })
    expect(lanes.map(lane => lane.series.ends)).toEqual([[6], [15]])
    expect([...lanes[0].seeds]).toEqual([
      ["x", 0],
      ["y", 2],
    ])
  })

  test("in free sync each lane has its own clock", () => {
    const bench = createWorkbench(compare("free", 3))
    bench.actions.moveLane("reverse", 5)
    const at = () => bench.getState().derived.lanes.map(lane => lane.step)
    expect(at()).toEqual([3, 8])
    bench.actions.moveLane("forward", -2)
    expect(at()).toEqual([1, 8])
    bench.actions.moveLane("forward", -9)
    expect(at()).toEqual([0, 8])
  })
})

test("a series stands at the end of a sweep until the next one has begun", () => {
  expect([0, 6, 7, 12].map(done => sweepAt([6, 12], done))).toEqual([
    { sweep: 0, step: 0 },
    { sweep: 0, step: 6 },
    { sweep: 1, step: 1 },
    { sweep: 1, step: 6 },
  ])
})

test("Compare opens at the step that was shown, and gives it back", () => {
  const bench = createWorkbench({ ...compare("node"), mode: "reverse", clock: 12 })
  bench.actions.setMode("compare")
  expect(bench.getState().derived.lanes[1]?.step).toBe(12)
  bench.actions.setMode("reverse")
  expect(bench.getState().derived.tick).toBe(12)
})

test("another sync keeps the reverse lane's step", () => {
  const bench = createWorkbench(compare("node", 10))
  bench.actions.setSync("step")
  expect(bench.getState().derived.lanes[1]?.step).toBe(12)
  expect(bench.getState().document.clock).toBe(12)
})

test("a press on a node of a lane goes to its step there", () => {
  const bench = createWorkbench(compare("node"))
  bench.actions.goToNode(3, "forward")
  expect(bench.getState().derived.lanes[0].step).toBe(4)
})

test("a press on a node of the reverse lane goes to its step there, whatever the lag of free sync", () => {
  const bench = createWorkbench({ ...compare("free", 0), lag: 5 })
  bench.actions.goToNode(5, "reverse")
  expect(bench.getState().document.clock).toBe(1)
  expect(bench.getState().derived.lanes.map(lane => lane.step)).toEqual([1, 6])
})

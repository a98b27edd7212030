import { expect, test } from "vitest"
import { EMPTY } from "../document/fields"
import { fewHalts } from "./halts"
import { createWorkbench } from "./workbench"

const CALLS = { ...EMPTY, program: "f(u, v) = sin(u v)/u\ny = f(a, b)*a" }

test("Next and Previous pass what happens within a closed part; every step can still be reached", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, mode: "forward", closed: ["f@1"], clock: 0 })
  const tick = () => getState().derived.tick
  const visited = Array.from({ length: 5 }, () => (actions.goOn(1), tick()))
  expect(visited).toEqual([1, 2, 5, 6, 6])
  expect((actions.goTo(4), tick())).toBe(4)
  expect((actions.goOn(-1), tick())).toBe(2)
  expect(getState().derived.ticks).toBe(6)
})

test("playing halts where Next does, and ends at the last step", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, mode: "forward", closed: ["f@1"], clock: 2 })
  actions.setPlaying(true)
  actions.advance()
  expect([getState().derived.tick, getState().playing]).toEqual([5, true])
  actions.advance()
  expect([getState().derived.tick, getState().playing]).toEqual([6, false])
})

test("in Compare a tick halts if either lane shows something new", () => {
  const { getState } = createWorkbench({ ...CALLS, mode: "compare", sync: "step", closed: ["f@1"] })
  const { halts } = getState().derived
  expect(Array.from(halts ?? []).flatMap((halt, tick) => (halt ? [tick] : []))).toEqual([
    1, 2, 5, 6, 7, 8, 9, 11, 12, 13, 14,
  ])
})

test("every sweep of a series halts where its first one does", () => {
  const { getState } = createWorkbench({ ...CALLS, mode: "compare", sync: "node", closed: ["f@1"] })
  const { halts, lanes } = getState().derived
  expect(lanes.map(({ ticks }) => [ticks.ends, ticks.count])).toEqual([
    [[6, 12], 12],
    [[12], 12],
  ])
  expect(fewHalts(halts, 12)).toEqual([1, 2, 5, 6, 7, 8, 9, 10, 11, 12])
})

test("halts are listed while they are few", () => {
  expect(fewHalts(Uint8Array.of(0, 1, 0, 1, 1), 3)).toEqual([1, 3, 4])
  expect(fewHalts(Uint8Array.of(0, 1, 0, 1, 1), 2)).toEqual([])
  expect(fewHalts(null, 3)).toEqual([])
})

test("a part that is opened and closed again leaves no trace, and the place in the run stays", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, clock: 4 })
  actions.toggle("f@1", "v3")
  expect([getState().document.closed, getState().anchor, getState().derived.tick]).toEqual([["f@1"], "v3", 4])
  actions.toggle("f@1", "v3")
  expect(getState().document.closed).toEqual([])
})

test("undo brings back what was open before an edit", () => {
  const { actions, getState } = createWorkbench(CALLS)
  actions.toggle("f@1", "v3")
  actions.edit("y = x")
  actions.undo()
  expect(getState().document.closed).toEqual(["f@1"])
})

test("showing everything and folding again start as usual", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, program: "y = gelu(x)" })
  expect(getState().derived.diagram.marks).toHaveLength(2)
  actions.toggle("gelu@1", "y")
  actions.setFold(false)
  expect([getState().document.closed, getState().derived.diagram.marks.length]).toEqual([[], 3])
  actions.setFold(true)
  expect(getState().derived.diagram.marks).toHaveLength(2)
})

const PRODUCTS = Array.from({ length: 12 }, (_, i) => `a${i}*b${i}`).join(" + ")
const CHAIN = `${"sin(".repeat(100)}x${")".repeat(100)}`

test("above 40 nodes playing goes by layer; Next goes by step all the same", () => {
  const { actions, getState } = createWorkbench({ ...EMPTY, program: PRODUCTS, mode: "evaluate" })
  const ticks: number[] = []
  actions.setPlaying(true)
  while (getState().playing) {
    actions.advance()
    ticks.push(getState().derived.tick)
  }
  expect(getState().derived.diagram.marks).toHaveLength(47)
  expect(ticks).toEqual([24, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47])
  actions.goTo(24)
  actions.goOn(1)
  expect(getState().derived.tick).toBe(25)
})

test("a beat lasts a second, by layer less where all would last more than 12 s", () => {
  const ms = (program: string) => createWorkbench({ ...EMPTY, program, mode: "evaluate" }).getState().derived.beats.ms
  expect(ms(PRODUCTS.slice(0, PRODUCTS.indexOf("a11") - 3))).toBe(12_000 / 12)
  expect(ms(PRODUCTS)).toBe(12_000 / 13)
  expect(ms("x*y")).toBe(1000)
})

test("more layers than can be told apart in 12 s are played several at once, evenly, to the last step", () => {
  const { beats, ticks } = createWorkbench({ ...EMPTY, program: CHAIN, mode: "reverse" }).getState().derived
  const halting = Array.from(beats.halts ?? []).flatMap((halt, tick) => (halt ? [tick] : []))
  expect([ticks, halting.length, beats.ms]).toEqual([202, 48, 250])
  expect(halting.slice(0, 4)).toEqual([6, 10, 14, 18])
  expect(halting.at(-1)).toBe(202)
})

test("in Compare a beat is over when either lane has completed a layer", () => {
  const { beats, diagram } = createWorkbench({ ...EMPTY, program: PRODUCTS, mode: "compare", sync: "step" }).getState()
    .derived
  expect(diagram.marks).toHaveLength(47)
  expect(Array.from(beats.halts ?? []).reduce((sum, halt) => sum + halt)).toBe(48)
  expect(beats.halts?.at(-1)).toBe(1)
})

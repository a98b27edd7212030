import { expect, test } from "vitest"
import { EMPTY } from "./document"
import { createWorkbench } from "./workbench"

const CALLS = { ...EMPTY, program: "f(u, v) = sin(u v)/u\ny = f(a, b)*a" }

test("Next and Previous pass what happens within a closed part; every step can still be reached", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, mode: "forward", open: ["-f@1"] })
  const tick = () => getState().derived.tick
  const visited = Array.from({ length: 5 }, () => (actions.goOn(1), tick()))
  expect(visited).toEqual([1, 2, 5, 6, 6])
  expect((actions.goTo(4), tick())).toBe(4)
  expect((actions.goOn(-1), tick())).toBe(2)
  expect(getState().derived.ticks).toBe(6)
})

test("playing halts where Next does, and ends at the last step", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, mode: "forward", open: ["-f@1"], clock: 2 })
  actions.setPlaying(true)
  actions.advance()
  expect([getState().derived.tick, getState().playing]).toEqual([5, true])
  actions.advance()
  expect([getState().derived.tick, getState().playing]).toEqual([6, false])
})

test("in Compare a tick halts if either lane shows something new", () => {
  const { getState } = createWorkbench({ ...CALLS, mode: "compare", sync: "step", open: ["-f@1"] })
  const { halts } = getState().derived
  expect(Array.from(halts ?? []).flatMap((halt, tick) => (halt ? [tick] : []))).toEqual([
    1, 2, 5, 6, 7, 8, 9, 11, 12, 13, 14,
  ])
})

test("a part that is opened and closed again leaves no trace, and the place in the run stays", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, clock: 4 })
  actions.toggle("f@1", "v3")
  expect([getState().document.open, getState().anchor, getState().derived.tick]).toEqual([["-f@1"], "v3", 4])
  actions.toggle("f@1", "v3")
  expect(getState().document.open).toEqual([])
})

test("undo brings back what was open before an edit", () => {
  const { actions, getState } = createWorkbench(CALLS)
  actions.toggle("f@1", "v3")
  actions.edit("y = x")
  actions.undo()
  expect(getState().document.open).toEqual(["-f@1"])
})

test("showing everything and folding again start as usual", () => {
  const { actions, getState } = createWorkbench({ ...CALLS, program: "y = gelu(x)" })
  expect(getState().derived.diagram.marks).toHaveLength(2)
  actions.toggle("gelu@1", "y")
  actions.setFold(false)
  expect([getState().document.open, getState().derived.diagram.marks.length]).toEqual([[], 6])
  actions.setFold(true)
  expect(getState().derived.diagram.marks).toHaveLength(2)
})

import { expect, test, vi } from "vitest"
import { EMPTY } from "../document/fields"
import { layout } from "../picture/layout/layout"
import { layoutInput } from "../picture/scene/size"
import { isReady } from "./staging"
import { createWorkbench } from "./workbench"

const ROOMS = { wide: { width: 900, height: 500 }, high: { width: 360, height: 700 } }

async function staged(room: keyof typeof ROOMS) {
  const store = createWorkbench({ ...EMPTY, program: "f = (x*y + x)*(y - x)" })
  store.actions.setRoom(ROOMS[room])
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  const now = () => store.getState()
  return { now, ...store.actions }
}

const size = ({ width, height }: { width: number; height: number }) => (width > height ? "wide" : "high")

test("no picture is laid out before its window is known; in a high one it runs down", async () => {
  const store = createWorkbench({ ...EMPTY, program: "f = x*y" })
  expect([store.getState().staged.drawn, isReady(store.getState())]).toEqual([null, false])
  expect(size((await staged("wide")).now().staged.drawn!.layout)).toBe("wide")
  expect(size((await staged("high")).now().staged.drawn!.layout)).toBe("high")
})

test("after an edit the marks that stay are known, and the page is not ready until the picture is there", async () => {
  const { edit, now } = await staged("wide")
  edit("f = (x*y + x)*(y - x) + 1")
  expect(isReady(now())).toBe(false)
  await vi.waitUntil(() => isReady(now()), 20_000)
  expect([...now().staged.drawn!.matched.keys()]).toEqual(["x", "y", "v1", "v2", "v3", "v4"])
})

test("another example is a picture of its own", async () => {
  const { open, now } = await staged("wide")
  open({ ...EMPTY, program: "f = x*y" }, true)
  await vi.waitUntil(() => isReady(now()), 20_000)
  expect([now().staged.drawn!.matched.size, now().staged.drawn!.shift]).toEqual([0, null])
})

test("the projector's picture is another one, and the page is ready when no edit of it is played any more", async () => {
  const { setView, setMoving, now } = await staged("wide")
  setView("projector")
  expect(isReady(now())).toBe(false)
  await vi.waitUntil(() => isReady(now()), 20_000)
  setMoving(1)
  setMoving(1)
  setMoving(-1)
  expect(isReady(now())).toBe(false)
  setMoving(-1)
  expect(isReady(now())).toBe(true)
})

/** A network of two hidden units. */
const NETWORK = [1, 2].map(k => `h${k} = tanh(w${k}1*x1 + w${k}2*x2 + b${k})`).join("\n") + "\no = v1*h1 + v2*h2 + c"

test("what no form shows in type that reads is folded step by step, and opens again in a larger window", async () => {
  const store = createWorkbench({ ...EMPTY, program: NETWORK })
  const crowding = () => store.getState().derived.crowding
  store.actions.setRoom({ width: 900, height: 700 })
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  expect(crowding()).toBe(0)
  store.actions.setRoom({ width: 700, height: 300 })
  await vi.waitUntil(() => crowding() > 0 && isReady(store.getState()), 20_000)
  const few = store.getState().staged.drawn!.diagram.marks.length
  store.actions.setRoom({ width: 900, height: 700 })
  await vi.waitUntil(() => crowding() === 0 && isReady(store.getState()), 20_000)
  expect(store.getState().staged.drawn!.diagram.marks.length).toBeGreaterThan(few)
})

test("a window that gets larger while a folded picture is on its way shows the picture unfolded", async () => {
  const store = createWorkbench({ ...EMPTY, program: NETWORK })
  const folds = () => store.getState().derived.crowding > 0 && store.getState().task !== null
  store.actions.setRoom({ width: 700, height: 300 })
  await new Promise<void>(done => {
    const stop = store.subscribe(() => {
      if (!folds()) return
      stop()
      queueMicrotask(done)
    })
  })
  expect(folds()).toBe(true)
  store.actions.setRoom({ width: 900, height: 700 })
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  expect(store.getState().derived.crowding).toBe(0)
})

test("what is folded for want of room is laid out afresh, not near what was there before", async () => {
  const store = createWorkbench({ ...EMPTY, program: NETWORK })
  store.actions.setRoom({ width: 900, height: 700 })
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  store.actions.setRoom({ width: 700, height: 300 })
  await vi.waitUntil(() => store.getState().derived.crowding > 0 && isReady(store.getState()), 20_000)
  const { program, diagram, format, layout: folded, shift } = store.getState().staged.drawn!
  expect(folded).toEqual(layout(layoutInput(program, diagram, format)))
  expect(shift).toBeNull()
})

test("what no folding makes readable is not folded", async () => {
  const store = createWorkbench({ ...EMPTY, program: NETWORK })
  store.actions.setRoom({ width: 120, height: 100 })
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  expect(store.getState().derived.crowding).toBe(0)
})

test("the page is not ready while the picture of a window of another size is chosen", async () => {
  const { setRoom, now } = await staged("wide")
  const before = now().staged.drawn
  setRoom({ width: 890, height: 490 })
  expect(isReady(now())).toBe(false)
  await vi.waitUntil(() => isReady(now()), 20_000)
  expect(now().staged.drawn).toBe(before)
})

test("a picture keeps its form in a window that is a little different", async () => {
  const { setRoom, now } = await staged("wide")
  const { format } = now().staged.drawn!
  setRoom({ width: 880, height: 480 })
  await new Promise(done => setTimeout(done, 50))
  expect(now().staged.drawn!.format).toBe(format)
})

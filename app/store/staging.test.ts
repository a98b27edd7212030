import { expect, test, vi } from "vitest"
import { EMPTY } from "../document/fields"
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

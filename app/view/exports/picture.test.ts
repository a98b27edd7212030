import { expect, test, vi } from "vitest"
import { EMPTY } from "../../document/fields"
import { isReady } from "../../store/staging"
import { createWorkbench } from "../../store/workbench"
import { make as picture } from "./picture"

const size = (svg: string) => /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number)

test("the picture that is saved is the one on the screen, in a high window downwards", async () => {
  const store = createWorkbench({ ...EMPTY, program: "f = (x*y + x)*(y - x)" })
  store.actions.setRoom({ width: 360, height: 700 })
  const [width, height] = size(picture(store.getState()))
  expect(height).toBeGreaterThan(width!)
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  const { layout } = store.getState().staged.drawn!
  expect(size(picture(store.getState()))).toEqual([Math.ceil(layout.width) + 32, Math.ceil(layout.height) + 32])
})

test("after an edit it keeps the places that the marks have on the screen", async () => {
  const store = createWorkbench({ ...EMPTY, program: "f = (x*y + x)*(y - x)" })
  store.actions.setRoom({ width: 900, height: 500 })
  await vi.waitUntil(() => isReady(store.getState()), 20_000)
  const state = store.getState()
  const drawn = state.staged.drawn!
  const wider = { ...drawn, layout: { ...drawn.layout, width: 5000 } }
  expect(size(picture({ ...state, staged: { ...state.staged, drawn: wider } }))[0]).toBe(5032)
})

test("open parts have their frames and names in it, and on the wall its type is that of the wall", () => {
  const store = createWorkbench({ ...EMPTY, program: "g(a) = a^2 + a\nf = g(x)*y", view: "projector" })
  store.actions.setRoom({ width: 900, height: 500 })
  const svg = picture(store.getState())
  expect(svg.match(/<g class="frame" data-frame="[^"]+">/g)).toEqual(['<g class="frame" data-frame="g@1">'])
  expect(svg).toContain(">g(x)</text>")
  expect(svg).toMatch(/\.mark \.formula\{font:italic 24px/)
})

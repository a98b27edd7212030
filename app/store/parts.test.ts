import { expect, test, vi } from "vitest"
import type { Document } from "../document/document"
import { EMPTY } from "../document/fields"
import { openAround, USUALLY } from "./parts"
import { createWorkbench } from "./workbench"

const loop = (rounds: number, more: Partial<Document> = {}): Document => ({
  ...EMPTY,
  program: `l = x\nrepeat ${rounds}: l = 4*l*(1 - l)\nl`,
  ...more,
})

/** The node of a name, and what is shown. */
function within(document: Document, name: string) {
  const { derived } = createWorkbench(document).getState()
  return [derived, document, derived.good.program.names.indexOf(name)] as const
}

test("a node within a run of iterations is shown by opening that run, one that is drawn by nothing", () => {
  expect(openAround(...within(loop(40), "v80"))).toEqual({ ...USUALLY, opened: ["repeat.3-39", "repeat.21-30"] })
  expect(openAround(...within(loop(40), "v2"))).toEqual(USUALLY)
})

test("a part that was closed by hand is as usual again, and what else is open stays", () => {
  const by = { opened: ["repeat.11-20"], closed: ["repeat.1"] }
  expect(openAround(...within(loop(40, by), "v2"))).toEqual({ ...USUALLY, opened: ["repeat.11-20"] })
})

test("above 1,000 nodes all parts around a node open in one go", async () => {
  const store = createWorkbench(loop(400))
  await vi.waitUntil(() => store.getState().derived.current, 20_000)
  const { program } = store.getState().derived.good
  const node = program.names.indexOf("l#100")
  store.actions.reveal(node)
  expect(store.getState().document.opened).toEqual([])
  await vi.waitUntil(() => store.getState().document.opened.length > 0, 20_000)
  const { derived, document } = store.getState()
  expect(document.opened).toEqual(["repeat.3-399", "repeat.3-100", "repeat.91-100"])
  expect(derived.diagram.marks[derived.diagram.markOf[node]!]!.id).toBe("l#100")
})

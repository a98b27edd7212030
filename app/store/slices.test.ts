import { describe, expect, test, vi } from "vitest"
import { createDerivation } from "./derived"
import type { Document, Mode } from "../document/document"
import { EMPTY } from "../document/fields"
import { jobsHere } from "./jobs"
import { createWorkbench } from "./workbench"

/** Of 1,201 nodes: 3,002 steps in reverse, 1,201 forward. */
const LARGE = "p = x\nrepeat 600: p = sin(p)*x\np"

const at = (program: string): Document => ({ ...EMPTY, program })

/** A workbench that has read a large program, and everything that it has shown since. */
async function opened(program = LARGE) {
  const store = createWorkbench(at(program))
  const now = () => store.getState()
  await vi.waitUntil(() => now().derived.current, 20_000)
  const modes: Mode[] = []
  const steps: number[] = []
  store.subscribe(({ document, derived }) => {
    if (modes.at(-1) !== document.mode) modes.push(document.mode)
    if (steps.at(-1) !== derived.ticks) steps.push(derived.ticks)
  })
  return { now, modes, steps, ...store.actions }
}

/** Counts the tasks of the page from here on until something is so. */
async function tasksUntil(isSo: () => boolean): Promise<number> {
  let tasks = 0
  while (!isSo()) {
    await new Promise(done => setTimeout(done))
    tasks++
  }
  return tasks
}

describe("a large program", () => {
  test("is derived in slices after it is read; until it is whole the last good picture stays", async () => {
    const { start } = jobsHere()
    const events: string[] = []
    const store = createWorkbench(at("x*y"), {
      start: (kind, input, listener) => {
        const done: typeof listener.done = output => {
          events.push(kind)
          listener.done(output)
        }
        return start(kind, input, { ...listener, done })
      },
    })
    const now = () => store.getState()
    store.actions.edit(LARGE)
    await tasksUntil(() => events.length > 0)
    expect([now().derived.good.text, now().derived.current, now().task?.label]).toEqual([
      "x*y",
      false,
      "Preparing the steps",
    ])
    store.actions.goTo(2)
    expect(now().derived.tick).toBe(2)
    expect(await tasksUntil(() => now().derived.current)).toBeGreaterThanOrEqual(3)
    expect([now().derived.good.text, now().derived.ticks, now().derived.tick]).toEqual([LARGE, 3002, 1201])
    expect([events, now().task]).toEqual([["read"], null])
  })

  test("changes its mode in slices, with one change of what is shown", async () => {
    const { setMode, now, modes, steps } = await opened()
    setMode("forward")
    expect([now().document.mode, now().derived.ticks, now().task?.label, now().pending?.mode]).toEqual([
      "reverse",
      3002,
      "Preparing the steps",
      "forward",
    ])
    expect(await tasksUntil(() => now().document.mode === "forward")).toBeGreaterThanOrEqual(3)
    expect(now().pending).toBeNull()
    expect([modes, steps]).toEqual([
      ["reverse", "forward"],
      [3002, 1201],
    ])
  })

  test("shows the newest of several modes alone", async () => {
    const { setMode, now, modes } = await opened()
    setMode("forward")
    setMode("compare")
    setMode("evaluate")
    await tasksUntil(() => now().document.mode === "evaluate")
    expect(modes).toEqual(["reverse", "evaluate"])
  })

  test("leaves everything as it was when it is cancelled", async () => {
    const { setMode, cancelTasks, now } = await opened()
    const { derived } = now()
    setMode("forward")
    cancelTasks()
    await new Promise(done => setTimeout(done, 50))
    expect([now().document.mode, now().derived, now().task]).toEqual(["reverse", derived, null])
    expect(now().notices[0]).toContain("Cancelled: preparing the steps.")
  })

  test("takes back an edit in slices, and an edit that comes between is not lost", async () => {
    const { edit, settle, undo, setMode, now } = await opened()
    settle()
    edit(`${LARGE} + 1`)
    await vi.waitUntil(() => now().derived.current, 20_000)
    undo()
    await tasksUntil(() => now().document.program === LARGE)
    expect([now().derived.current, now().derived.ticks]).toEqual([true, 3002])
    setMode("forward")
    edit("x*y")
    expect(now().derived.good.text).toBe("x*y")
    await tasksUntil(() => now().document.mode === "forward")
    expect([now().document.program, now().derived.ticks]).toEqual(["x*y", 3])
  })

  test("does not take back what is typed while an undo is still being prepared", async () => {
    const { edit, settle, undo, now } = await opened()
    settle()
    edit(`${LARGE} + 1`)
    await vi.waitUntil(() => now().derived.current, 20_000)
    settle()
    undo()
    expect(now().task?.label).toBe("Preparing the steps")
    edit("x*y")
    await vi.waitUntil(() => now().task === null, 20_000)
    expect([now().document.program, now().derived.good.text]).toEqual(["x*y", "x*y"])
  })
})

test("a small program changes its mode, its seeds and its folding at once", () => {
  const store = createWorkbench(at("f = x*y"))
  const now = () => store.getState()
  store.actions.setMode("forward")
  expect([now().document.mode, now().derived.ticks, now().task]).toEqual(["forward", 3, null])
  store.actions.setFold(false)
  expect(now().document.fold).toBe(false)
})

test("slices come to what is derived at once", () => {
  const document = { ...at("f = (x*y + x)*(y - x)"), mode: "compare", clock: 4 } as const
  const work = createDerivation().slices(document)
  let slices = 1
  let made = work.next()
  for (; !made.done; made = work.next()) slices++
  const { derived } = createWorkbench(document).getState()
  expect(slices).toBe(6)
  expect([made.value.halts, made.value.beats, made.value.diagram]).toEqual([
    derived.halts,
    derived.beats,
    derived.diagram,
  ])
  expect(made.value.lanes.map(({ step, node, run }) => [step, node, [...run.values]])).toEqual(
    derived.lanes.map(({ step, node, run }) => [step, node, [...run.values]]),
  )
})

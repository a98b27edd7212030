import { describe, expect, test, vi } from "vitest"
import type { Document } from "../document/document"
import { EMPTY, WELCOME } from "../document/fields"
import { adjointAt } from "../engine/run/state"
import { createDerivation } from "./derived"
import { jobsHere } from "./jobs"
import { read } from "./reading"
import { createWorkbench } from "./workbench"

const integers: Document = {
  ...EMPTY,
  program: "f = (x*y + x)*(y - x)",
  at: new Map([
    ["x", 3],
    ["y", 5],
  ]),
}

const open = (document: Document = integers) => {
  const store = createWorkbench(document)
  return { store, now: () => store.getState(), ...store.actions }
}

describe("the workbench", () => {
  test("starts a first visit on Baydin's example, where x2 receives its first contribution", () => {
    const welcome = createWorkbench()
    expect(welcome.getState().document.program).toBe("ln(x1) + x1*x2 - sin(x2)")
    const { derived } = welcome.getState()
    expect(derived.good.program.names[derived.lanes[0].node!]).toBe("x2")
    expect(derived.tick).toBe(13)
    expect(derived.ticks).toBe(16)
  })

  test("keeps the last good program while the text does not parse", () => {
    const { edit, now } = open()
    const good = now().derived.good
    edit("f = (x*y +")
    expect(now().derived.current).toBe(false)
    expect(now().derived.good).toBe(good)
    expect(now().derived.reading.diagnostics.length).toBeGreaterThan(0)
  })

  test("keeps a text of which the app itself cannot say what it means, and says so", () => {
    const logged = vi.spyOn(console, "error").mockReturnValue()
    const derive = createDerivation(asked => {
      if (asked.text === "f = x*y*y") throw new TypeError("provoked")
      return read(asked)
    })
    const { getState: now, actions } = createWorkbench(integers, jobsHere(), derive)
    actions.edit("f = x*y*y")
    expect(now().document.program).toBe("f = x*y*y")
    expect(now().derived.current).toBe(false)
    expect(now().notices).toEqual(["This part of the page failed: a mistake of the app, not yours. Your text is kept."])
    expect(logged).toHaveBeenCalledWith(new TypeError("provoked"))
    actions.edit("f = x*y")
    expect(now().derived.current).toBe(true)
    logged.mockRestore()
  })

  test("keeps the step when an edit changes a constant, and stands at its opening when it changes the structure", () => {
    const { edit, goTo, now } = open({ ...EMPTY, program: "f = 2*x + 1" })
    goTo(4)
    edit("f = 7*x + 1")
    expect(now().derived.tick).toBe(4)
    edit("f = 7*x + 1 + x + x")
    expect([now().derived.tick, now().document.clock]).toEqual([5, null])
  })

  test("evaluates again when a slider moves, and plans nothing anew", () => {
    const { setInput, now } = open()
    const { plan } = now().derived.lanes[0].run
    setInput("x", 4)
    expect(now().derived.lanes[0].run.plan).toBe(plan)
    expect(now().document.at.get("x")).toBe(4)
  })

  test("leaves a text alone that is not read yet when the slider of a literal input moves", () => {
    const { edit, setInput, now } = open({ ...EMPTY, program: "w = 2\ny = w*x" })
    edit("w = 2\ny = w*(x")
    setInput("w", 7)
    expect(now().document.program).toBe("w = 2\ny = w*(x")
  })

  test("several inputs change at once, in the text and beside it, and are undone as one", () => {
    const { setInputs, undo, now } = open({ ...EMPTY, program: "w = 2\nb = 1\ny = w*x + b" })
    setInputs(
      new Map([
        ["w", 7],
        ["x", 3],
        ["b", -4],
      ]),
    )
    expect(now().document.program).toBe("w = 7\nb = -4\ny = w*x + b")
    expect(now().document.at.get("x")).toBe(3)
    undo()
    expect(now().document).toMatchObject({ program: "w = 2\nb = 1\ny = w*x + b", at: new Map() })
  })

  test("plays at its own speed at first: a beat lasts as long as its step says", () => {
    expect(open().now().rate).toBe(1)
  })

  test("edits the text when the slider of a literal input moves", () => {
    const { setInput, now } = open({ ...EMPTY, program: "w = 2\ny = w*x" })
    setInput("w", -3.5)
    expect(now().document.program).toBe("w = -3.5\ny = w*x")
  })

  test("leaves a text that is no program as it is when the slider of a literal input moves", () => {
    const { edit, setInput, now } = open({ ...EMPTY, program: "w = 2\ny = w*x" })
    edit("ww = 2\ny = w*")
    setInput("w", 3)
    expect(now().document.program).toBe("ww = 2\ny = w*")
  })

  test("plays at normal speed until another is chosen", () => {
    const { setRate, now } = open()
    expect(now().rate).toBe(1)
    setRate(4)
    expect(now().rate).toBe(4)
  })

  test("sends the seed of the second output back, where the first has none", () => {
    const { setSeeds, now } = open({ ...EMPTY, program: "a = 2*x\nb = 3*x" })
    setSeeds("reverse", new Map([["b", 5]]))
    const { run } = now().derived.lanes[0]
    expect(adjointAt(run, 0, run.plan.steps)?.data[0]).toBe(15)
  })

  test("undoes a whole slide at once, and does it again", () => {
    const { setInput, settle, undo, redo, now } = open()
    setInput("x", 4, "slide")
    setInput("x", 6, "slide")
    settle()
    setInput("x", 8, "slide")
    undo()
    expect(now().document.at.get("x")).toBe(6)
    undo()
    expect(now().document.at.get("x")).toBe(3)
    redo()
    redo()
    expect(now().document.at.get("x")).toBe(8)
    redo()
    expect(now().document.at.get("x")).toBe(8)
  })

  test("brings back what an example has replaced", () => {
    const { open: show, undo, now } = open()
    show({ ...EMPTY, program: "x^x" }, true)
    undo()
    expect(now().document.program).toBe(integers.program)
  })

  test("keeps the current node when the mode changes", () => {
    const { goTo, setMode, now } = open()
    goTo(13)
    const { node } = now().derived.lanes[0]
    setMode("forward")
    expect(now().derived.lanes[0].node).toBe(node)
    setMode("evaluate")
    expect(now().derived.lanes[0].node).toBe(node)
  })

  test("never leaves the run: steps are clamped at both ends", () => {
    const { goTo, now } = open()
    goTo(99)
    expect(now().derived.tick).toBe(15)
    goTo(-3)
    expect(now().derived.tick).toBe(0)
  })

  test("plays to the last step and stops", () => {
    const { goTo, setPlaying, advance, now } = open()
    goTo(13)
    setPlaying(true)
    advance()
    expect(now().playing).toBe(true)
    advance()
    expect([now().derived.tick, now().playing]).toEqual([15, false])
  })

  test("goes to a node's evaluation, and on a second press to its last contribution", () => {
    const { goToNode, now } = open()
    goToNode(0)
    expect(now().derived.tick).toBe(1)
    goToNode(0)
    expect(now().derived.tick).toBe(15 - 1)
  })

  test("keeps the last good picture while a worker reads a long text, then runs what is too large to draw", async () => {
    const { edit, now } = open()
    const { good } = now().derived
    edit(Array.from({ length: 90_000 }, () => "x").join("+"))
    expect([now().derived.current, now().derived.good, now().task?.label]).toEqual([false, good, "Reading the program"])
    await vi.waitUntil(() => now().derived.current, 20_000)
    expect(now().derived.reading.diagnostics.map(found => found.code)).toEqual(["too-large"])
    expect(now().derived.large?.nodes).toBe(90_000)
    expect(now().derived.large?.outcome?.outputs).toEqual([{ name: "y", shape: [], first: [270_000], norm: 270_000 }])
    expect(now().derived.large?.outcome?.gradient).toEqual({
      of: "y",
      parts: [{ name: "x", shape: [], first: [90_000], norm: 90_000 }],
      norm: 90_000,
    })
    expect(now().task).toBe(null)
  })

  test("runs a large program again when an input moves, and keeps what it came to until then", async () => {
    const { setInput, now } = open({ ...EMPTY, program: "p = a\nrepeat 30000: p = p + a\np" })
    await vi.waitUntil(() => now().derived.current, 20_000)
    setInput("a", 2)
    expect(now().derived.current).toBe(false)
    expect(now().derived.large?.outcome?.outputs[0]?.first).toEqual([30001])
    await vi.waitUntil(() => now().derived.current, 20_000)
    expect(now().derived.large?.outcome?.outputs[0]?.first).toEqual([60002])
  })

  test("does not show the answer to an older text", async () => {
    const { edit, now } = open()
    edit("p = x\nrepeat 30000: p = p + x\np")
    edit("x + y")
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(now().derived.large).toBe(null)
    expect(now().derived.good.text).toBe("x + y")
  })

  test("cancels work and says so; the text stays, and the next edit is read", async () => {
    const { edit, cancelTasks, now } = open()
    const { good } = now().derived
    edit("p = x\nrepeat 30000: p = p + x\np")
    cancelTasks()
    expect(now().task).toBe(null)
    expect(now().notices[0]).toContain("Cancelled: reading the program.")
    expect(now().document.program).toContain("repeat 30000")
    await new Promise(resolve => setTimeout(resolve, 300))
    expect([now().derived.good, now().derived.current]).toEqual([good, false])
    edit("x + y")
    expect(now().derived.current).toBe(true)
  })

  test("keeps the step of a link whose program a worker has to read", async () => {
    const text = `y = x^2 # ${"long ".repeat(1000)}`
    const { now } = open({ ...EMPTY, program: text, clock: 3 })
    await vi.waitUntil(() => now().derived.current, 20_000)
    expect([now().derived.tick, now().derived.ticks]).toEqual([3, 4])
  })

  test("freezes an input: it is differentiated no more", () => {
    const { toggleFreeze, now } = open()
    toggleFreeze("x")
    expect(now().derived.ticks).toBe(12)
    toggleFreeze("x")
    expect(now().derived.ticks).toBe(15)
  })
})

test("an op that stands whole opens into what it is made of and closes again; the step stays at what the text says there", () => {
  const store = createWorkbench({ ...WELCOME, program: "s = softmax(x)\nL = -ln(s[0])", at: new Map([["x", [1, 2]]]) })
  const now = () => {
    const { document, derived } = store.getState()
    const { names } = derived.good.program
    return { open: document.expanded, node: names[derived.lanes[0].node!], nodes: names.length, steps: derived.ticks }
  }
  store.actions.goTo(2)
  expect(now()).toEqual({ open: [], node: "s", nodes: 5, steps: 10 })
  store.actions.toggle("softmax", "s")
  expect(now()).toMatchObject({ open: ["softmax"], node: "s" })
  expect(now().nodes).toBeGreaterThan(5)
  expect(store.getState().derived.diagram.frames.map(({ part }) => part.key)).toEqual(["softmax@1"])
  store.actions.goTo(now().steps)
  store.actions.toggle("softmax@1", "s")
  expect(now()).toEqual({ open: [], node: "x", nodes: 5, steps: 10 })
})

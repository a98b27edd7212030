import { describe, expect, test } from "vitest"
import type { Document } from "../document/document"
import { EMPTY } from "../document/fields"
import { valueAt } from "../engine/run/state"
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
  return { now: () => store.getState(), ...store.actions }
}

describe("a person's own program is seen with every value known", () => {
  const text = "p = x*y\nq = p + x"
  const ownIn = (mode: Document["mode"], more: Partial<Document> = {}) => {
    const { edit, now } = open({ ...integers, mode, clock: 0, ...more })
    edit(text)
    const { derived, document } = now()
    return { clock: document.clock, tick: derived.tick, lanes: derived.lanes.map(({ step, now }) => [step, now?.kind]) }
  }

  test("Reverse stands where the evaluation ends; the next step is the seed", () => {
    expect(ownIn("reverse")).toEqual({ clock: null, tick: 4, lanes: [[4, "evaluate"]] })
    const { edit, goOn, now } = open()
    edit(text)
    goOn(1)
    expect(now().derived.lanes[0].now?.kind).toBe("seed")
  })

  test("Forward stands at its seeded inputs", () => {
    expect(ownIn("forward")).toEqual({ clock: null, tick: 2, lanes: [[2, "read"]] })
  })

  test("Evaluate stands at its end", () => {
    expect(ownIn("evaluate")).toEqual({ clock: null, tick: 4, lanes: [[4, "evaluate"]] })
  })

  test("Compare stands where neither lane is before its own opening, whatever keeps them in step", () => {
    const evaluated = (step: number) => [step, "evaluate"]
    expect(ownIn("compare")).toEqual({ clock: null, tick: 4, lanes: [[4, "push"], evaluated(4)] })
    expect(ownIn("compare", { sync: "step" })).toMatchObject({ tick: 4 })
    expect(ownIn("compare", { sync: "work" })).toMatchObject({ tick: 1 })
    expect(ownIn("compare", { sync: "free", lag: 3 })).toMatchObject({ tick: 4, lanes: [[4, "push"], evaluated(4)] })
  })

  test("a document without a step opens there, one with step 0 at step 0", () => {
    const at = (clock: number | null) => open({ ...integers, clock }).now().derived.tick
    expect([at(null), at(0), at(13)]).toEqual([6, 0, 13])
  })

  test("a mode that is chosen where nothing is at work opens there", () => {
    const { setMode, now } = open({ ...integers, clock: 0 })
    setMode("forward")
    expect(now().derived.tick).toBe(2)
  })

  test("undo brings a program back at the step at which it was left", () => {
    const { goTo, edit, undo, redo, now } = open()
    goTo(13)
    edit(text)
    goTo(6)
    undo()
    expect(now().derived.tick).toBe(13)
    redo()
    expect(now().derived.tick).toBe(6)
  })
})

describe("while a text is no program", () => {
  /** Types texts one after another, so many ms apart; says which inputs are shown after each, and how much of the text that is. */
  function typed(texts: readonly string[], pause: (text: string) => number = () => 200) {
    let ms = 0
    const { actions, getState } = createWorkbench(
      integers,
      jobsHere(),
      createDerivation(read, () => ms),
    )
    return texts.map(text => {
      actions.edit(text)
      ms += pause(text)
      const { good, shows } = getState().derived
      return `${shows}: ${good.program.inputs.map(({ name }) => name).join(" ")}`
    })
  }

  test("the last one that stood for a second is shown, not a word on its way", () => {
    const slowly = (text: string) => (text === "a*b" ? 1000 : 200)
    expect(typed(["a*b", "t", "ta", "tan", "tanh", "tanh(", "tanh(u", "tanh(u)"], slowly)).toEqual([
      "text: a b",
      "text: t",
      "text: ta",
      "earlier: a b",
      "earlier: a b",
      "earlier: a b",
      "earlier: a b",
      "text: u",
    ])
    expect(typed(["a*b", "a*b +", "a*b + ta", "a*b + tan"], slowly).slice(1)).toEqual([
      "earlier: a b",
      "text: a b ta",
      "earlier: a b",
    ])
  })

  test("a program that was opened stands at once; one that was typed in less than a second does not", () => {
    expect(typed(["f = (x*y +"])).toEqual(["earlier: x y"])
    expect(typed(["a*b", "a*(b"], () => 999)).toEqual(["text: a b", "earlier: x y"])
    expect(typed(["a*b", "a*(b"], () => 1000)).toEqual(["text: a b", "earlier: a b"])
  })

  test("what is opened shows nothing of the program before it: what parses, or nothing", () => {
    const { getState, actions } = createWorkbench(integers)
    const opened = (program: string) => {
      actions.open({ ...EMPTY, program }, false)
      const { blank, shows, good } = getState().derived
      return [blank, shows, blank ? "" : good.text]
    }
    expect(opened("f = (x*y +")).toEqual([true, "earlier", ""])
    expect(opened("a*b")).toEqual([false, "text", "a*b"])
    expect(opened("")).toEqual([true, "earlier", ""])
    expect(opened("a = x*y\nb = a + ")).toEqual([false, "part", "a = x*y"])
  })

  test("who types on at once in what was opened goes on with that", () => {
    const { program } = integers
    expect(typed([`${program} `, `${program} +`, `${program} + ta`, `${program} + tan`], () => 100)).toEqual([
      "text: x y",
      "earlier: x y",
      "text: x y ta",
      "earlier: x y",
    ])
  })

  test("numbers that change in a text are no new program", () => {
    expect(typed(["w = 2; y = w*a", "w = 3; y = w*a", "w = 4; y = w*a", "y = (w*a"], () => 400).at(-1)).toBe(
      "earlier: w a",
    )
  })

  test("what the person has set stays", () => {
    const { edit, setInput, now } = open()
    setInput("x", 7)
    edit("f = (x*y +")
    setInput("y", 8)
    edit("f = x*y")
    const { lanes } = now().derived
    expect(valueAt(lanes[0].run, 2, 4)?.data[0]).toBe(56)
  })

  test("the statements before the fault are live, and the next one is open", () => {
    const { edit, setInput, now } = open()
    const shown = () => {
      const { shows, current, good } = now().derived
      const { names, outputs, open: ends = [] } = good.program
      return {
        shows,
        current,
        text: good.text,
        of: outputs.map(({ name }) => name),
        open: ends.map(node => names[node]),
      }
    }
    edit("a = x*y\nb = a + ")
    expect(shown()).toEqual({ shows: "part", current: true, text: "a = x*y", of: ["a"], open: ["a"] })
    expect(now().derived.tick).toBe(3)
    edit("a = x*y\nc = 3*a\nb = x + (c")
    expect(shown()).toMatchObject({ text: "a = x*y\nc = 3*a", of: ["c"], open: ["x", "c"] })
    edit("k = 2; a = k*x; b = sin(")
    expect(shown()).toMatchObject({ text: "k = 2; a = k*x", of: ["a"], open: ["a"] })
    setInput("k", 5)
    expect(now().document.program).toBe("k = 5; a = k*x; b = sin(")
    edit("a = x*y\nb = a + 1")
    expect(shown()).toEqual({ shows: "text", current: true, text: "a = x*y\nb = a + 1", of: ["b"], open: [] })
  })

  test("a fault in an array or a loop ends before it, or within the loop", () => {
    const before = (program: string) => {
      const { good, shows } = open({ ...EMPTY, program }).now().derived
      return shows === "part" ? good.text : shows
    }
    expect(before("a = x*y\nA = [[1, 2],\n[3, 4)")).toBe("a = x*y")
    expect(before("p = a*b\nrepeat 3:\n  p = p*a\n  q = p +")).toBe("p = a*b\nrepeat 3:\n  p = p*a")
    expect(before("a = x*y\nb = frob(a)")).toBe("a = x*y")
    expect(before("a = x*y)\nb = a")).toBe("earlier")
    expect(before("x = 2\ny = x*(")).toBe("earlier")
  })
})

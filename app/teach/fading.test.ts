import { expect, test } from "vitest"
import { createRandom } from "./exercises/random"
import { blanksOf, fadedState, filledIn, fillKey, LEVELS, type Level } from "./fading"
import { factsOf } from "./facts"
import { LESSONS } from "./lessons"
import type { TraceColumn } from "./check"

const lesson = (id: number) => LESSONS.find(one => one.id === id)!
const faded = (id: number, level: Level) => {
  const document = fadedState(lesson(id), 1, level, createRandom(7))
  return { document, on: factsOf(document)!, step: document.clock! }
}
/** The blanks of lesson 8 once so much has been typed. */
const judged = (level: Level, typed: Readonly<Record<string, string>>) => {
  const { document, on, step } = faded(8, level)
  const options = new Map(document.options)
  for (const [cell, text] of Object.entries(typed)) {
    const [node, column] = cell.split(" ") as [string, TraceColumn]
    options.set(fillKey(node, column), text)
  }
  return blanksOf(on, step, filledIn({ options }))
}
const verdicts = (level: Level, typed: Readonly<Record<string, string>>) =>
  judged(level, typed).map(({ node, column, verdict, mistake }) => [`${node} ${column}`, verdict, mistake])

test("lessons 4, 7 and 8 fade, and no others", () => {
  expect(LESSONS.filter(({ fades }) => fades).map(({ id }) => id)).toEqual([4, 7, 8])
})

test.each([
  [4, [0, 2, 8, 14]],
  [7, [0, 1, 7, 14]],
  [8, [0, 1, 6, 12]],
] as const)("lesson %i: the levels leave %j lines blank", (id, blank) => {
  const counts = LEVELS.slice(0, 4).map(level => {
    const { on, step } = faded(id, level)
    return blanksOf(on, level === "shown" ? on.run.plan.steps : step, new Map()).length
  })
  expect(counts).toEqual(blank)
})

test("the last cell of lesson 8 is the adjoint of y: right, by an expression, or by a slip that has its name", () => {
  expect(verdicts("last", {})).toEqual([["y adjoint", "missing", null]])
  expect(verdicts("last", { "y adjoint": "24" })).toEqual([["y adjoint", "right", null]])
  expect(verdicts("last", { "y adjoint": "18 + 2*3" })).toEqual([["y adjoint", "right", null]])
  expect(verdicts("last", { "y adjoint": "6" })).toEqual([["y adjoint", "wrong", "overwrite"]])
  expect(verdicts("last", { "y adjoint": "what" })).toEqual([["y adjoint", "missing", null]])
})

test("a slip costs once: what follows from it is right for one's own numbers", () => {
  const lines = judged("half", { "f adjoint": "1", "v3 adjoint": "18", "v2 adjoint": "3", "v1 adjoint": "3" })
  const said = Object.fromEntries(lines.map(({ node, verdict }) => [node, verdict]))
  expect(said).toEqual({ f: "right", v3: "right", v2: "wrong", v1: "carried", x: "missing", y: "missing" })
})

test("the last item is a random program in either mode, with nothing shown", () => {
  const modes = Array.from({ length: 20 }, (_, seed) => {
    const document = fadedState(lesson(8), 1, "mixed", createRandom(seed))
    expect(document.clock).toBe(0)
    return document.mode
  })
  expect([...new Set(modes)].sort()).toEqual(["forward", "reverse"])
})

import { describe, expect, test } from "vitest"
import type { Document } from "./document"
import { EMPTY } from "./fields"
import { emptyHistory, record, undo } from "./history"

const of = (program: string, more: Partial<Document> = {}): Document => ({ ...EMPTY, program, ...more })

describe("the history", () => {
  test("keeps the latest 200 changes", () => {
    let history = emptyHistory()
    for (let i = 0; i < 300; i++) history = record(history, of(`x + ${i}`), "")
    expect(history.past).toHaveLength(200)
    expect(history.past.at(-1)?.program).toBe("x + 299")
  })

  test("keeps fewer of long texts: two million characters in all", () => {
    const long = "x + ".repeat(100_000)
    let history = emptyHistory()
    for (let i = 0; i < 50; i++) history = record(history, of(long + String(i)), "")
    expect(history.past).toHaveLength(5)
  })

  test("keeps the last change, however long its text is", () => {
    expect(record(emptyHistory(), of("x".repeat(3_000_000)), "").past).toHaveLength(1)
  })

  test("gives back the work and its place, and leaves panel and view as they are", () => {
    const history = record(emptyHistory(), of("x", { clock: 3, panel: "trace" }), "")
    const now = of("x + 1", { clock: 0, panel: "cost", view: "projector" })
    expect(undo(history, now)?.state).toEqual(of("x", { clock: 3, panel: "cost", view: "projector" }))
  })
})

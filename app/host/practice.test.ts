import { expect, test } from "vitest"
import { forget, keepDraft, note, practised, readPractice } from "./practice"

const ENTRY = { kind: "trace", start: 4, program: "", right: false, slips: ["overwrite"], at: "2025-01-02T03:04:05Z" }

test("what is no practice is left out of what was kept", () => {
  expect(readPractice(null)).toEqual({ drafts: {}, log: [] })
  expect(readPractice("{")).toEqual({ drafts: {}, log: [] })
  expect(readPractice('{"drafts": {"a": {"x": "1"}, "b": 3}, "log": [7]}')).toEqual({
    drafts: { a: { x: "1" } },
    log: [],
  })
  expect(readPractice(JSON.stringify({ drafts: {}, log: [ENTRY] })).log).toEqual([ENTRY])
})

test("without storage answers last as long as the page, the first check counts, and all of it can be forgotten", () => {
  expect(keepDraft("trace/4", { "x value": "3" })).toBe(false)
  expect(keepDraft("trace/4", { "x value": "34" })).toBe(true)
  note(ENTRY)
  note({ ...ENTRY, right: true })
  expect(practised()).toEqual({ drafts: { "trace/4": { "x value": "34" } }, log: [ENTRY] })
  forget()
  expect(practised()).toEqual({ drafts: {}, log: [] })
})

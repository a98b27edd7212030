import { expect, test } from "vitest"
import { messageIn } from "./messages"

test("a message of a known shape is read, without what is said beside", () => {
  expect(messageIn({ kind: "hello", more: 1 })).toEqual({ kind: "hello" })
  expect(messageIn({ kind: "key", key: "PageDown", shift: false })).toEqual({
    kind: "key",
    key: "PageDown",
    shift: false,
  })
  const state = { kind: "state", link: "program=x", asked: 13, votes: [0, 3, 3] }
  expect(messageIn(state)).toEqual(state)
})

test("whatever else comes is ignored", () => {
  for (const given of [
    undefined,
    null,
    "hello",
    3,
    [],
    { kind: "other" },
    { kind: "key", key: "Escape", shift: false },
    { kind: "key", key: "alert", shift: false },
    { kind: "key", key: "a" },
    { kind: "state", link: 1, asked: null, votes: [] },
    { kind: "state", link: "x", asked: -1, votes: [] },
    { kind: "state", link: "x", asked: null, votes: [0.5] },
    { kind: "state", link: "x".repeat(30_000), asked: null, votes: [] },
  ])
    expect(messageIn(given)).toBe(null)
})

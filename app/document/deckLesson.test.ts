import { expect, test } from "vitest"
import { lackOf, lessonAt, withinLimit, wordsIn } from "./deckLesson"

test("words are what stands between spaces, and a text ends behind its sixtieth", () => {
  expect(wordsIn("  The adjoint x̄ = −6\nis a sum. ")).toBe(8)
  expect(wordsIn("")).toBe(0)
  const sixty = Array.from({ length: 60 }, (_, i) => `w${i}`).join(" ")
  expect(withinLimit(sixty)).toBe(sixty)
  expect(withinLimit(`${sixty} more words`)).toBe(`${sixty} `)
  expect(withinLimit("a".repeat(2000))).toHaveLength(1000)
})

test("a question is asked once it lacks nothing", () => {
  const number = { ask: "x̄?", answer: -6, right: "", wrong: "" }
  const choices = [
    { text: "a sum", says: "" },
    { text: "a product", says: "" },
  ]
  expect([number, { ...number, ask: " " }, { ...number, answer: null }].map(lackOf)).toEqual([null, "ask", "answer"])
  expect(lackOf({ ask: "?", choices, right: 0 })).toBe(null)
  expect(lackOf({ ask: "?", choices: choices.with(1, { text: "", says: "" }), right: 0 })).toBe("choices")
  expect(lessonAt({ question: { ...number, answer: null } })).toBe(null)
  expect(lessonAt({ words: "Look.", question: { ...number, answer: null } })).toEqual({
    words: "Look.",
    question: null,
  })
  expect(lessonAt({ question: number })).toEqual({ words: "", question: number })
})

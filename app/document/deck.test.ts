import { expect, test } from "vitest"
import { movedItem, readDeck, readDeckPlace, readShelf, shelved, writeDeck, writeDeckPlace, type Deck } from "./deck"

const DECK: Deck = {
  title: "Reverse mode",
  states: [
    { name: "one", link: "program=x*y&mode=reverse", note: "say why" },
    { name: "two", link: "program=x&mode=forward", note: "" },
  ],
}

test("a deck is read as it was written, and what is no deck is none", () => {
  expect(readDeck(writeDeck(DECK))).toEqual(DECK)
  expect(readDeck('{"title":"a","states":[{"name":"b","link":"program=x","note":"","more":1}]}')).toEqual({
    title: "a",
    states: [{ name: "b", link: "program=x", note: "" }],
  })
})

/** A deck of one good state, changed. */
const changed = (patch: object) =>
  JSON.stringify({ title: "a", states: [DECK.states[0], { ...DECK.states[0], ...patch }] })
const asks = (patch: object) => changed({ question: { ask: "?", answer: 1, right: "", wrong: "", ...patch } })
const CHOICES = [
  { text: "a", says: "" },
  { text: "b", says: "" },
]

test.each([
  ["", "json", null],
  ["{", "json", null],
  ["null", "title", null],
  ["[]", "title", null],
  ['{"title":1,"states":[]}', "title", null],
  [`{"title":"${"a".repeat(201)}","states":[]}`, "title", null],
  ['{"title":"a","states":{}}', "states", null],
  [JSON.stringify({ title: "", states: Array.from({ length: 201 }, () => DECK.states[0]) }), "many", null],
  ['{"title":"a","states":[null]}', "name", 1],
  ['{"title":"a","states":[{"link":"program=x"}]}', "name", 1],
  [changed({ link: 5 }), "link", 2],
  [changed({ note: null }), "note", 2],
  [changed({ link: "mode=reverse" }), "program", 2],
  [changed({ link: "javascript:alert(1)" }), "program", 2],
  [changed({ words: ["no"] }), "words", 2],
  [changed({ words: "a ".repeat(61) }), "many-words", 2],
  [changed({ question: null }), "ask", 2],
  [changed({ question: "why?" }), "ask", 2],
  [asks({ answer: "5" }), "answer", 2],
  [asks({ answer: undefined }), "answer", 2],
  [asks({ wrong: 3 }), "says", 2],
  [asks({ choices: "ab" }), "choices", 2],
  [asks({ choices: CHOICES.slice(1), right: 0 }), "choices", 2],
  [asks({ choices: [...CHOICES, {}], right: 0 }), "choices", 2],
  [asks({ choices: CHOICES }), "marked", 2],
  [asks({ choices: CHOICES, right: 2 }), "marked", 2],
  [asks({ choices: CHOICES, right: "length" }), "marked", 2],
] as const)("%.60s holds no deck, by the fault %s of state %s", (text, fault, state) => {
  expect(readDeck(text)).toEqual({ fault, state })
})

test("what states say and ask goes there and back, finished or not, without what is said beside", () => {
  const lesson: Deck = {
    title: "Mine",
    states: [
      { ...DECK.states[0]!, words: "Look at x.", question: { ask: "x̄?", answer: -6, right: "Yes.", wrong: "No." } },
      { ...DECK.states[1]!, question: { ask: "Why?", choices: CHOICES, right: 1 } },
      { ...DECK.states[1]!, question: { ask: "", answer: null, right: "", wrong: "" } },
    ],
  }
  expect(readDeck(writeDeck(lesson))).toEqual(lesson)
  expect(
    readDeck(changed({ words: "", question: { ask: "?", choices: CHOICES, right: 0, answer: 3, more: 1 } })),
  ).toEqual({
    title: "a",
    states: [DECK.states[0], { ...DECK.states[0], question: { ask: "?", choices: CHOICES, right: 0 } }],
  })
})

test("a browser's decks keep their ids, and what is broken among them hurts no other", () => {
  const kept = { id: "4", ...DECK }
  expect(readShelf(JSON.stringify([kept, { id: 3 }, null]))).toEqual([kept])
  expect(readShelf("no")).toEqual([])
})

test("a deck is kept under a free number, and the very same deck once", () => {
  const first = shelved([], DECK)
  expect(first.id).toBe("1")
  expect(shelved(first.all, DECK)).toEqual(first)
  expect(shelved(first.all, { ...DECK, title: "Other" }).all.map(({ id }) => id)).toEqual(["1", "2"])
})

test("an item moves to its place", () => {
  expect(movedItem(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"])
  expect(movedItem(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"])
})

test("a place names deck and state", () => {
  expect(readDeckPlace("2.13")).toEqual({ id: "2", place: 13 })
  expect(readDeckPlace(writeDeckPlace({ id: "7", place: 1 }))).toEqual({ id: "7", place: 1 })
  expect([readDeckPlace("x.1"), readDeckPlace("1"), readDeckPlace(null)]).toEqual([null, null, null])
})

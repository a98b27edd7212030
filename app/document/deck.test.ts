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
  for (const text of ["", "null", "[]", "{", '{"title":1,"states":[]}', '{"title":"a","states":[{"link":"x"}]}'])
    expect(readDeck(text)).toBe(null)
  const many = { title: "", states: Array.from({ length: 201 }, () => DECK.states[0]) }
  expect(readDeck(JSON.stringify(many))).toBe(null)
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

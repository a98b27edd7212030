import { describe, expect, test } from "vitest"
import { readDeck, writeDeck } from "../../document/deck"
import { readFragment } from "../../document/link"
import { createWorkbench } from "../../store/workbench"
import { faultsOf } from "../../explain/fault"
import { LESSONS } from "../lessons"
import { deckOf, READY_DECKS } from "."

test("every section of the notes has its deck", () => {
  const titles = READY_DECKS.map(({ title }) => title)
  expect(titles).toHaveLength(11)
  // The rows of a Jacobian are of the deck of reverse mode and of that of the Jacobian.
  const sections = LESSONS.map(({ section }) => section.replace(" and the Jacobian", ""))
  expect(sections.filter(section => !titles.includes(section))).toEqual([])
})

describe.each(READY_DECKS.map(ready => [ready.title, deckOf(ready)] as const))("the deck %s", (_, deck) => {
  test("is a deck as files and links bring it", () => {
    expect(readDeck(writeDeck(deck))).toEqual(deck)
    expect(deck.states.length).toBeGreaterThanOrEqual(3)
  })

  test.each(deck.states.map(state => [state.name, state] as const))("opens at %s without a finding", (_, state) => {
    const opened = readFragment(state.link)!
    expect(opened.broken).toEqual([])
    const { derived } = createWorkbench(opened.document).getState()
    expect(derived.reading.diagnostics).toEqual([])
    expect([derived.current, derived.blank, derived.large]).toEqual([true, false, null])
    for (const { run } of derived.lanes) expect([...faultsOf(derived.good.program, run)]).toEqual([])
    expect(state.note.split(" ").length).toBeLessThanOrEqual(60)
  })
})

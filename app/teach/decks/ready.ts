import type { Deck } from "../../document/deck"
import type { Document } from "../../document/document"
import { EMPTY } from "../../document/fields"
import { writeFragment } from "../../document/link"
import { factsOf } from "../facts"

/** One state of a ready deck: a patch of the empty document, shown at an event ("pull v2→x:0"); without one at its opening. */
export interface ReadyState {
  readonly name: string
  readonly note: string
  readonly document: Partial<Document> & Pick<Document, "program">
  readonly at?: string
}

/** A deck for a section of the notes. */
export interface ReadyDeck {
  readonly title: string
  readonly states: readonly ReadyState[]
}

/** The same as a deck of links. */
export const deckOf = ({ title, states }: ReadyDeck): Deck => ({
  title,
  states: states.map(({ name, note, document, at }) => {
    const state = { ...EMPTY, ...document }
    const clock = at === undefined ? state.clock : factsOf(state)!.stepOf(at)
    return { name, note, link: writeFragment({ ...state, clock }) }
  }),
})

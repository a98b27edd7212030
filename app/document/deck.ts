import { isText, lessonPart, saidBy, STEP_FAULTS, type DeckLesson } from "./deckLesson"
import { readFragment } from "./link"

/** One state of a deck: a link's fragment without "#", what it is called, what its lecturer wants to say, and what learners read and are asked there. */
export interface DeckState extends DeckLesson {
  readonly name: string
  readonly link: string
  readonly note: string
}

/** A playlist of states, to be stepped through in a lecture. */
export interface Deck {
  readonly title: string
  readonly states: readonly DeckState[]
}

/** A deck with the name that its browser keeps it by. */
export interface KeptDeck extends Deck {
  readonly id: string
}

/** What a file or a link may bring. In states, and in characters of their texts. */
export const DECK_LIMITS = { states: 200, name: 200, link: 20_000, note: 5000 } as const

/** A deck in a link may have so many characters, compressed: longer links are cut off by mail programs and chats. */
export const LONGEST_DECK_LINK = 16_000

type Said = Readonly<Record<string, unknown>>

/** What can be wrong with a deck that is given, and with one of its states, in the order in which it is looked for. */
const DECK_FAULTS = {
  title: ({ title }: Said) => isText(title, DECK_LIMITS.name),
  states: ({ states }: Said) => Array.isArray(states),
  many: ({ states }: Said) => Array.isArray(states) && states.length <= DECK_LIMITS.states,
} as const
const STATE_FAULTS = {
  name: ({ name }: Said) => isText(name, DECK_LIMITS.name),
  link: ({ link }: Said) => isText(link, DECK_LIMITS.link),
  note: ({ note }: Said) => isText(note, DECK_LIMITS.note),
  ...STEP_FAULTS,
} as const

export type DeckFaultName = "json" | "program" | keyof typeof DECK_FAULTS | keyof typeof STATE_FAULTS

/** Why a file or a link holds no deck: what is wrong, and in which state, from 1; null: with the whole. */
export interface DeckFault {
  readonly fault: DeckFaultName
  readonly state: number | null
}

/** The first test that something given does not pass; null: it passes all. */
const failed = <Name extends string>(tests: Readonly<Record<Name, (said: Said) => boolean>>, given: unknown) =>
  (Object.keys(tests) as Name[]).find(name => !tests[name](saidBy(given))) ?? null

/** A deck of anything that says one, or why it does not. What is said beside is left out. */
function deckOrFault(given: unknown): Deck | DeckFault {
  const fault = failed(DECK_FAULTS, given)
  if (fault !== null) return { fault, state: null }
  const { title, states } = given as Deck
  for (const [i, state] of states.entries()) {
    const fault = failed(STATE_FAULTS, state)
    if (fault !== null) return { fault, state: i + 1 }
  }
  return { title, states: states.map(({ name, link, note, ...more }) => ({ name, link, note, ...lessonPart(more) })) }
}

/** The same; null: it is none. */
export function deckIn(given: unknown): Deck | null {
  const deck = deckOrFault(given)
  return "fault" in deck ? null : deck
}

/** Reads a deck from a file's or a link's text, or tells why it holds none. */
export function readDeck(text: string): Deck | DeckFault {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { fault: "json", state: null }
  }
  const deck = deckOrFault(given)
  if ("fault" in deck) return deck
  const lost = deck.states.findIndex(({ link }) => readFragment(link) === null)
  return lost < 0 ? deck : { fault: "program", state: lost + 1 }
}

/** A deck as the text of a file or a link. */
export const writeDeck = ({ title, states }: Deck, indent?: number): string =>
  JSON.stringify({ title, states }, null, indent)

/** Reads the decks that a browser keeps; what is none is left out. */
export function readShelf(text: string): readonly KeptDeck[] {
  try {
    const all: unknown = JSON.parse(text)
    if (!Array.isArray(all)) return []
    return all.flatMap((given: unknown) => {
      const deck = deckIn(given)
      const { id } = (given ?? {}) as Record<string, unknown>
      return deck && isText(id, DECK_LIMITS.name) ? [{ id, ...deck }] : []
    })
  } catch {
    return []
  }
}

/** The decks with one more, which gets the first free number; or as they are, where the very same deck is among them. Its id comes with them. */
export function shelved(
  all: readonly KeptDeck[],
  deck: Deck,
): { readonly all: readonly KeptDeck[]; readonly id: string } {
  const same = all.find(one => writeDeck(one) === writeDeck(deck))
  if (same) return { all, id: same.id }
  const id = String(1 + Math.max(0, ...all.map(one => Number(one.id) || 0)))
  return { all: [...all, { id, ...deck }], id }
}

/** The list with the item at `from` moved to `to`. */
export function movedItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = items.filter((_, i) => i !== from)
  return [...rest.slice(0, to), items[from]!, ...rest.slice(to)]
}

/** Which state of which deck is shown, as a link says it: "2.3". */
export interface DeckPlace {
  readonly id: string
  /** From 1. */
  readonly place: number
}

/** The place that an option names; null: none. */
export function readDeckPlace(text: string | null | undefined): DeckPlace | null {
  const [, id, place] = /^(\d+)\.(\d+)$/.exec(text ?? "") ?? []
  return id === undefined ? null : { id, place: Number(place) }
}

/** Its text. */
export const writeDeckPlace = ({ id, place }: DeckPlace): string => `${id}.${place}`

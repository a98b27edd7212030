/** One state of a deck: a link's fragment without "#", what it is called, and what its lecturer wants to say. */
export interface DeckState {
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

const isText = (text: unknown, most: number): text is string => typeof text === "string" && text.length <= most

const isState = (given: unknown): given is DeckState => {
  const { name, link, note } = (given ?? {}) as Record<string, unknown>
  return isText(name, DECK_LIMITS.name) && isText(link, DECK_LIMITS.link) && isText(note, DECK_LIMITS.note)
}

/** A deck of anything that says one; null: it does not. What is said beside is left out. */
export function deckIn(given: unknown): Deck | null {
  const { title, states } = (given ?? {}) as Record<string, unknown>
  if (!isText(title, DECK_LIMITS.name) || !Array.isArray(states)) return null
  if (states.length > DECK_LIMITS.states || !states.every(isState)) return null
  return { title, states: states.map(({ name, link, note }) => ({ name, link, note })) }
}

/** Reads a deck from a file's or a link's text; null: it holds none. */
export function readDeck(text: string): Deck | null {
  try {
    return deckIn(JSON.parse(text))
  } catch {
    return null
  }
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

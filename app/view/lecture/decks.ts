import {
  deckIn,
  readDeck,
  readDeckPlace,
  readShelf,
  shelved,
  writeDeckPlace,
  DECK_LIMITS,
  LONGEST_DECK_LINK,
  writeDeck,
  type Deck,
  type DeckFault,
  type DeckState,
  type KeptDeck,
} from "../../document/deck"
import { lessonAt } from "../../document/deckLesson"
import type { Document } from "../../document/document"
import { EMPTY } from "../../document/fields"
import { readFragment, writeFragment } from "../../document/link"
import { first } from "../../explain/words"
import { teach, type TeachWords } from "../../explain/words/teach"
import { linkTo } from "../../host/address"
import { saveDecks, savedDecks } from "../../host/decks"
import { openingOf } from "../../store/sync"
import type { Store, Workbench } from "../../store/workbench"
import { lecture, type LectureState } from "./state"

/** Options that belong to the lecture and its wall, not to the state that is shown. */
const LECTURES = /^(deck|wall)\./
const AT = "deck.at"
const SHARED = "deck.shared"

let blocked = false

const say = (store: Store) => teach(store.getState().language).deck

/** Tells what was done with a deck. */
export const tell = (said: string): void => lecture.setState({ said })

/** Changes the decks as the browser keeps them by now: another window may have changed them. */
function change(
  store: Store,
  to: (all: readonly KeptDeck[]) => readonly KeptDeck[],
  patch: Partial<LectureState> = {},
) {
  const decks = to(blocked ? lecture.getState().decks : readShelf(savedDecks()))
  blocked = !saveDecks(JSON.stringify(decks))
  lecture.setState({ said: "", undo: null, ...patch, decks, ...(blocked && { said: say(store).said.blocked }) })
}

/** Reads the decks again. */
export const reload = (): void => lecture.setState({ decks: readShelf(savedDecks()) })

/** Where a deck stands; `place` 0: it is looked at, but not stepped through. */
export interface Playing {
  readonly deck: KeptDeck
  readonly place: number
}

/** The deck of a document among some: the one that is stepped through or looked at, else the first; null: there is none. */
export function playing({ options }: Pick<Document, "options">, decks = lecture.getState().decks): Playing | null {
  const at = readDeckPlace(options.get(AT))
  const deck = decks.find(({ id }) => id === at?.id)
  if (deck && at) return { deck, place: at.place <= deck.states.length ? at.place : 0 }
  return decks[0] ? { deck: decks[0], place: 0 } : null
}

/** Looks at a deck; with a `place`, that is what is shown. */
export const look = (store: Store, id: string, place = 0): void =>
  store.actions.setOption(AT, id === "" ? null : writeDeckPlace({ id, place }))

/** The options without those of the lecture. */
const ownOptions = ({ options }: Document) => new Map([...options].filter(([key]) => !LECTURES.test(key)))

/** What of a document is a state: not in which window it is seen, nor how wide. */
const stateIn = (document: Document): Document => ({
  ...document,
  view: EMPTY.view,
  sides: EMPTY.sides,
  divider: EMPTY.divider,
  panel: document.panel === "deck" ? EMPTY.panel : document.panel,
  options: ownOptions(document),
})

/** So many characters of a program are its name. */
const NAME = 60

/** The state that is shown, as a state of a deck. */
function stateNow({ document, derived, language }: Workbench): DeckState {
  const text = document.program.replace(/\s+/g, " ").trim()
  const short = text.length > NAME ? `${text.slice(0, NAME)}…` : text
  const name = teach(language).deck.stateName(short, first(language).page.modes[document.mode], derived.tick)
  return { name, link: writeFragment(stateIn(document)), note: "" }
}

/** Adds what is shown to the deck that is looked at, behind the state that is shown; without one to a new deck. */
export function addState(store: Store): void {
  const { said, untitled } = say(store)
  const { document } = store.getState()
  const { deck, place } = playing(document) ?? { deck: null, place: 0 }
  const states = deck?.states ?? []
  const to = place > 0 ? place : states.length
  const next = { title: deck?.title ?? untitled, states: states.toSpliced(to, 0, stateNow(store.getState())) }
  if (deckIn(next) === null) tell(said.full(DECK_LIMITS.states, DECK_LIMITS.link / 1000))
  else if (deck) edit(store, { ...deck, ...next }, said.added(to + 1, next.title))
  else keep(store, next, said.added(1, next.title))
  if (place > 0 && deck) look(store, deck.id, place + 1)
}

/** Keeps a changed deck. */
export const edit = (store: Store, deck: KeptDeck, said = ""): void =>
  change(store, all => all.map(one => (one.id === deck.id ? deck : one)), { said })

/** The same where something is lost of it, which can be undone. */
export const takeFrom = (store: Store, { deck }: Playing, next: KeptDeck, said: string): void =>
  change(store, all => all.map(one => (one.id === next.id ? next : one)), { said, undo: undoOf(deck) })

const undoOf = (deck: KeptDeck) => ({ deck, place: lecture.getState().decks.findIndex(({ id }) => id === deck.id) })

/** Deletes a deck, which can be undone. */
export const deleteDeck = (store: Store, deck: KeptDeck): void => {
  change(store, all => all.filter(({ id }) => id !== deck.id), {
    said: say(store).said.deleted(deck.title),
    undo: undoOf(deck),
  })
  look(store, "")
}

/** Brings back what was removed last. */
export function undo(store: Store): void {
  const { undo: lost } = lecture.getState()
  if (!lost) return
  const { deck, place } = lost
  const isThere = (all: readonly KeptDeck[]) => all.some(({ id }) => id === deck.id)
  change(store, all =>
    isThere(all) ? all.map(one => (one.id === deck.id ? deck : one)) : all.toSpliced(place, 0, deck),
  )
  look(store, deck.id)
}

/** Keeps another deck, and looks at it. */
export function keep(store: Store, deck: Deck, said = ""): string {
  let id = ""
  change(
    store,
    all => {
      const next = shelved(all, deck)
      id = next.id
      return next.all
    },
    { said },
  )
  look(store, id)
  return id
}

/** Shows a state of a deck in this window; `end`: at its last step. */
export function openPlace(store: Store, { deck, place }: Playing, end = false): void {
  const found = readFragment(deck.states[place - 1]?.link ?? "")
  if (!found) {
    tell(say(store).said.lost)
    return
  }
  const { view, sides, divider, panel, options } = store.getState().document
  const lectures = [...options].filter(([key]) => LECTURES.test(key))
  store.actions.open(
    {
      ...found.document,
      ...{ view, sides, divider },
      ...(end && { clock: Number.MAX_SAFE_INTEGER }),
      panel: panel === "deck" ? panel : found.document.panel,
      options: new Map([...ownOptions(found.document), ...lectures, [AT, writeDeckPlace({ id: deck.id, place })]]),
    },
    false,
  )
  if (end) store.actions.goTo(store.getState().derived.ticks)
}

/** Shows the handout, and prints it: of the deck that is stepped through, else of the lesson, else of what is shown. */
export function printHandout(store: Store): void {
  lecture.setState({ prints: true })
  store.actions.setView("handout")
}

/** The state before or after the one that is shown of a deck, if this is its first or last step; null: there is none. */
export function turn({ document, derived }: Workbench, by: 1 | -1): Playing | null {
  const now = playing(document)
  if (!now || now.place === 0 || !now.deck.states[now.place - 1 + by]) return null
  const next = { deck: now.deck, place: now.place + by }
  if (by === 1) return derived.tick >= derived.ticks ? next : null
  const opened = readFragment(now.deck.states[now.place - 1]!.link)
  return derived.tick <= (opened?.document.clock ?? openingOf(derived.lanes)) ? next : null
}

/** Whether learners are told or asked something at a state of a deck. */
const isLesson = ({ states }: Deck) => states.some(state => lessonAt(state) !== null)

/** What is wrong with what should be a deck. */
export const faultTold = ({ fault, state }: DeckFault, { authoring }: TeachWords): string =>
  state === null ? authoring.faults[fault] : authoring.inState(state, authoring.faults[fault])

/** A link to the first state of a deck that carries all of it; null: it is too long, with its length. A lesson opens without its panel, which knows the answers. */
export async function shareLink(deck: Deck): Promise<{ readonly link: string | null; readonly size: number }> {
  const document = readFragment(deck.states[0]?.link ?? "")?.document ?? EMPTY
  const options = new Map([...ownOptions(document), [SHARED, writeDeck(deck)]])
  const panel = isLesson(deck) ? document.panel : "deck"
  const link = await linkTo({ ...document, panel, options })
  return { link: link.length > LONGEST_DECK_LINK ? null : link, size: link.length }
}

/** Keeps the deck that a link has brought, and shows its first state. */
export function receive(store: Store): void {
  const text = store.getState().document.options.get(SHARED)
  if (text === undefined) return
  store.actions.setOption(SHARED, null)
  const deck = readDeck(text)
  if ("fault" in deck) {
    tell(say(store).said.broken(faultTold(deck, teach(store.getState().language))))
    return
  }
  const id = keep(store, deck)
  look(store, id, Math.min(1, deck.states.length))
}

import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { readDeck, writeDeck, LONGEST_DECK_LINK } from "../../document/deck"
import { teach } from "../../explain/words/teach"
import { copy, download } from "../../host/files"
import { course, readyDeckIn } from "../../teach/course"
import { deckOf, READY_DECKS } from "../../teach/decks"
import { useWords, useWorkbench, useWorkbenchStore } from "../context"
import { Lab } from "../labs/Lab"
import { openPresenter } from "./channel"
import {
  addState,
  deleteDeck,
  edit,
  faultTold,
  keep,
  look,
  openPlace,
  playing,
  printHandout,
  shareLink,
  tell,
  undo,
  type Playing,
} from "./decks"
import { DeckStates } from "./DeckStates"
import { lecture } from "./state"

const READY = "ready "

/** Which deck is looked at: one of the browser's, or a ready one, which is kept then. */
function Choose({ now }: { now: Playing | null }) {
  const store = useWorkbenchStore()
  const say = useWords(teach).deck
  const decks = useStore(lecture, state => state.decks)
  const told = useWords(course)
  const ready = READY_DECKS.map(deck => readyDeckIn(deck, told))
  const choose = (value: string) => {
    const chosen = value.startsWith(READY) ? ready[Number(value.slice(READY.length))] : undefined
    if (chosen) keep(store, deckOf(chosen))
    else if (value === "") keep(store, { title: say.untitled, states: [] })
    else look(store, value)
  }
  return (
    <select
      aria-label={say.choose}
      value={now?.deck.id ?? "none"}
      onChange={event => {
        choose(event.target.value)
      }}
    >
      {!now && (
        <option value="none" hidden>
          {say.choose}
        </option>
      )}
      {decks.length > 0 && (
        <optgroup label={say.own}>
          {decks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
      <option value="">{say.fresh}</option>
      <optgroup label={say.ready}>
        {ready.map(({ title }, i) => (
          <option key={title} value={`${READY}${i}`}>
            {title}
          </option>
        ))}
      </optgroup>
    </select>
  )
}

/** In bytes: more no deck within its limits has. */
const LARGEST_FILE = 1e7

/** Opens a deck from a file. */
function Load() {
  const store = useWorkbenchStore()
  const say = useWords(teach)
  const field = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const deck = file.size > LARGEST_FILE ? null : readDeck(await file.text())
    if (deck === null) tell(say.deck.said.unread(say.authoring.faults.size))
    else if ("fault" in deck) tell(say.deck.said.unread(faultTold(deck, say)))
    else keep(store, deck)
    if (field.current) field.current.value = ""
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={say.deck.load}
        accept=".json,application/json"
        onChange={event => void read(event.target.files?.[0])}
      />
      <button type="button" onClick={() => field.current?.click()}>
        {say.deck.load}
      </button>
    </>
  )
}

/** What can be done with a whole deck. */
function Whole({ now }: { now: Playing }) {
  const store = useWorkbenchStore()
  const say = useWords(teach).deck
  const [link, setLink] = useState("")
  const { deck } = now
  const none = deck.states.length === 0
  const share = async () => {
    const { link, size } = await shareLink(deck)
    const copied = link !== null && (await copy(link))
    setLink(link === null || copied ? "" : link)
    if (link === null) tell(say.said.long(Math.ceil(size / 1000), LONGEST_DECK_LINK / 1000))
    else tell(copied ? say.said.copied : say.said.uncopied)
  }
  const present = () => {
    if (now.place === 0) openPlace(store, { deck, place: 1 })
    void openPresenter(store).then(opened => opened || tell(say.said.popup))
  }
  const acts: readonly (readonly [label: string, act: () => void])[] = [
    [say.start, () => openPlace(store, { deck, place: 1 })],
    [say.presenter, present],
    [say.share, () => void share()],
    [say.save, () => download(`${deck.title || say.untitled}.json`, "application/json", writeDeck(deck, 2))],
    [
      say.print,
      () => {
        if (now.place === 0) openPlace(store, { deck, place: 1 })
        printHandout(store)
      },
    ],
  ]
  return (
    <>
      <div className="choices">
        {acts.map(([label, act]) => (
          <button key={label} type="button" disabled={none} onClick={act}>
            {label}
          </button>
        ))}
        <Load />
        <button type="button" onClick={() => deleteDeck(store, deck)}>
          {say.remove}
        </button>
      </div>
      {link !== "" && <input className="link" readOnly value={link} aria-label={say.share} />}
    </>
  )
}

/** A playlist of states for a lecture: made here, stepped through by its keys. */
export function DeckPanel() {
  const store = useWorkbenchStore()
  const say = useWords(teach).deck
  const decks = useStore(lecture, state => state.decks)
  const { said, undo: lost } = useStore(lecture, state => state)
  const options = useWorkbench(state => state.document.options)
  const back = useRef<HTMLButtonElement>(null)
  const now = playing({ options }, decks)
  useEffect(() => {
    lecture.setState({ inPanel: true })
    return () => lecture.setState({ inPanel: false })
  }, [])
  // What was removed takes its button along: the focus goes to where it can be brought back.
  useEffect(() => {
    if (lost && document.activeElement === document.body) back.current?.focus()
  }, [lost])
  return (
    <Lab shows={say.shows}>
      <div className="choices">
        <Choose now={now} />
        <button type="button" className="primary" onClick={() => addState(store)}>
          {say.add} <kbd>D</kbd>
        </button>
        {!now && <Load />}
      </div>
      {now && (
        <>
          <input
            className="decktitle"
            aria-label={say.title}
            maxLength={200}
            value={now.deck.title}
            onChange={event => edit(store, { ...now.deck, title: event.target.value })}
          />
          <Whole now={now} />
        </>
      )}
      {(said !== "" || lost) && (
        <p className="said">
          {said}{" "}
          {lost && (
            <button ref={back} type="button" onClick={() => undo(store)}>
              {say.undo}
            </button>
          )}
        </p>
      )}
      {now && now.deck.states.length > 0 ? <DeckStates now={now} /> : <p className="hint">{say.empty}</p>}
    </Lab>
  )
}

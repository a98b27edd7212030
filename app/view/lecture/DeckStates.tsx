import { useState, type DragEvent, type KeyboardEvent } from "react"
import { DECK_LIMITS, movedItem, type DeckState } from "../../document/deck"
import { teach } from "../../explain/words/teach"
import { useWords, useWorkbenchStore } from "../context"
import { edit, look, openPlace, takeFrom, type Playing } from "./decks"
import { StateLesson } from "./StateLesson"
import { DeckPosition } from "./Wall"

const TYPE = "text/plain"

interface StateOf {
  readonly now: Playing
  readonly state: DeckState
  /** From 0. */
  readonly index: number
  /** Puts the state at one place to another. */
  readonly move: (from: number, to: number) => void
}

/** One state: where it stands, what it is called, what is to be said. */
function State({ now, state, index, move }: StateOf) {
  const store = useWorkbenchStore()
  const say = useWords(teach).deck
  const [over, setOver] = useState(false)
  const { deck } = now
  const place = index + 1
  const current = now.place === place
  const put = (patch: Partial<DeckState>) =>
    edit(store, { ...deck, states: deck.states.with(index, { ...state, ...patch }) })
  const remove = () => {
    takeFrom(store, now, { ...deck, states: deck.states.toSpliced(index, 1) }, say.said.removed(state.name))
    // The place of the state that is shown is another one, or none any more.
    if (now.place >= place) look(store, deck.id, now.place === place ? 0 : now.place - 1)
  }
  const onKey = (event: KeyboardEvent) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0) : 0
    if (by === 0 || !deck.states[index + by]) return
    event.preventDefault()
    move(index, index + by)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const from = Number(event.dataTransfer.getData(TYPE) || NaN)
    if (deck.states[from]) move(from, index)
  }
  return (
    <li
      className={`${current ? "current" : ""}${over ? " over" : ""}`}
      aria-current={current ? "step" : undefined}
      onKeyDown={onKey}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span
        className="grip"
        draggable
        title={say.drag}
        aria-hidden="true"
        onDragStart={event => event.dataTransfer.setData(TYPE, String(index))}
      >
        ⠿
      </span>
      <button
        type="button"
        aria-label={say.open(place)}
        title={say.open(place)}
        onClick={() => openPlace(store, { deck, place })}
      >
        {place}
      </button>
      <input
        id={`state-${index}`}
        aria-label={say.name(place)}
        maxLength={DECK_LIMITS.name}
        value={state.name}
        onChange={event => put({ name: event.target.value })}
      />
      <span className="moves">
        <button type="button" aria-label={say.up(place)} disabled={index === 0} onClick={() => move(index, index - 1)}>
          ↑
        </button>
        <button
          type="button"
          aria-label={say.down(place)}
          disabled={place === deck.states.length}
          onClick={() => move(index, index + 1)}
        >
          ↓
        </button>
        <button type="button" aria-label={say.drop(place)} onClick={remove}>
          ×
        </button>
      </span>
      <textarea
        aria-label={say.note(place)}
        placeholder={say.notes}
        maxLength={DECK_LIMITS.note}
        value={state.note}
        onChange={event => put({ note: event.target.value })}
      />
      <StateLesson place={place} state={state} put={put} />
    </li>
  )
}

/** Where the state that is shown stands after one has moved. */
const placeAfter = (place: number, from: number, to: number): number => {
  const at = place - 1
  if (at === from) return to + 1
  return place + (from < at && to >= at ? -1 : from > at && to <= at ? 1 : 0)
}

/** The states of a deck, in their order. */
export function DeckStates({ now }: { now: Playing }) {
  const store = useWorkbenchStore()
  const say = useWords(teach).deck
  const move = (from: number, to: number) => {
    edit(store, { ...now.deck, states: movedItem(now.deck.states, from, to) })
    if (now.place > 0) look(store, now.deck.id, placeAfter(now.place, from, to))
    // The focus goes along.
    requestAnimationFrame(() => document.getElementById(`state-${to}`)?.focus())
  }
  return (
    <>
      <DeckPosition />
      <ol className="deck" aria-label={say.states}>
        {now.deck.states.map((state, index) => (
          <State key={index} now={now} state={state} index={index} move={move} />
        ))}
      </ol>
    </>
  )
}

import { useEffect, useLayoutEffect } from "react"
import { useStore } from "zustand"
import { teach } from "../../explain/words/teach"
import { useWords, useWorkbench, useWorkbenchStore } from "../context"
import { playing } from "./decks"
import { lecture } from "./state"

const SWITCHES = ["hide", "table", "blank"] as const

/** Where a deck stands: "3 / 7". */
export function DeckPosition() {
  const say = useWords(teach).lecture
  const decks = useStore(lecture, state => state.decks)
  const options = useWorkbench(state => state.document.options)
  const now = playing({ options }, decks)
  if (!now || now.place === 0) return null
  const { title, states } = now.deck
  return (
    <span className="deckplace" title={say.placeTitle(title)}>
      {say.place(now.place, states.length)}
    </span>
  )
}

/** What a lecturer has done to the wall, on the root element for the styles. */
export function Wall() {
  const say = useWords(teach).lecture
  const options = useWorkbench(state => state.document.options)
  const store = useWorkbenchStore()
  const digits = useStore(lecture, state => state.digits)
  useLayoutEffect(() => {
    const root = document.documentElement
    for (const name of SWITCHES) root.toggleAttribute(`data-wall-${name}`, options.has(`wall.${name}`))
    return () => SWITCHES.forEach(name => root.removeAttribute(`data-wall-${name}`))
  }, [options])
  // Whoever goes on has thought better of it.
  useEffect(
    () =>
      store.subscribe(({ derived }, before) => {
        if (derived.tick !== before.derived.tick) lecture.setState({ digits: "" })
      }),
    [store],
  )
  return (
    <section className="wall" aria-label={say.title}>
      <DeckPosition />
      {digits !== "" && <p role="status">{say.jump(digits)}</p>}
      {options.has("wall.blank") && (
        <p className="blank" role="status">
          {say.blank}
        </p>
      )}
    </section>
  )
}

import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from "react"
import { WELCOME } from "../document/fields"
import { first } from "../explain/words"
import { ownWork } from "../host/address"
import type { Store } from "../store/workbench"
import { Stage } from "./canvas/Stage"
import { StoreContext, useActions, useWords, useWorkbench } from "./context"
import { Header } from "./Header"
import { listenForKeys } from "./keys"
import { Boundary } from "./kit/Boundary"
import { Board, Divider, Kept, Lecture, LessonBar, Lit, Narration, Shortcuts } from "./lazy"
import { Panels } from "./Panels"
import { Player } from "./panels/Player"
import { Left, Room } from "./Sides"
import { useTheme, type ThemeChoice } from "./themes"

/** Step and mode on the root element: for scripts and tests, and for the colours of the pass. */
function Position() {
  const mode = useWorkbench(state => state.document.mode)
  const view = useWorkbench(state => state.document.view)
  const steps = useWorkbench(state => state.derived.ticks)
  const fresh = useWorkbench(state => state.document === WELCOME)
  const step = useWorkbench(state => state.derived.tick)
  useLayoutEffect(() => {
    document.documentElement.dataset["steps"] = String(steps)
    document.documentElement.dataset["step"] = String(step)
    document.documentElement.dataset["mode"] = mode
    document.documentElement.dataset["view"] = view
    document.documentElement.toggleAttribute("data-fresh", fresh)
  }, [steps, step, mode, view, fresh])
  return null
}

/** Plain sentences above the workbench: what went wrong outside the program, and the way back to one's own. */
function Notices({ foreign }: { foreign: boolean }) {
  const { dismiss, open } = useActions()
  const say = useWords(first).notices
  const notices = useWorkbench(state => state.notices)
  const [own, setOwn] = useState(() => (foreign ? ownWork() : null))
  const desk = useWorkbench(({ document }) => document.view === "workbench" && document.lesson === "")
  const returnable = own !== null && desk
  if (notices.length === 0 && !returnable) return null
  return (
    <div className="notices" role="region" aria-label={say.title}>
      {notices.map(text => (
        <p key={text}>{text}</p>
      ))}
      {returnable && <p>{say.foreign}</p>}
      {returnable && (
        <button
          type="button"
          onClick={() => {
            open(own, true)
            setOwn(null)
          }}
        >
          {say.own}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          dismiss()
          setOwn(null)
        }}
      >
        {say.dismiss}
      </button>
    </div>
  )
}

/** The lesson that is open, of the course or of a deck. */
function Taught() {
  return useWorkbench(({ document }) => document.lesson !== "" || document.options.has("deck.at")) && <LessonBar />
}

function Hint() {
  const fresh = useWorkbench(state => state.document === WELCOME)
  const say = useWords(first).page
  return fresh ? <p className="hint">{say.hint}</p> : null
}

const LANDMARKS = ["stage", "player", "panels"] as const

/** For the keyboard: what stands before everything else and shows only while it has the focus. The address stays as it is. */
function SkipLinks() {
  const say = useWords(first).page.skip
  const leap = (event: MouseEvent, id: string) => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
  return (
    <nav className="skip" aria-label={say.title}>
      {LANDMARKS.map(id => (
        <a key={id} href={`#${id}`} onClick={event => leap(event, id)}>
          {say[id]}
        </a>
      ))}
    </nav>
  )
}

/** The head: of the workbench, or of the projector's view. */
function Head(props: { theme: ThemeChoice; shortcuts: () => void }) {
  const projected = useWorkbench(state => state.document.view === "projector")
  return projected ? <Board /> : <Header {...props} />
}

export function App({ store, foreign }: { store: Store; foreign: boolean }) {
  const theme = useTheme()
  // Where room is short the program is one line; a press on the player folds it again.
  const [open, setOpen] = useState(false)
  const [sheet, setSheet] = useState(false)
  const [characters, setCharacters] = useState(true)
  const on = useRef(characters)
  useEffect(() => {
    on.current = characters
  }, [characters])
  useEffect(() => listenForKeys(store, { shortcuts: () => setSheet(true), characters: () => on.current }), [store])
  return (
    <StoreContext value={store}>
      <Position />
      <SkipLinks />
      <Boundary>
        <Head theme={theme} shortcuts={() => setSheet(true)} />
      </Boundary>
      <Notices foreign={foreign} />
      <Taught />
      <Room>
        <Left open={open} setOpen={setOpen} />
        <div className="middle" id="stage" tabIndex={-1}>
          <Boundary>
            <Stage />
          </Boundary>
          <Hint />
          <Divider />
        </div>
        <Panels />
      </Room>
      <footer id="player" tabIndex={-1} onClick={() => setOpen(false)}>
        <Boundary>
          <Player />
        </Boundary>
      </footer>
      <Narration />
      <Lit />
      <Kept />
      <Lecture />
      {sheet && <Shortcuts close={() => setSheet(false)} characters={characters} setCharacters={setCharacters} />}
    </StoreContext>
  )
}

import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from "react"
import { WELCOME } from "../document/fields"
import { first } from "../explain/words"
import { ownWork } from "../host/address"
import type { Store } from "../store/workbench"
import { Lanes } from "./canvas/Lanes"
import { Stage } from "./canvas/Stage"
import { StoreContext, useActions, useWords, useWorkbench } from "./context"
import { Header } from "./Header"
import { listenForKeys } from "./keys"
import { Boundary } from "./kit/Boundary"
import { Board, Shortcuts } from "./lazy"
import { Panels } from "./Panels"
import { Inputs } from "./panels/Inputs"
import { Player } from "./panels/Player"
import { Program } from "./panels/Program"
import { Seeds } from "./panels/Seeds"
import { Narration } from "./panels/StepCard"
import { useTheme } from "./themes"

/** Step and mode on the root element: for scripts and tests, and for the colours of the pass. */
function Position() {
  const mode = useWorkbench(state => state.document.mode)
  const view = useWorkbench(state => state.document.view)
  const steps = useWorkbench(state => state.derived.ticks)
  const step = useWorkbench(state => state.derived.tick)
  useLayoutEffect(() => {
    document.documentElement.dataset["steps"] = String(steps)
    document.documentElement.dataset["step"] = String(step)
    document.documentElement.dataset["mode"] = mode
    document.documentElement.dataset["view"] = view
  }, [steps, step, mode, view])
  return null
}

/** Plain sentences above the workbench: what went wrong outside the program, and the way back to one's own. */
function Notices({ foreign }: { foreign: boolean }) {
  const { dismiss, open } = useActions()
  const say = useWords(first).notices
  const notices = useWorkbench(state => state.notices)
  const [own, setOwn] = useState(() => (foreign ? ownWork() : null))
  if (notices.length === 0 && !own) return null
  return (
    <div className="notices" role="region" aria-label={say.title}>
      {notices.map(text => (
        <p key={text}>{text}</p>
      ))}
      {own && (
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

/** The head of the projector's view. */
function Projected() {
  const projected = useWorkbench(state => state.document.view === "projector")
  return projected ? <Board /> : null
}

export function App({ store, foreign }: { store: Store; foreign: boolean }) {
  const theme = useTheme()
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
        <Header theme={theme} shortcuts={() => setSheet(true)} />
      </Boundary>
      <Projected />
      <Notices foreign={foreign} />
      <main>
        <div className="left">
          <Program />
          <div className="point">
            <Boundary>
              <Inputs />
            </Boundary>
            <Boundary>
              <Lanes>{pass => <Seeds pass={pass} />}</Lanes>
            </Boundary>
          </div>
        </div>
        <div className="middle" id="stage" tabIndex={-1}>
          <Boundary>
            <Stage />
          </Boundary>
          <Hint />
        </div>
        <Panels />
      </main>
      <footer id="player" tabIndex={-1}>
        <Boundary>
          <Player />
        </Boundary>
      </footer>
      <Boundary drawn>
        <Narration />
      </Boundary>
      {sheet && <Shortcuts close={() => setSheet(false)} characters={characters} setCharacters={setCharacters} />}
    </StoreContext>
  )
}

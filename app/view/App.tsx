import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { ownWork } from "../host/address"
import { WELCOME } from "../store/document"
import type { Store } from "../store/workbench"
import { Stage } from "./canvas/Stage"
import { StoreContext, useActions, useWorkbench } from "./context"
import { Header } from "./Header"
import { listenForKeys } from "./keys"
import { Inputs } from "./panels/Inputs"
import { Player } from "./panels/Player"
import { Program } from "./panels/Program"
import { Seeds } from "./panels/Seeds"
import { Narration, StepCard } from "./panels/StepCard"
import { Trace } from "./panels/Trace"
import { Shortcuts } from "./Shortcuts"
import { useTheme } from "./themes"

/** Step and mode on the root element: for scripts and tests, and for the colours of the pass. */
function Position() {
  const mode = useWorkbench(state => state.document.mode)
  const steps = useWorkbench(state => state.derived.run.plan.steps)
  const step = useWorkbench(state => state.derived.step)
  useLayoutEffect(() => {
    document.documentElement.dataset["steps"] = String(steps)
    document.documentElement.dataset["step"] = String(step)
    document.documentElement.dataset["mode"] = mode
  }, [steps, step, mode])
  return null
}

/** Plain sentences above the workbench: what went wrong outside the program, and the way back to one's own. */
function Notices({ foreign }: { foreign: boolean }) {
  const { dismiss, open } = useActions()
  const notices = useWorkbench(state => state.notices)
  const [own, setOwn] = useState(() => (foreign ? ownWork() : null))
  if (notices.length === 0 && !own) return null
  return (
    <div className="notices" role="region" aria-label="Notices">
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
          Return to my program
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          dismiss()
          setOwn(null)
        }}
      >
        Dismiss
      </button>
    </div>
  )
}

function Hint() {
  const first = useWorkbench(state => state.document === WELCOME)
  return first ? <p className="hint">→ steps, space plays, type your own</p> : null
}

function Panels() {
  return (
    <aside aria-label="Panels">
      <div role="tablist" aria-label="Panels">
        <button type="button" role="tab" id="tab-trace" aria-selected="true" aria-controls="panel-trace">
          Trace
        </button>
      </div>
      <div role="tabpanel" id="panel-trace" aria-labelledby="tab-trace">
        <Trace />
      </div>
    </aside>
  )
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
      <Header theme={theme} shortcuts={() => setSheet(true)} />
      <Notices foreign={foreign} />
      <main>
        <div className="left">
          <Program />
          <div className="point">
            <Inputs />
            <Seeds />
          </div>
        </div>
        <div className="middle">
          <Stage />
          <Hint />
          <StepCard />
        </div>
        <Panels />
      </main>
      <footer>
        <Player />
      </footer>
      <Narration />
      <Shortcuts open={sheet} close={() => setSheet(false)} characters={characters} setCharacters={setCharacters} />
    </StoreContext>
  )
}

import { useState } from "react"
import { linkTo } from "../host/address"
import { copy, download } from "../host/files"
import { MODES, type Mode } from "../document/document"
import { EMPTY } from "../document/fields"
import type { Example } from "../teach/examples"
import { useActions, useWorkbench, useWorkbenchStore } from "./context"
import { Icon } from "./kit/Icon"
import { Menu } from "./kit/Menu"
import { examples, files } from "./lazy"
import type { ThemeChoice } from "./themes"

const MODE_NAMES: Readonly<Record<Mode, string>> = {
  evaluate: "Evaluate",
  forward: "Forward",
  reverse: "Reverse",
  compare: "Compare",
}

function Modes() {
  const { setMode } = useActions()
  const mode = useWorkbench(({ task, pending, document }) => ((task && pending) ?? document).mode)
  return (
    <div className="modes" role="radiogroup" aria-label="Mode">
      {MODES.map(one => (
        <label key={one} className={one === mode ? "chosen" : ""}>
          <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
          {MODE_NAMES[one]}
        </label>
      ))}
    </div>
  )
}

function Examples() {
  const { open, setMode } = useActions()
  const mode = useWorkbench(state => state.document.mode)
  const start = ({ document }: Example) => {
    open({ ...EMPTY, ...document }, true)
    // In the person's mode, at the node that the example is about.
    setMode(mode)
  }
  const load = async () =>
    (await examples.fetch()).EXAMPLES.map(one => ({ label: one.title, note: one.source, act: () => start(one) }))
  return <Menu label="Examples" load={load} />
}

/** What makes the files is fetched when it is first asked for. */
function Export() {
  const store = useWorkbenchStore()
  const save = async (name: string, type: string, kind: "picture" | "trace") => {
    const make = await files.fetch()
    download(name, type, make[kind](store.getState().derived))
  }
  const choices = [
    { label: "Picture of this step", note: "SVG", act: () => void save("adjoint.svg", "image/svg+xml", "picture") },
    { label: "Evaluation trace", note: "CSV", act: () => void save("trace.csv", "text/csv", "trace") },
  ]
  return <Menu label="Export" icon="export" load={() => Promise.resolve(choices)} />
}

function Share() {
  const store = useWorkbenchStore()
  const [said, setSaid] = useState("Share")
  const share = async () => {
    const link = await linkTo(store.getState().document)
    const done = await copy(link)
    if (!done) store.actions.notify(`Copying is not allowed here; this is the link: ${link}`)
    setSaid(done ? "Copied" : "Share")
    setTimeout(() => setSaid("Share"), 1500)
  }
  return (
    <button type="button" aria-label="Share" title="Copy a link to this very step" onClick={() => void share()}>
      <span className="word">{said}</span>
      <Icon shape="share" />
    </button>
  )
}

export function Header({ theme, shortcuts }: { theme: ThemeChoice; shortcuts: () => void }) {
  const { undo, redo, setView } = useActions()
  const past = useWorkbench(state => state.history.past.length)
  const future = useWorkbench(state => state.history.future.length)
  return (
    <header>
      <h1>
        <span aria-hidden="true">∂</span> Adjoint
      </h1>
      <Examples />
      <Modes />
      <div className="tools">
        <button type="button" aria-label="Undo" title="Undo" disabled={past === 0} onClick={undo}>
          <Icon shape="undo" />
        </button>
        <button type="button" aria-label="Redo" title="Redo" disabled={future === 0} onClick={redo}>
          <Icon shape="redo" />
        </button>
        <button
          type="button"
          className="present"
          title="The picture alone, for a class"
          onClick={() => {
            setView("projector")
            document.documentElement.requestFullscreen().catch(() => undefined)
          }}
        >
          Present
        </button>
        <Export />
        <Share />
        <button type="button" aria-label="Theme" title={`Theme: ${theme.name}`} onClick={theme.next}>
          <Icon shape="theme" />
        </button>
        <button type="button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={shortcuts}>
          ?
        </button>
      </div>
    </header>
  )
}

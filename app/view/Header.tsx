import { useState } from "react"
import { linkTo } from "../host/address"
import { copy, download } from "../host/files"
import { MODES } from "../document/document"
import { first } from "../explain/words"
import { keyOf } from "./commands"
import { useActions, useWords, useWorkbench, useWorkbenchStore } from "./context"
import { EXPORTS } from "./exports"
import { Icon } from "./kit/Icon"
import { Menu } from "./kit/Menu"
import { starts } from "./lazy"
import type { ThemeChoice } from "./themes"

function Modes() {
  const { setMode } = useActions()
  const say = useWords(first).page
  const mode = useWorkbench(({ task, pending, document }) => ((task && pending) ?? document).mode)
  return (
    <div className="modes" role="radiogroup" aria-label={say.mode}>
      {MODES.map(one => (
        <label key={one} className={one === mode ? "chosen" : ""}>
          <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
          {say.modes[one]}
        </label>
      ))}
    </div>
  )
}

function Examples() {
  const store = useWorkbenchStore()
  const say = useWords(first).page
  return <Menu label={say.examples} load={async () => (await starts.fetch()).examples(store)} />
}

/** What makes a file is fetched when it is first asked for. */
function Export() {
  const store = useWorkbenchStore()
  const say = useWords(first).page
  const choices = EXPORTS.map(({ id, file, type, format, maker }) => ({
    label: say.exports[id],
    note: format,
    act: async () => {
      const { make } = await maker.fetch()
      download(file, type, make(store.getState()))
    },
  }))
  return <Menu label={say.export} icon="export" load={() => Promise.resolve(choices)} />
}

/** For so long the button says that it is done, ms. */
const SAID_MS = 1500

function Share() {
  const store = useWorkbenchStore()
  const { page, notices } = useWords(first)
  const [done, setDone] = useState(false)
  const share = async () => {
    const link = await linkTo(store.getState().document)
    const copied = await copy(link)
    if (!copied) store.actions.notify(notices.copying(link))
    setDone(copied)
    setTimeout(() => setDone(false), SAID_MS)
  }
  return (
    <button type="button" aria-label={page.share.name} title={page.share.title} onClick={() => void share()}>
      <span className="word">{done ? page.share.done : page.share.name}</span>
      <Icon shape="share" />
    </button>
  )
}

export function Header({ theme, shortcuts }: { theme: ThemeChoice; shortcuts: () => void }) {
  const { undo, redo, setView } = useActions()
  const { commands, page } = useWords(first)
  const past = useWorkbench(state => state.history.past.length)
  const future = useWorkbench(state => state.history.future.length)
  return (
    <header>
      <h1>
        <span aria-hidden="true">∂</span> {page.title}
      </h1>
      <Examples />
      <Modes />
      <div className="tools">
        <button type="button" aria-label={commands.undo} title={commands.undo} disabled={past === 0} onClick={undo}>
          <Icon shape="undo" />
        </button>
        <button type="button" aria-label={commands.redo} title={commands.redo} disabled={future === 0} onClick={redo}>
          <Icon shape="redo" />
        </button>
        <button
          type="button"
          className="present"
          title={page.present.title}
          onClick={() => {
            setView("projector")
            document.documentElement.requestFullscreen().catch(() => undefined)
          }}
        >
          {page.present.name}
        </button>
        <Export />
        <Share />
        <button
          type="button"
          aria-label={page.theme.name}
          title={page.theme.title(page.themes[theme.name])}
          onClick={theme.next}
        >
          <Icon shape="theme" />
        </button>
        <button
          type="button"
          aria-label={commands.shortcuts}
          title={`${commands.shortcuts} (${keyOf("shortcuts")})`}
          onClick={shortcuts}
        >
          ?
        </button>
      </div>
    </header>
  )
}

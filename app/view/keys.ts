import type { Mode } from "../document/document"
import type { Store } from "../store/workbench"

const MODE_KEYS: Readonly<Record<string, Mode>> = { "1": "evaluate", "2": "forward", "3": "reverse", "4": "compare" }
const GO_KEY = "g"

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
const pressing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("button, a, [role=tab], [role=radio], summary") !== null

/** Presses the button that names a key as its own, if there is one: of several pictures that of the one with the focus. */
function press(key: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)]
  const shown = all.filter(button => button.closest(".stage")?.checkVisibility())
  const here = document.activeElement?.closest(".stage")
  const button = shown.find(one => here?.contains(one)) ?? shown[0]
  button?.click()
  return button !== undefined
}

/** Keyboard commands of the whole page (interface.md, Keys). Character keys act only outside controls and can be switched off. */
export function listenForKeys(store: Store, open: { shortcuts: () => void; characters: () => boolean }): () => void {
  let digits: string | null = null
  const { actions } = store
  const moves = (every: boolean): Readonly<Record<string, () => void>> => {
    const { derived, playing } = store.getState()
    const go = (by: 1 | -1) => (every ? actions.goTo(derived.tick + by) : actions.goOn(by))
    return {
      ArrowRight: () => go(1),
      PageDown: () => go(1),
      ArrowLeft: () => go(-1),
      PageUp: () => go(-1),
      Home: () => actions.goTo(0),
      End: () => actions.goTo(derived.ticks),
      " ": () => actions.setPlaying(!playing),
    }
  }
  const character = (key: string): boolean => {
    if (digits !== null) return collect(key)
    const mode = MODE_KEYS[key]
    if (mode) actions.setMode(mode)
    else if (key === "?") open.shortcuts()
    else if (key === GO_KEY) digits = ""
    else return press(key)
    return true
  }
  const collect = (key: string): boolean => {
    if (key >= "0" && key <= "9" && key.length === 1) digits = (digits ?? "") + key
    else {
      if (key === "Enter" && digits) actions.goTo(Number(digits))
      digits = null
      return key === "Enter"
    }
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === "z") {
      event.preventDefault()
      if (event.shiftKey) actions.redo()
      else actions.undo()
      return
    }
    if (event.key === "Escape" && store.getState().document.view === "projector") actions.setView("workbench")
    if (command || typing(event.target)) return
    const move = moves(event.shiftKey)[event.key]
    const taken = pressing(event.target) && event.key === " "
    const inRadios =
      event.target instanceof HTMLElement && event.target.closest("[role=radiogroup], [role=tablist]") !== null
    if (move && !taken && !(inRadios && event.key.startsWith("Arrow"))) {
      move()
      event.preventDefault()
    } else if (open.characters() && character(event.key)) event.preventDefault()
  }
  document.addEventListener("keydown", onKey)
  return () => document.removeEventListener("keydown", onKey)
}

import type { Store } from "../store/workbench"
import { commandFor, type Pressed } from "./commands"
import { lecture } from "./lazy"

function focusOf(target: EventTarget | null): Pressed["focus"] {
  if (!(target instanceof HTMLElement)) return "page"
  if (target.closest("input, textarea, select, [contenteditable]")) return "field"
  if (target.closest("[role=radiogroup], [role=tablist]")) return "choice"
  return target.closest("button, a, summary") ? "button" : "page"
}

/** Presses the button that names a key as its own, if there is one: of several pictures that of the one with the focus. */
function press(key: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)]
  const shown = all.filter(button => button.closest(".stage")?.checkVisibility())
  const here = document.activeElement?.closest(".stage")
  const button = shown.find(one => here?.contains(one)) ?? shown[0]
  button?.click()
}

/** Hears the keys of the whole page, and does what `COMMANDS` says (interface.md, Keys). */
export function listenForKeys(store: Store, open: { shortcuts: () => void; characters: () => boolean }): () => void {
  let digits: string | null = null
  const on = { store, press, showKeys: open.shortcuts, collect: () => (digits = "") }
  /** Takes a digit of a step to go to; whether it was part of one. */
  const collected = (key: string): boolean => {
    if (digits === null) return false
    if (/^\d$/.test(key)) {
      digits += key
      return true
    }
    if (key === "Enter" && digits !== "") store.actions.goTo(Number(digits))
    digits = null
    return key === "Enter"
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return
    const { key, shiftKey: shift, target } = event
    const pressed = { key, shift, mod: event.ctrlKey || event.metaKey, focus: focusOf(target) }
    if (pressed.focus !== "field" && open.characters() && collected(key)) event.preventDefault()
    else {
      const command = commandFor(pressed, store.getState(), open.characters(), lecture.now()?.LECTURE)
      if (!command) return
      command.act?.(on, key)
      event.preventDefault()
    }
  }
  document.addEventListener("keydown", onKey)
  return () => document.removeEventListener("keydown", onKey)
}

import { createStore } from "zustand/vanilla"
import type { Document } from "../../document/document"
import { EMPTY } from "../../document/fields"
import { readFragment, writeFragment } from "../../document/link"
import { linkTo } from "../../host/address"
import { beginLecture, join, lectureId, openBeside } from "../../host/channel"
import { openingOf } from "../../store/sync"
import type { Store } from "../../store/workbench"
import { asked } from "../teach/asked"
import { isLectureKey, messageIn, type Message } from "./messages"
import { lecture, votesOn } from "./state"

const CHANNEL = "deck.channel"

/** What a presenter's window knows of the lecture. */
interface Followed {
  /** Something has been heard of it. */
  readonly heard: boolean
  readonly asked: number | null
  readonly votes: readonly number[]
}

/** What this window follows, if it is a presenter's. */
export const followed = createStore<Followed>(() => ({ heard: false, asked: null, votes: [] }))

/** What of a document both windows show; the rest is each window's own. */
const OWN = ["view", "sides", "divider", "panel", "predict"] as const satisfies readonly (keyof Document)[]

function shared(document: Document): Document {
  const options = new Map(document.options)
  options.delete(CHANNEL)
  return { ...document, ...Object.fromEntries(OWN.map(key => [key, EMPTY[key]])), options }
}

const linkOf = ({ getState }: Store) => writeFragment(shared(getState().document))

/** Shows what the other window shows: by a step, where the rest is the same. */
function show(store: Store, link: string): void {
  const found = readFragment(link)?.document
  if (!found) return
  const { document, derived } = store.getState()
  const options = new Map(found.options)
  const channel = document.options.get(CHANNEL)
  if (channel !== undefined) options.set(CHANNEL, channel)
  const next = { ...found, ...Object.fromEntries(OWN.map(key => [key, document[key]])), options }
  const still = { ...next, clock: document.clock }
  if (writeFragment(still) === writeFragment(document)) store.actions.goTo(next.clock ?? openingOf(derived.lanes))
  else store.actions.open(next, false)
}

/** Follows a store: posts what is shown whenever that has changed here. `told`: what is told beside. */
function mirror(store: Store, post: (message: Message) => void, told: () => Pick<Followed, "asked" | "votes">) {
  let last = linkOf(store)
  let showing = false
  return {
    post: () => post({ kind: "state", link: (last = linkOf(store)), ...told() }),
    changed: () => !showing && linkOf(store) !== last,
    show: (link: string) => {
      showing = true
      show(store, link)
      showing = false
      last = linkOf(store)
    },
  }
}

/** What the lecture's window tells beside its state. */
function toldHere() {
  const { asking } = asked.getState()
  return { asked: asking?.question.k ?? null, votes: asking ? votesOn(lecture.getState(), asking) : [] }
}

/** Presses a key in this window, wherever its focus is. */
const press = (key: string, shiftKey: boolean) =>
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }))

let lecturing: string | null = null

/** Tells presenter's windows of the lecture where this window is, and hears their keys. Until the page is left. */
function lectureOn(store: Store, id: string): void {
  if (lecturing === id) return
  lecturing = id
  const channel = join(id, data => {
    const message = messageIn(data)
    if (message?.kind === "hello") both.post()
    else if (message?.kind === "key") press(message.key, message.shift)
    else if (message?.kind === "state") {
      both.show(message.link)
      both.post()
    }
  })
  const both = mirror(store, message => channel.post(message), toldHere)
  store.subscribe(() => {
    if (both.changed()) both.post()
  })
  asked.subscribe(() => both.post())
  lecture.subscribe((now, before) => {
    if (now.votes !== before.votes) both.post()
  })
}

/** Goes on with the lecture that this window has begun before it was loaded again. */
export async function resume(store: Store): Promise<void> {
  const id = await lectureId()
  if (id !== null) lectureOn(store, id)
}

/** Opens the presenter's window of this one; false where the browser keeps it shut. */
export async function openPresenter(store: Store): Promise<boolean> {
  const id = await beginLecture()
  lectureOn(store, id)
  const { document } = store.getState()
  const options = new Map([...document.options, [CHANNEL, id]])
  const link = await linkTo({ ...document, view: "presenter", predict: false, options })
  return openBeside(link, `adjoint-${id}`)
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null

/** A button's own keys stay its own. */
const isButtons = ({ target, key }: KeyboardEvent) =>
  (key === " " || key === "Enter") && target instanceof Element && target.closest("button, a, summary") !== null

/** Follows the lecture whose presenter's window this is, and sends it the keys. Returns what ends it. */
export function follow(store: Store): () => void {
  const id = store.getState().document.options.get(CHANNEL)
  if (id === undefined) return () => undefined
  const channel = join(id, data => {
    const message = messageIn(data)
    if (message?.kind !== "state") return
    both.show(message.link)
    followed.setState({ heard: true, asked: message.asked, votes: message.votes })
  })
  const both = mirror(
    store,
    message => channel.post(message),
    () => followed.getState(),
  )
  const stop = store.subscribe(() => {
    if (both.changed()) both.post()
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || isButtons(event)) return
    if (!isLectureKey(event.key)) return
    channel.post({ kind: "key", key: event.key, shift: event.shiftKey } satisfies Message)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener("keydown", onKey, { capture: true })
  channel.post({ kind: "hello" } satisfies Message)
  return () => {
    stop()
    document.removeEventListener("keydown", onKey, { capture: true })
    channel.close()
  }
}

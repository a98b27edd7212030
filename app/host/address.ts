import type { Document } from "../document/document"
import { arrangementOf, WELCOME } from "../document/fields"
import { first } from "../explain/words"
import type { Store } from "../store/workbench"
import { fetchNotation } from "../store/writing"
import { lazy } from "./lazy"
import { readFragment, writeFragment, type Opened } from "../document/link"
import { leftWith, noteLeaving, savedWorkbench, saveWorkbench } from "./storage"

/** Links longer than this are compressed. */
const LONGEST_PLAIN = 2000
const COMPRESSED = "#z="
const QUIET_MS = 150

/** Few links are long. */
const compression = lazy(() => import("./compression"))

/** Few links name a lesson. */
const lessons = lazy(() => import("../teach/lessons"))

const sayTo = (store: Store) => first(store.getState().language).notices

/** Says what of a link could not be read, as long as that link is looked at. */
function complainer(store: Store): (broken: readonly string[]) => void {
  let last: string | null = null
  return broken => {
    const next = broken.length > 0 ? sayTo(store).broken(broken) : null
    if (next !== null || last !== null) store.actions.notify(next, last)
    last = next
  }
}

/** Reads a link's fragment, plain or compressed; null if it names no program. */
async function readLink(hash: string): Promise<Opened | null> {
  if (!hash.startsWith(COMPRESSED)) return readFragment(hash)
  try {
    const { decompress } = await compression.fetch()
    return readFragment(await decompress(hash.slice(COMPRESSED.length)))
  } catch {
    return { document: WELCOME, broken: ["z"] }
  }
}

/** What a link opens. One that names a lesson alone opens its state: the first picture is already of it. */
async function opened(hash: string): Promise<Opened | null> {
  const link = await readLink(hash)
  if (!link || link.document.lesson === "" || link.document.program !== "") return link
  const taught = await lessons.fetch().catch(() => null)
  const found = taught?.placeOf(link.document.lesson)
  if (!taught || !found) return { document: WELCOME, broken: [...link.broken, "lesson"] }
  const { predict } = link.document
  return {
    ...link,
    document: { ...taught.stateOf(found.lesson, found.place), ...arrangementOf(link.document), predict },
  }
}

/** Fragment of a link to this document, with "#". Long ones are compressed, unless the part that does so cannot be fetched. */
async function fragmentOf(document: Document): Promise<string> {
  const plain = writeFragment(document)
  if (plain.length <= LONGEST_PLAIN) return `#${plain}`
  try {
    const { compress } = await compression.fetch()
    return COMPRESSED + (await compress(plain))
  } catch {
    return `#${plain}`
  }
}

/** The address that opens this very document elsewhere. */
export async function linkTo(document: Document): Promise<string> {
  return location.href.replace(/#.*$/s, "") + (await fragmentOf(document))
}

/** The person's own last work, if a link is shown in its place. */
export function ownWork(): Document | null {
  const saved = savedWorkbench()
  return saved === null ? null : (readFragment(saved)?.document ?? null)
}

const reloaded = () => {
  const [entry] = performance.getEntriesByType("navigation")
  return entry instanceof PerformanceNavigationTiming && entry.type === "reload"
}

const isSame = (a: Document, b: Document) => writeFragment(a) === writeFragment(b)

/** What a page starts with: its link, else the last workbench, else the welcome. `foreign`: a link that is not this browser's own work. */
export async function restore(): Promise<{ opened: Opened; foreign: boolean }> {
  const left = reloaded() ? leftWith() : null
  const linked = (left === null ? null : readFragment(left)) ?? (await opened(location.hash))
  const saved = savedWorkbench()
  const kept = saved === null ? null : readFragment(saved)
  if (linked) return { opened: linked, foreign: kept !== null && !isSame(kept.document, linked.document) }
  return { opened: kept ?? { document: WELCOME, broken: [] }, foreign: false }
}

/** Keeps the person's work in the storage; not a link that was only looked at, nor what is done in a lesson, which its link keeps. */
function keeper(store: Store, foreign: boolean) {
  let untouched = foreign ? store.getState().document : null
  let blocked = false
  return {
    /** A document that was not made here. */
    look: (document: Document) => void (untouched = document),
    keep: (document: Document) => {
      if (document === untouched || document.lesson !== "") return
      if (untouched && document.program === untouched.program) return
      untouched = null
      if (saveWorkbench(writeFragment(document)) || blocked) return
      blocked = true
      if (window.parent === window) store.actions.notify(sayTo(store).blocked)
    },
  }
}

/** Keeps address, history and storage in step with the store: an edit replaces the entry, a new example adds one. */
export function followAddress(store: Store, start: { broken: readonly string[]; foreign: boolean }): void {
  let written = location.hash
  let { generation } = store.getState()
  let before = store.getState().document
  let timer: ReturnType<typeof setTimeout> | undefined
  const { look, keep } = keeper(store, start.foreign)
  const complain = complainer(store)
  complain(start.broken)
  /** Writes follow one another: each is about the entry that is current when its turn comes. */
  let turn = Promise.resolve()
  const replace = async (document: Document) => {
    const fragment = await fragmentOf(document)
    if (fragment !== written) history.replaceState(null, "", (written = fragment))
  }
  /** The entry that is left says what was shown there last: Back comes to it. */
  const push = async (left: Document, next: Document) => {
    await replace(left)
    history.pushState(null, "", (written = await fragmentOf(next)))
  }
  const schedule = (left: Document) => {
    clearTimeout(timer)
    const { document: next, generation: now } = store.getState()
    if (now !== generation) {
      generation = now
      turn = turn.then(() => push(left, next))
    }
    timer = setTimeout(() => {
      const { document } = store.getState()
      keep(document)
      turn = turn.then(() => replace(document))
    }, QUIET_MS)
  }
  store.subscribe(({ document }) => {
    const left = before
    before = document
    if (document !== left) schedule(left)
  })
  addEventListener("pagehide", () => {
    const { document } = store.getState()
    keep(document)
    noteLeaving(writeFragment(document))
  })
  addEventListener("popstate", () => void arrive())
  const arrive = async () => {
    if (location.hash === written) return
    written = location.hash
    const found = await opened(location.hash)
    if (!found) return
    await fetchNotation(found.document)
    look(found.document)
    store.actions.open(found.document, false)
    complain(found.broken)
  }
}

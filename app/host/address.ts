import type { Document } from "../store/document"
import { WELCOME } from "../store/document"
import type { Store } from "../store/workbench"
import { lazy } from "./lazy"
import { readFragment, writeFragment, type Opened } from "./link"
import { leftWith, noteLeaving, savedWorkbench, saveWorkbench } from "./storage"

/** Links longer than this are compressed. */
const LONGEST_PLAIN = 2000
const COMPRESSED = "#z="
const QUIET_MS = 150

/** Few links are long. */
const compression = lazy(() => import("./compression"))

const complain = (store: Store, broken: readonly string[]) => {
  if (broken.length > 0)
    store.actions.notify(`This link's ${broken.join(", ")} could not be read; the default stands instead.`)
}

/** Reads the page's fragment, plain or compressed; null if it names no program. */
async function opened(hash: string): Promise<Opened | null> {
  if (!hash.startsWith(COMPRESSED)) return readFragment(hash)
  try {
    const { decompress } = await compression.fetch()
    return readFragment(await decompress(hash.slice(COMPRESSED.length)))
  } catch {
    return { document: WELCOME, broken: ["compressed program"] }
  }
}

/** Fragment of a link to this document, with "#". */
async function fragmentOf(document: Document): Promise<string> {
  const plain = writeFragment(document)
  if (plain.length <= LONGEST_PLAIN) return `#${plain}`
  const { compress } = await compression.fetch()
  return COMPRESSED + (await compress(plain))
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

/** What a page starts with: its link, else the last workbench, else the welcome. `foreign`: a link that is not this browser's own work. */
export async function restore(): Promise<{ opened: Opened; foreign: boolean }> {
  const left = reloaded() ? leftWith() : null
  const linked = (left === null ? null : readFragment(left)) ?? (await opened(location.hash))
  const saved = savedWorkbench()
  if (linked) return { opened: linked, foreign: saved !== null && saved !== writeFragment(linked.document) }
  const kept = saved === null ? null : readFragment(saved)
  return { opened: kept ?? { document: WELCOME, broken: [] }, foreign: false }
}

/** Keeps address, history and storage in step with the store: an edit replaces the entry, a new example adds one. */
export function followAddress(store: Store, start: { broken: readonly string[]; foreign: boolean }): void {
  let written = location.hash
  let visit = store.getState().visit
  let untouched = start.foreign ? store.getState().document : null
  let blocked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  complain(store, start.broken)
  const keep = (document: Document) => {
    if (document === untouched) return
    if (untouched && document.program === untouched.program) return
    untouched = null
    if (saveWorkbench(writeFragment(document)) || blocked) return
    blocked = true
    if (window.parent === window)
      store.actions.notify("This browser keeps no data for the page: your work lives in the address only.")
  }
  const write = async () => {
    const { document, visit: now } = store.getState()
    const fragment = await fragmentOf(document)
    if (store.getState().document !== document) return
    keep(document)
    if (fragment === written) return
    written = fragment
    if (now === visit) history.replaceState(null, "", fragment)
    else history.pushState(null, "", fragment)
    visit = now
  }
  const schedule = () => {
    clearTimeout(timer)
    if (store.getState().visit !== visit) void write()
    else timer = setTimeout(() => void write(), QUIET_MS)
  }
  let before = store.getState().document
  store.subscribe(state => {
    if (state.document !== before) schedule()
    before = state.document
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
    untouched = found.document
    store.actions.open(found.document, false)
    complain(store, found.broken)
  }
}

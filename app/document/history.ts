import type { Document } from "./document"
import { restored } from "./fields"

/** Undo as two stacks of documents. Entries of one gesture (`gesture` equal and not empty) are one entry. */
export interface History {
  readonly past: readonly Document[]
  readonly future: readonly Document[]
  readonly gesture: string
}

const MOST = 200
/** Characters of programs that the past may hold in all: of long texts fewer entries are kept. */
const MOST_CHARACTERS = 2_000_000

export const emptyHistory = (): History => ({ past: [], future: [], gesture: "" })

/** Notes that `before` was left by a change that belongs to `gesture`. */
export function record(history: History, before: Document, gesture: string): History {
  const same = gesture !== "" && gesture === history.gesture
  return { past: same ? history.past : bounded([...history.past, before]), future: [], gesture }
}

/** The latest entries, one at least. */
function bounded(past: readonly Document[]): readonly Document[] {
  let characters = 0
  let first = past.length - 1
  while (first > 0 && past.length - first < MOST && (characters += past[first]!.program.length) < MOST_CHARACTERS)
    first--
  return past.slice(first)
}

/** Ends a gesture: the next change is an entry of its own. */
export const settle = (history: History): History => ({ ...history, gesture: "" })

/** One step back: the history after it, and what is to be shown; null if there is none. */
export function undo({ past, future }: History, now: Document): { history: History; state: Document } | null {
  const state = past.at(-1)
  if (state === undefined) return null
  return { state: restored(now, state), history: { past: past.slice(0, -1), future: [...future, now], gesture: "" } }
}

/** One step forward again; null if there is none. */
export function redo({ past, future }: History, now: Document): { history: History; state: Document } | null {
  const state = future.at(-1)
  if (state === undefined) return null
  return { state: restored(now, state), history: { past: [...past, now], future: future.slice(0, -1), gesture: "" } }
}

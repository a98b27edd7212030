import type { Document } from "../../document/document"
import { sameWork } from "../../document/fields"
import { record } from "../../document/history"
import { sameStructure } from "../../engine/graph/structure"
import type { Derivation, Derived } from "../derived"
import type { Workbench } from "../state"

/** What an action is given: the state, and what says what documents mean. */
export interface Now {
  readonly state: Workbench
  readonly derive: Derivation
}

/** What an action changes of the state; null: nothing. */
export type Patch = Partial<Workbench> | null

/** A patch that takes long to derive: `ahead` is derived first, in slices; then the state as it is by then is changed. A newer one cancels an older one. */
export interface Later {
  readonly ahead: Document
  readonly then: (now: Now) => Patch
}

/** A pure function of the state and what the action is told. */
export type StoreAction = (now: Now, ...told: never[]) => Patch | Later

/** Keeps the place in the run where the graph's structure is the same; else the run stands at its opening. */
export function carried(before: Derived, after: Derived, document: Document): Document {
  if (before.good === after.good || sameStructure(before.good.program.graph, after.good.program.graph)) return document
  return { ...document, clock: null, lag: 0 }
}

/** Shows a document; its place in the run is kept where its structure is. */
export function shown({ state, derive }: Now, document: Document, more: Patch = {}): Patch {
  const next = carried(state.derived, derive(document), document)
  return { document: next, derived: derive(next), ...more }
}

/** Shows another document, at its own clock. */
export const arrived = ({ derive }: Now, document: Document, more: Patch = {}): Patch => ({
  document,
  derived: derive.opened(document),
  arrived: document.program,
  ...more,
})

/** Moves the clock. */
export function moved({ state, derive }: Now, clock: number, more: Patch = {}): Patch {
  const { document, derived } = state
  const to = Math.max(0, Math.min(clock, derived.ticks))
  const next = { ...document, clock: to }
  // Within a tick nothing but the clock is another: whoever reads the rest need not hear of it.
  return { document: next, derived: Math.ceil(to) === derived.tick ? derived : derive(next), ...more }
}

/** Changes the work: an entry of the history, one for all changes of a gesture. */
export function changed(now: Now, patch: Partial<Document>, gesture = ""): Patch {
  const { document, history } = now.state
  const next = { ...document, ...patch }
  if (sameWork(document, next)) return null
  return shown(now, next, { history: record(history, document, gesture), playing: false })
}

/** The same where it may take long to derive. */
export const changedLater = ({ state }: Now, patch: Partial<Document>): Later => ({
  ahead: { ...state.document, ...patch },
  then: now => changed(now, patch),
})

import type { Document } from "../document/document"
import type { History } from "../document/history"
import type { NodeId } from "../engine/graph/graph"
import type { Language } from "../explain/words/language"
import type { PointedEntry } from "../explain/product"
import type { Edge, MarkId } from "../picture/diagram/diagram"
import type { Size } from "../picture/layout/layout"
import type { Derived } from "./derived"
import type { Staged } from "./staging"
import type { Task } from "./tasks"

/** What is pointed at: a node, with what belongs to it (of an entry of the Jacobian the output), or an edge; and which of its numbers, where that is told. */
export type Pointed = ({ readonly node: NodeId; readonly partner: NodeId | null } | Edge) & Partial<EntryOf>
type EntryOf = Pick<PointedEntry, "entry">

/** The node that is pointed at; null: none is. */
export const pointedNode = ({ pointed }: Workbench): NodeId | null =>
  pointed !== null && "node" in pointed ? pointed.node : null

/** One window's state. `derived` is always the meaning of `document`. */
export interface Workbench {
  readonly document: Document
  /** What the person reads the page in. */
  readonly language: Language
  readonly derived: Derived
  readonly history: History
  readonly playing: boolean
  /** Playing speed: at 1 a beat lasts as long as `Beats` says. */
  readonly rate: number
  /** What is under the pointer or focus, in any view. */
  readonly pointed: Pointed | null
  /** What the last change was: a new example or link is a place to come back to, an edit is not. */
  readonly generation: number
  /** The text that was opened last, not typed: its step is its own. */
  readonly arrived: string
  /** The mark at which a part of the picture was opened or closed last: it keeps its place. */
  readonly anchor: MarkId | null
  /** The window of the picture, in px; null: there is none yet, and no picture for it. */
  readonly room: Size | null
  /** The picture. */
  readonly staged: Staged
  /** Plain sentences to the person: a broken link, full storage. */
  readonly notices: readonly string[]
  /** What a worker is at; null: nothing. */
  readonly task: Task | null
  /** What is to be shown once the work on it is done. */
  readonly pending: Document | null
}

import { createStore } from "zustand/vanilla"

/** Where a lesson goes from one of its steps; null: there is no such step. */
export interface Walk {
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  /** Instead of `next`: to the lesson behind this one. */
  readonly following?: (() => void) | null
  /** Back to how the step began. */
  readonly reset: () => void
  readonly leave: () => void
  /** The clock at which the step opens; null: where its program does. */
  readonly opens: () => number | null
}

/** The lesson that is open in this window, for the keys of a wall; null: none. */
export const walking = createStore<{ readonly walk: Walk | null }>(() => ({ walk: null }))

/** Undo as two stacks of states. Entries of one gesture (`gesture` equal and not empty) are one entry. */
export interface History<State> {
  readonly past: readonly State[]
  readonly future: readonly State[]
  readonly gesture: string
}

const MOST = 200

export const emptyHistory = <State>(): History<State> => ({ past: [], future: [], gesture: "" })

/** Notes that `before` was left by a change that belongs to `gesture`. */
export function record<State>(history: History<State>, before: State, gesture: string): History<State> {
  const same = gesture !== "" && gesture === history.gesture
  return { past: same ? history.past : [...history.past, before].slice(-MOST), future: [], gesture }
}

/** Ends a gesture: the next change is an entry of its own. */
export const settle = <State>(history: History<State>): History<State> => ({ ...history, gesture: "" })

/** One step back; null if there is none. */
export function undo<State>(history: History<State>, now: State): { history: History<State>; state: State } | null {
  const state = history.past.at(-1)
  if (state === undefined) return null
  return { state, history: { past: history.past.slice(0, -1), future: [...history.future, now], gesture: "" } }
}

/** One step forward again; null if there is none. */
export function redo<State>(history: History<State>, now: State): { history: History<State>; state: State } | null {
  const state = history.future.at(-1)
  if (state === undefined) return null
  return { state, history: { past: [...history.past, now], future: history.future.slice(0, -1), gesture: "" } }
}

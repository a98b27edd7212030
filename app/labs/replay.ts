import type { Action, Schedule } from "./checkpointing"

/** What stands after so many actions of a schedule. */
export interface Replay {
  /** States that are held, in the order in which they were stored. */
  readonly held: readonly number[]
  /** Steps that have been advanced over, repetitions counted. */
  readonly advanced: number
  /** How many steps have been reversed, last ones first. */
  readonly reversed: number
  /** The state at hand; null once it is forgotten: a step has been reversed, and nothing restored since. */
  readonly state: number | null
}

/** Replays the first `count` actions of a schedule. */
export function replay({ actions }: Pick<Schedule, "actions">, count: number): Replay {
  let now: Replay = { held: [], advanced: 0, reversed: 0, state: 0 }
  for (const action of actions.slice(0, count)) now = after(now, action)
  return now
}

function after(now: Replay, action: Action): Replay {
  if (action.kind === "store") return { ...now, held: [...now.held, action.state] }
  if (action.kind === "discard") return { ...now, held: now.held.filter(state => state !== action.state) }
  if (action.kind === "restore") return { ...now, state: action.state }
  if (action.kind === "advance") return { ...now, advanced: now.advanced + action.to - action.from, state: action.to }
  return { ...now, reversed: now.reversed + 1, state: null }
}

/** How long each stored state is held: from the action that stores it to the one that discards it, else to the end. */
export function holdings({
  actions,
}: Pick<Schedule, "actions">): readonly { readonly state: number; readonly from: number; readonly to: number }[] {
  return actions.flatMap((action, from) => {
    if (action.kind !== "store") return []
    const { state } = action
    const end = actions.findIndex((later, i) => i > from && later.kind === "discard" && later.state === state)
    return [{ state, from, to: end < 0 ? actions.length : end }]
  })
}

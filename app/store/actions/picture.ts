import type { NodeId } from "../../engine/graph/graph"
import { stepsOf } from "../../engine/run/state"
import type { MarkId } from "../../picture/diagram/diagram"
import type { Size } from "../../picture/layout/layout"
import { lastStepOf } from "../cursor"
import type { Derived } from "../derived"
import { openAround, toggled, USUALLY } from "../parts"
import { tidied } from "../staging"
import { arrived, shown, type Later, type Now, type Patch } from "./patch"

/** The tick at which a program that was lowered anew shows the place in the text that the first lane has just shown, and the same of it: its value, or its adjoint. */
function clockInText(before: Derived, after: Derived): number | null {
  const { node, run, step } = before.lanes[0]
  if (node === null) return null
  const { from, to } = before.good.program.spans[node]!
  const found = after.good.program.spans.findLastIndex(span => span.from === from && span.to === to)
  const [lane] = after.lanes
  const evaluated = step <= run.plan.order.length ? stepsOf(lane.run.plan, found).evaluated : null
  return found < 0 ? null : lane.ticks.tickOf(evaluated ?? lastStepOf(lane.run.plan, found))
}

/** Actions on what the picture draws as one thing, and where. */
export const pictureActions = {
  /** Opens or closes a part of the picture; `anchor` is the mark that keeps its place. */
  toggle: ({ state }: Now, key: string, anchor: MarkId): Later => {
    const unfolded = toggled(state.derived, state.document, key)
    return {
      ahead: { ...state.document, ...unfolded },
      then: now => {
        const { document, derived } = now.state
        const next = { ...document, ...unfolded }
        const after = now.derive(next)
        if (after.good === derived.good) return shown(now, next, { anchor })
        return arrived(now, { ...next, clock: clockInText(derived, after) }, { anchor: null, playing: false })
      },
    }
  },

  /** Opens all closed parts that hide a node. */
  reveal: ({ state }: Now, node: NodeId): Later => {
    const { document, derived } = state
    const { diagram } = derived
    const unfolded = openAround(derived, document, node)
    const anchor = diagram.marks[diagram.markOf[node] ?? -1]?.id ?? null
    return {
      ahead: { ...document, ...unfolded },
      then: now => shown(now, { ...now.state.document, ...unfolded }, { anchor }),
    }
  },

  /** Folds large pictures or not; what was opened and closed is as usual again. */
  setFold: ({ state }: Now, fold: boolean): Later => {
    const patch = { fold, ...USUALLY }
    return {
      ahead: { ...state.document, ...patch },
      then: now => shown(now, { ...now.state.document, ...patch }, { anchor: null }),
    }
  },

  /** Says how large the window of the picture is, in px. */
  setRoom: ({ state }: Now, room: Size): Patch =>
    state.room?.width === room.width && state.room.height === room.height ? null : { room },

  /** Lays the picture out afresh. */
  tidy: ({ state }: Now): Patch => ({ staged: tidied(state.staged) }),

  /** A window begins to play an edit of the picture, or has done so: until then the page is not ready. */
  setMoving: ({ state: { staged } }: Now, by: 1 | -1): Patch => ({ staged: { ...staged, moving: staged.moving + by } }),
}

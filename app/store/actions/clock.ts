import type { Document, Mode, Sync } from "../../document/document"
import type { NodeId } from "../../engine/graph/graph"
import type { Pass } from "../../engine/run/plan"
import { lastStepOf, stepToShow } from "../cursor"
import { clockOf, laneOf, type Derived, type Lane } from "../derived"
import { nextHalt } from "../halts"
import type { Workbench } from "../state"
import { moved, shown, type Later, type Now, type Patch } from "./patch"

/** The document changed, at its opening. */
const anew = ({ document }: Workbench, patch: Partial<Document>): Document => ({
  ...document,
  ...patch,
  clock: null,
  lag: 0,
})

/** The tick at which a mode shows the node that a lane has just shown; the same step, if it has the same pass. Its opening, where nothing was at work. */
function clockAt(derived: Derived, { pass, node, step }: Lane): number | null {
  const lane = laneOf(derived, pass)
  if (node === null) return null
  return lane.ticks.tickOf(lane.pass === pass ? step : lastStepOf(lane.run.plan, node))
}

/** Actions along the run: mode, step, playing. */
export const clockActions = {
  setMode: ({ state }: Now, mode: Mode): Later => ({
    ahead: anew(state, { mode }),
    then: ({ state, derive }) => {
      if (mode === state.document.mode) return null
      const next = anew(state, { mode })
      const document = { ...next, clock: clockAt(derive(next), laneOf(state.derived, mode)) }
      return { document, derived: derive(document), playing: false }
    },
  }),

  setSync: ({ state }: Now, sync: Sync): Later => ({
    ahead: anew(state, { sync }),
    then: now => {
      const next = anew(now.state, { sync })
      const lane = laneOf(now.state.derived, "reverse")
      const done = (lane.series.ends[lane.sweep - 1] ?? 0) + lane.step
      return shown(now, { ...next, clock: laneOf(now.derive(next), "reverse").ticks.tickOf(done) }, { playing: false })
    },
  }),

  goTo: (now: Now, step: number) => moved(now, Math.round(step), { playing: false }),

  /** Moves the clock continuously, while the scrubber is dragged. */
  scrub: (now: Now, clock: number) => moved(now, clock, { playing: false }),

  /** To the next or the previous step at which something visible changes. */
  goOn: (now: Now, by: 1 | -1) => {
    const { halts, tick } = now.state.derived
    return moved(now, nextHalt(halts, tick, by), { playing: false })
  },

  /** In Compare by the lane of a pass. */
  goToNode: (now: Now, node: NodeId, pass?: Pass) => {
    const { derived, document } = now.state
    const lane = laneOf(derived, pass)
    const start = lane.series.ends[lane.sweep - 1] ?? 0
    const tick = lane.ticks.tickOf(start + stepToShow(lane.run.plan, node, lane.step))
    return moved(now, lane === derived.lanes[1] ? tick - document.lag : tick, { playing: false })
  },

  /** Free sync: moves one lane by so many steps; the other stays. */
  moveLane: (now: Now, pass: Pass, by: number) => {
    const { derived, document } = now.state
    const { count } = laneOf(derived, pass).ticks
    const here = Math.floor(clockOf(now.state))
    const other = here + document.lag
    const clamped = (tick: number) => Math.max(0, Math.min(tick, count))
    if (pass === "reverse") return shown(now, { ...document, lag: clamped(other + by) - here })
    const clock = clamped(here + by)
    return shown(now, { ...document, clock, lag: other - clock })
  },

  /** On by a beat while playing; playing ends at the last step. */
  advance: (now: Now) => {
    const { derived, playing } = now.state
    const next = nextHalt(derived.beats.halts, derived.tick, 1)
    return moved(now, next, { playing: playing && next < derived.ticks })
  },

  setPlaying: (now: Now, playing: boolean): Patch => {
    const { tick, ticks } = now.state.derived
    return playing && tick >= ticks ? moved(now, 0, { playing }) : { playing }
  },

  setRate: (_: Now, rate: number): Patch => ({ rate }),
}

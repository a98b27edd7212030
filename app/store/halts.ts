import type { Plan } from "../engine/run/plan"
import type { Diagram } from "../picture/diagram/diagram"
import { layers } from "../picture/diagram/layers"
import { stops } from "../picture/diagram/stops"
import type { Series } from "./series"
import type { Ticks } from "./sync"

/** Tick → 1: something visible changes there. Next and Previous halt at these, at 0 and at the last one. null: at every tick. */
export type Halts = Uint8Array | null

/** How playing goes on: from halt to halt, each after so many ms at normal speed. */
export interface Beats {
  readonly halts: Halts
  readonly ms: number
}

type Lanes = readonly { readonly series: Series; readonly ticks: Ticks }[]

/** The ticks at which a lane shows something new; in free sync the second lane is ahead by `lag`. */
export function haltsOf(diagram: Diagram, lanes: Lanes, lag: number): Halts {
  return diagram.marks.every(mark => mark.part === null) ? null : ticksAt(stops, diagram, lanes, lag)
}

const BEAT_MS = 1000
/** Pictures of more marks are played by layer, all of a run at most so long, and no beat shorter than can be seen. */
const MOST_BY_STEP = 40
const MOST_MS = 12_000
const LEAST_MS = 250

/** A picture is played from halt to halt; a larger one layer by layer, or several at once if they are many. */
export function beatsOf(diagram: Diagram, lanes: Lanes, lag: number, halts: Halts): Beats {
  if (diagram.marks.length <= MOST_BY_STEP) return { halts, ms: BEAT_MS }
  const beats = ticksAt(layers, diagram, lanes, lag)
  const count = thin(beats, MOST_MS / LEAST_MS)
  return { halts: beats, ms: Math.min(BEAT_MS, MOST_MS / Math.max(1, count)) }
}

/** Tick → 1: there a lane completes one of the steps that `stepsOf` names. */
function ticksAt(stepsOf: typeof stops, diagram: Diagram, lanes: Lanes, lag: number): Uint8Array {
  const halts = new Uint8Array(Math.max(...lanes.map(lane => lane.ticks.count)) + 1)
  const known = new Map<Plan, Int32Array>()
  const stepsIn = (plan: Plan) => {
    const steps = known.get(plan) ?? stepsOf(diagram, plan)
    known.set(plan, steps)
    return steps
  }
  lanes.forEach(({ series, ticks }, lane) => {
    const ahead = lane === 1 ? lag : 0
    const own = new Map<Plan, Int32Array>()
    ticks.ends.forEach((_, sweep) => {
      const plan = series.plan(sweep)
      const start = ticks.ends[sweep - 1] ?? 0
      const at = own.get(plan) ?? ticksIn(series, ticks, sweep, stepsIn(plan))
      own.set(plan, at)
      for (const tick of at) {
        const shown = start + tick - ahead
        if (shown > 0 && shown < halts.length) halts[shown] = 1
      }
    })
  })
  return halts
}

/** The ticks of one sweep, from 1, at which some of its steps are done. */
function ticksIn({ ends }: Series, ticks: Ticks, sweep: number, steps: Int32Array): Int32Array {
  const before = ends[sweep - 1] ?? 0
  const start = ticks.ends[sweep - 1] ?? 0
  const found = new Int32Array(steps.length)
  let count = 0
  let next = 0
  for (let tick = 1; next < steps.length; tick++) {
    const first = next
    const done = ticks.stepAt(start + tick) - before
    while (next < steps.length && steps[next]! <= done) next++
    if (next > first) found[count++] = tick
  }
  return found.subarray(0, count)
}

/** Leaves at most so many halts, evenly, the last of them always; tells how many there are. */
function thin(halts: Uint8Array, most: number): number {
  let all = 0
  for (const halt of halts) all += halt
  const left = Math.min(all, most)
  let seen = 0
  for (let tick = 0; tick < halts.length; tick++) {
    if (!halts[tick]) continue
    seen++
    halts[tick] = Number(Math.floor((seen * left) / all) > Math.floor(((seen - 1) * left) / all))
  }
  return left
}

/** The next halt after a tick, or the one before it; the ends halt always. */
export function nextHalt(halts: Halts, tick: number, by: 1 | -1): number {
  let next = tick + by
  if (halts) while (next > 0 && next < halts.length - 1 && !halts[next]) next += by
  return next
}

/** The ticks at which Next halts, if they are at most so many; else none. */
export function fewHalts(halts: Halts, most: number): readonly number[] {
  const ticks: number[] = []
  for (let tick = 1; halts && tick < halts.length; tick++) if (halts[tick] && ticks.push(tick) > most) return []
  return ticks
}

import type { Diagram } from "../picture/diagram/diagram"
import { stops } from "../picture/diagram/stops"
import type { Series } from "./series"
import type { Ticks } from "./sync"

/** Tick → 1: something visible changes there. Next and Previous halt at these, at 0 and at the last one. null: at every tick. */
export type Halts = Uint8Array | null

/** The ticks at which a lane shows something new; in free sync the second lane is ahead by `lag`. */
export function haltsOf(
  diagram: Diagram,
  lanes: readonly { readonly series: Series; readonly ticks: Ticks }[],
  lag: number,
): Halts {
  if (diagram.marks.every(mark => mark.part === null)) return null
  const halts = new Uint8Array(Math.max(...lanes.map(lane => lane.ticks.count)) + 1)
  lanes.forEach(({ series, ticks }, lane) => {
    const ahead = lane === 1 ? lag : 0
    const steps = series.ends.flatMap((end, sweep) => {
      const before = series.ends[sweep - 1] ?? 0
      return end > before ? Array.from(stops(diagram, series.plan(sweep)), step => before + step) : []
    })
    let next = 0
    const reach = (tick: number) => {
      const first = next
      const done = ticks.stepAt(tick + ahead)
      while (next < steps.length && steps[next]! <= done) next++
      return next > first
    }
    reach(0)
    for (let tick = 1; tick < halts.length; tick++) if (reach(tick)) halts[tick] = 1
  })
  return halts
}

/** The next halt after a tick, or the one before it; the ends halt always. */
export function nextHalt(halts: Halts, tick: number, by: 1 | -1): number {
  let next = tick + by
  if (halts) while (next > 0 && next < halts.length - 1 && !halts[next]) next += by
  return next
}

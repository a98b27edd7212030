import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { countsAt, NO_COUNTS, plus, times, type Counts } from "../engine/run/counts"
import { liveNumbers } from "../engine/run/live"
import type { Plan } from "../engine/run/plan"
import { plan } from "../engine/run/sweep"
import { entries } from "../engine/tensor/tensor"
import type { Lane } from "./derived"

/** What a mode takes: sweeps, work and memory. `live`: numbers that are kept, of all of it the most at once. */
export interface Cost extends Counts {
  readonly sweeps: number
  readonly live: number
}

/** The cost of the whole Jacobian by either pass, at the inputs that are not frozen: one sweep an entry of the inputs (forward) or of the outputs (reverse). */
export function costOf(
  { graph, inputs, outputs }: Lowered,
  freeze: readonly string[],
  pass: "forward" | "reverse",
): Cost {
  const wrt = inputs.filter(({ name, constant }) => !constant && !freeze.includes(name)).map(({ node }) => node)
  const ends = outputs.map(({ node }) => node)
  const size = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + entries(graph.shape(node)), 0)
  const sweeps =
    pass === "forward"
      ? [{ plan: plan(graph, "forward", wrt, []), count: size(wrt) }]
      : ends.map(end => ({ plan: plan(graph, "reverse", wrt, [end]), count: wrt.length === 0 ? 0 : size([end]) }))
  return {
    ...sweeps.reduce((sum, sweep) => plus(sum, times(countsAt(sweep.plan), sweep.count)), NO_COUNTS),
    sweeps: sweeps.reduce((sum, { count }) => sum + count, 0),
    stored: Math.max(0, ...sweeps.map(sweep => countsAt(sweep.plan).stored)),
    live: Math.max(0, ...sweeps.map(sweep => Math.max(...liveOf(sweep.plan, ends)))),
  }
}

/** What a lane has taken by its step, and what it keeps now. */
export function spent({ series, sweep, step }: Lane, { outputs }: Lowered): Cost {
  const now = countsAt(series.plan(sweep), step)
  const before = series.seeds.slice(0, sweep).reduce((sum, _, i) => plus(sum, countsAt(series.plan(i))), NO_COUNTS)
  const live = liveOf(
    series.plan(sweep),
    outputs.map(({ node }) => node),
  )
  return { ...plus(before, now), stored: now.stored, sweeps: sweep + Number(step > 0), live: live[step]! }
}

const known = new WeakMap<Plan, Int32Array>()

/** Counted once a plan: its steps are walked through one by one. */
function liveOf(made: Plan, outputs: readonly NodeId[]): Int32Array {
  const before = known.get(made)
  if (before) return before
  const counted = liveNumbers(made, outputs)
  known.set(made, counted)
  return counted
}

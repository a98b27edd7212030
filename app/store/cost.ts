import type { Lowered } from "../engine/graph/program"
import { countsAt, NO_COUNTS, plus, times, type Counts } from "../engine/run/counts"
import { plan } from "../engine/run/sweep"
import { entries } from "../engine/tensor/tensor"
import type { Series } from "./series"

/** What all of the Jacobian takes: one sweep an entry of the inputs (forward) or of the outputs (reverse). */
export interface Cost {
  readonly sweeps: number
  readonly counts: Counts
}

/** The cost of the whole Jacobian by either pass, at the inputs that are not frozen. */
export function costOf(
  { graph, inputs, outputs }: Lowered,
  freeze: readonly string[],
  pass: "forward" | "reverse",
): Cost {
  const wrt = inputs.filter(({ name, constant }) => !constant && !freeze.includes(name)).map(({ node }) => node)
  const size = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + entries(graph.shape(node)), 0)
  if (pass === "forward")
    return { sweeps: size(wrt), counts: times(countsAt(plan(graph, "forward", wrt, [])), size(wrt)) }
  const ends = outputs.map(({ node }) => node)
  const one = (end: number) => times(countsAt(plan(graph, "reverse", wrt, [end])), size([end]))
  return { sweeps: size(ends), counts: ends.reduce((sum, end) => plus(sum, one(end)), NO_COUNTS) }
}

/** What a series has taken after step k of one of its sweeps. */
export const spent = (series: Series, sweep: number, step: number): Counts =>
  series.seeds
    .slice(0, sweep)
    .reduce((sum, _, i) => plus(sum, countsAt(series.plan(i))), countsAt(series.plan(sweep), step))

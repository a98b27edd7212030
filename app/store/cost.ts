import type { Lowered } from "../engine/graph/program"
import { countsAt, plus, type Counts } from "../engine/run/counts"
import { plansOf, seedsOf, type Series } from "./series"
import { EMPTY, type Document } from "./document"

/** What all of the Jacobian takes: one sweep an entry of the inputs (forward) or of the outputs (reverse). */
export interface Cost {
  readonly sweeps: number
  readonly counts: Counts
}

const NONE: Counts = { multiplications: 0, additions: 0, calls: 0, stored: 0 }

/** The cost of the whole Jacobian by either pass, at the inputs that are differentiated. */
export function costOf(program: Lowered, document: Document, pass: "forward" | "reverse"): Cost {
  const every: Document = { ...document, mode: "compare", seed: EMPTY.seed }
  const seeds = seedsOf(program, every, pass)
  const { plan } = plansOf(program, every, pass, seeds)
  return { sweeps: seeds.length, counts: seeds.reduce((sum, _, i) => plus(sum, countsAt(plan(i))), NONE) }
}

/** What a series has taken after step k of one of its sweeps. */
export const spent = (series: Series, sweep: number, step: number): Counts =>
  series.seeds
    .slice(0, sweep)
    .reduce((sum, _, i) => plus(sum, countsAt(series.plan(i))), countsAt(series.plan(sweep), step))

import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Pass, Run } from "../engine/run/plan"
import { receiver } from "../explain/contributions"
import { WELCOME, type Document } from "./document"
import { writeGiven, type Given } from "./given"
import { read, type Reading } from "./reading"
import { plansOf, pointOf, seedsOf, seriesOf, type Plans, type Seeds, type Series } from "./series"
import { ticksOf, type Ticks } from "./sync"

/** What one lane shows at the clock: a step of one sweep of its series. */
export interface Lane {
  readonly pass: Pass
  readonly series: Series
  readonly ticks: Ticks
  /** The sweep at work, from 0, and its step. */
  readonly sweep: number
  readonly run: Run
  readonly step: number
  /** The node that receives something at this step; null at step 0. */
  readonly node: NodeId | null
  /** The seeds of this sweep, by name. */
  readonly seeds: Seeds
}

/** Everything that a document means. `program` is the last good one: `current` tells whether the text still says it. */
export interface Derived {
  readonly reading: Reading
  readonly good: Reading & { readonly program: Lowered }
  readonly current: boolean
  /** One lane; in Compare forward, then reverse. */
  readonly lanes: readonly [Lane, ...Lane[]]
  /** The clock in whole ticks, and how many there are. In one lane a tick is a step. */
  readonly tick: number
  readonly ticks: number
}

/** The passes that a mode shows. */
const passesOf = (mode: Document["mode"]): readonly Pass[] => (mode === "compare" ? ["forward", "reverse"] : [mode])

const written = (values: ReadonlyMap<string, Given>) =>
  JSON.stringify([...values].map(([name, given]) => [name, writeGiven(given)]))

const shapesKey = (at: Document["at"]) =>
  [...at]
    .map(([name, given]) =>
      typeof given === "number" ? "" : `${name} ${JSON.stringify(given).replace(/[^[\],]/g, "")}`,
    )
    .join("")

/** The last result of a stage, redone when its key has changed. */
function remembered<Result>() {
  let key: readonly unknown[] = []
  let result: Result | undefined
  return (wanted: readonly unknown[], make: () => Result): Result => {
    const same = result !== undefined && wanted.length === key.length && wanted.every((part, i) => part === key[i])
    if (!same) result = make()
    key = wanted
    return result!
  }
}

/** Where a series stands after so many of its steps: at a boundary, at the end of the sweep that is over. */
export function sweepAt(ends: readonly number[], done: number): { readonly sweep: number; readonly step: number } {
  const found = ends.findIndex(end => done <= end)
  const sweep = found < 0 ? ends.length - 1 : found
  return { sweep, step: done - (ends[sweep - 1] ?? 0) }
}

/**
 * Remembers the last result of each stage, so that each is redone only when what it depends on has changed. Until a text has been a program,
 * the welcome stands for the last good one.
 */
export function createDerivation(): (document: Document) => Derived {
  const reading = remembered<Reading>()
  const stages = { forward: stagesOf(), reverse: stagesOf(), evaluate: stagesOf() }
  let good = read(WELCOME.program, WELCOME.at) as Derived["good"]
  return document => {
    const now = reading([document.program, shapesKey(document.at)], () => read(document.program, document.at))
    if (now.program && now !== good) good = now as Derived["good"]
    const lanes = passesOf(document.mode).map(pass => stages[pass](good.program, document, pass))
    const ticks = Math.max(...lanes.map(lane => lane.ticks.count))
    const tick = Math.min(Math.floor(document.clock), ticks)
    const shown = lanes.map((lane, i) => atTick(lane, tick + (i === 1 ? document.lag : 0)))
    return { reading: now, good, current: now.program !== null, lanes: shown as [Lane, ...Lane[]], tick, ticks }
  }
}

/** A pass planned and evaluated, each stage remembered. */
function stagesOf() {
  const chosen = remembered<{ readonly seeds: readonly Seeds[]; readonly key: string }>()
  const given = remembered<string>()
  const plans = remembered<Plans>()
  const series = remembered<Series>()
  const ticks = remembered<Ticks>()
  return (program: Lowered, document: Document, pass: Pass): Pick<Lane, "pass" | "series" | "ticks"> => {
    const { mode, freeze, seed, at } = document
    const { seeds, key } = chosen([program, mode, freeze, seed, pass], () => {
      const all = seedsOf(program, document, pass)
      return { seeds: all, key: all.map(written).join() }
    })
    const planned = plans([program, mode, freeze.join(), pass, key], () => plansOf(program, document, pass, seeds))
    const run = series([planned, given([at], () => written(at))], () => seriesOf(planned, pointOf(program, document)))
    const sync = document.mode === "compare" ? document.sync : "step"
    return { pass, series: run, ticks: ticks([planned, sync], () => ticksOf(planned, sync)) }
  }
}

function atTick({ pass, series, ticks }: Pick<Lane, "pass" | "series" | "ticks">, tick: number): Lane {
  const { sweep, step } = sweepAt(series.ends, ticks.stepAt(tick))
  const run = series.run(sweep)
  return {
    pass,
    series,
    ticks,
    sweep,
    run,
    step,
    node: step > 0 ? receiver(run, step) : null,
    seeds: series.seeds[sweep]!,
  }
}

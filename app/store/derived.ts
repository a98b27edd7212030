import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Pass, Plan, Run } from "../engine/run/plan"
import { step, type Step } from "../engine/run/step"
import { faultsOf } from "../explain/fault"
import { sameStructure } from "../engine/graph/structure"
import { diagram, type Diagram } from "../picture/diagram/diagram"
import type { Crowding } from "../picture/diagram/folding"
import type { Document, Mode } from "../document/document"
import { WELCOME } from "../document/fields"
import { writeGiven, type Given } from "../document/given"
import { beatsOf, haltsOf, type Beats, type Halts } from "./halts"
import type { LargeOutcome, LargeRun as LargeRun } from "./large"
import { inNotation } from "./writing"
import { read, takesLong, type Reading, type Text } from "./reading"
import { plansOf, pointOf, seedsOf, seriesOf, type Plans, type Seeds, type Series } from "./series"
import { standing, type Good } from "./standing"
import { openingOf, ticksOf, type Ticks } from "./sync"

/** What one lane shows at the clock: a step of one sweep of its series. */
export interface Lane {
  readonly pass: Pass
  readonly series: Series
  readonly ticks: Ticks
  /** The sweep at work, from 0, and its step. */
  readonly sweep: number
  readonly run: Run
  readonly step: number
  /** The step of this sweep at the tick before; the same, if the lane has stood still since. */
  readonly before: number
  /** What happens at this step; null at step 0. */
  readonly now: Step | null
  /** The node that receives something at this step; null at step 0. */
  readonly node: NodeId | null
  /** The seeds of this sweep, by name. */
  readonly seeds: Seeds
}

/** Where the clock stands: at the opening, if nobody has said. */
export const clockOf = ({ document, derived }: { readonly document: Document; readonly derived: Derived }): number =>
  document.clock ?? derived.tick

/** The lane of a pass, or of a mode that is one; else the first. */
export const laneOf = ({ lanes }: Pick<Derived, "lanes">, pass?: Pass | Mode): Lane =>
  lanes.find(lane => lane.pass === pass) ?? lanes[0]

/** What of its text a document shows: all of it, the part before what is no program yet, or an earlier text. */
export type Shows = "text" | "part" | "earlier"

/** Everything that a document means. `good` is the program that is shown: `current` tells whether the text says it, `shows` how much of it. */
export interface Derived {
  readonly reading: Reading
  readonly good: Good
  readonly current: boolean
  readonly shows: Shows
  /** No text has been a program yet: there is nothing to show, `good` is the welcome's. */
  readonly blank: boolean
  /** Of a program that is too large to draw: its nodes, and what it comes to (null: not known yet). */
  readonly large: { readonly nodes: number; readonly outcome: LargeOutcome | null } | null
  /** What a worker must find out before all of this is current. */
  readonly wanted: Wanted | null
  /** What the picture of `good` draws as one thing, and how much of that is for want of room. */
  readonly diagram: Diagram
  readonly crowding: Crowding
  /** One lane; in Compare forward, then reverse. */
  readonly lanes: readonly [Lane, ...Lane[]]
  /** The clock in whole ticks, one under way counted, and how many there are. In one lane a tick is a step. */
  readonly tick: number
  readonly ticks: number
  /** Where Next and Previous halt. */
  readonly halts: Halts
  /** How playing goes on. */
  readonly beats: Beats
}

/** A question to a worker. The same object as long as it is the same question. */
export type Wanted =
  | { readonly kind: "read"; readonly input: Text; readonly begun: Reading; readonly settle: (whole: Reading) => void }
  | { readonly kind: "run"; readonly input: LargeRun; readonly settle: (outcome: LargeOutcome | null) => void }

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

/** The last results of a stage, redone when its key has changed; and those before, while a newer program is derived beside the one that is shown. */
export function remembered<Result>() {
  let known: readonly { readonly key: readonly unknown[]; readonly result: Result }[] = []
  return (key: readonly unknown[], make: () => Result): Result => {
    const found = known.find(one => one.key.length === key.length && key.every((part, i) => part === one.key[i]))
    const newest = found ?? { key, result: make() }
    if (newest !== known[0]) known = [newest, ...known.filter(one => one !== newest)].slice(0, 2)
    return newest.result
  }
}

/** Where a series stands after so many of its steps: at a boundary, at the end of the sweep that is over. */
export function sweepAt(ends: readonly number[], done: number): { readonly sweep: number; readonly step: number } {
  const found = ends.findIndex(end => done <= end)
  const sweep = found < 0 ? ends.length - 1 : found
  return { sweep, step: done - (ends[sweep - 1] ?? 0) }
}

/** Says what documents mean. */
export interface Derivation {
  (document: Document): Derived
  /** The same slice by slice; `whole` is its reading, if a worker has completed it. */
  readonly slices: (document: Document, whole?: Reading) => Generator<undefined, Derived>
  /** The same of a document that was not typed: it has stood at once. */
  readonly opened: (document: Document) => Derived
  /** The program that a document shows. */
  readonly program: (document: Document) => Lowered
  /** Folds the picture of the program that was derived last so much, until another structure is derived. */
  readonly crowd: (crowding: Crowding) => void
}

/** Where stepping halts, and how playing goes on. */
function pacedBy(
  diagram: Diagram,
  lanes: Parameters<typeof haltsOf>[1],
  lag: number,
): Pick<Derived, "halts" | "beats"> {
  const halts = haltsOf(diagram, lanes, lag)
  return { halts, beats: beatsOf(diagram, lanes, lag, halts) }
}

/** How much of a text is shown. */
function told(reading: Reading, wanted: Wanted | null): Pick<Derived, "reading" | "shows" | "current"> {
  const shows = reading.program ? "text" : reading.before ? "part" : "earlier"
  return { reading, shows, current: shows !== "earlier" && wanted === null }
}

/** Goes through all slices at once. */
function finished<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/**
 * Remembers the last results of each stage, so that each is redone only when what it depends on has changed. Until a text has been a program,
 * the welcome stands for the last good one. `readText` is another reader for a program that was not typed; `now` a clock in ms.
 */
export function createDerivation(readText = read, now = () => performance.now()): Derivation {
  const readingOf = readings(readText)
  const runOf = runs()
  const stages = { forward: stagesOf(), reverse: stagesOf(), evaluate: stagesOf() }
  const picture = remembered<Diagram>()
  const pace = remembered<Pick<Derived, "halts" | "beats">>()
  let crowded: Crowding = 0
  const none = readText({ text: WELCOME.program, at: WELCOME.at, expanded: [] }) as Good
  const { goodOf, open, last, show } = standing(none, now)
  function* slices(document: Document, whole?: Reading): Generator<undefined, Derived> {
    const { reading, wanted: toRead } = whole ? { reading: whole, wanted: null } : readingOf(document)
    const bare = goodOf(reading)
    const good = inNotation(bare, document.notation)
    const { large, wanted: toRun } = runOf(good, document)
    const wanted = toRead ?? (reading.program ? toRun : null)
    const lanes: Pick<Lane, "pass" | "series" | "ticks">[] = []
    for (const pass of passesOf(document.mode)) lanes.push(yield* stages[pass](good.program, document, pass))
    const blank = bare === none && reading.program === null
    const ticks = blank ? 0 : Math.max(...lanes.map(lane => lane.ticks.count))
    const tick = Math.min(Math.ceil(document.clock ?? openingOf(lanes)), ticks)
    const shown = lanes.map((lane, i) => atTick(lane, tick + (i === 1 ? document.lag : 0)))
    if (takesLong(good.program))
      for (const { run } of shown) {
        yield
        // What shows a run asks for this first; it is found once a run.
        faultsOf(good.program, run)
      }
    yield
    const { opened, closed, expanded, fold, lag } = document
    const crowding = crowded && sameStructure(last().program.graph, good.program.graph) ? crowded : 0
    const drawn = picture([good.program, opened, closed, expanded, fold, crowding], () =>
      diagram(good.program, { opened, closed, expanded, fold, crowding }),
    )
    yield
    const paced = pace([drawn, lag, ...lanes.map(lane => lane.ticks)], () => pacedBy(drawn, lanes, lag))
    yield
    show(bare)
    crowded = crowding
    return {
      ...told(reading, wanted),
      good,
      blank,
      large,
      wanted,
      diagram: drawn,
      crowding,
      lanes: shown as [Lane, ...Lane[]],
      tick,
      ticks,
      ...paced,
    }
  }
  const derive = (document: Document) => finished(slices(document))
  return Object.assign(derive, {
    slices,
    program: (document: Document) => inNotation(goodOf(readingOf(document).reading), document.notation).program,
    opened: (document: Document) => derive(open(document)),
    crowd: (crowding: Crowding) => void (crowded = crowding),
  })
}

/** Readings of texts: at once, or begun, to be completed by a worker. */
function readings(readText: typeof read) {
  const begun = remembered<{ reading: Reading; wanted: Wanted | null }>()
  return ({ program: text, at, expanded }: Document) =>
    begun([text, shapesKey(at), expanded.join()], () => {
      const asked = { text, at, expanded }
      const state: { reading: Reading; wanted: Wanted | null } = { reading: readText(asked), wanted: null }
      const settle = (whole: Reading) => Object.assign(state, { reading: whole, wanted: null })
      if (state.reading.unfinished) state.wanted = { kind: "read", input: asked, begun: state.reading, settle }
      return state
    })
}

/** What large programs come to. While a newer outcome is on its way, the one before it stands. */
function runs() {
  const asked = remembered<{ outcome: LargeOutcome | null; wanted: Wanted | null }>()
  let latest: { reading: Reading; outcome: LargeOutcome | null } | null = null
  return (reading: Reading, { at, freeze, expanded }: Document): Pick<Derived, "large" | "wanted"> => {
    if (reading.large === null) return { large: null, wanted: null }
    const { outcome, wanted } = asked([reading, written(at), freeze.join()], () => {
      const state: { outcome: LargeOutcome | null; wanted: Wanted | null } = { outcome: null, wanted: null }
      const settle = (found: LargeOutcome | null) => {
        latest = { reading, outcome: found }
        Object.assign(state, { outcome: found, wanted: null })
      }
      state.wanted = { kind: "run", input: { text: reading.text, at, expanded, freeze }, settle }
      return state
    })
    const stands = latest?.reading === reading ? latest.outcome : null
    return { large: { nodes: reading.large, outcome: outcome ?? stands }, wanted }
  }
}

/** A pass planned and evaluated, each stage remembered. */
function stagesOf() {
  const chosen = remembered<readonly Seeds[]>()
  const known = remembered<Map<string, Plan>>()
  const given = remembered<string>()
  const plans = remembered<Plans>()
  const series = remembered<Series>()
  const ticks = remembered<Ticks>()
  return function* (
    program: Lowered,
    document: Document,
    pass: Pass,
  ): Generator<undefined, Pick<Lane, "pass" | "series" | "ticks">> {
    const { mode, seed, at } = document
    const comparing = mode === "compare"
    const freeze = document.freeze.join()
    const ours = pass === "evaluate" ? null : seed[pass]
    const seeds = chosen([program, comparing, freeze, ours], () => seedsOf(program, document, pass))
    const made = known([program, freeze], () => new Map())
    const planned = plans([made, seeds], () => plansOf(program, document, pass, seeds, made))
    yield
    const run = series([planned, given([at], () => written(at))], () => seriesOf(planned, pointOf(program, document)))
    const sync = comparing ? document.sync : "step"
    return { pass, series: run, ticks: ticks([planned, sync], () => ticksOf(planned, sync)) }
  }
}

function atTick({ pass, series, ticks }: Pick<Lane, "pass" | "series" | "ticks">, tick: number): Lane {
  const { sweep, step: k } = sweepAt(series.ends, ticks.stepAt(tick))
  const start = series.ends[sweep - 1] ?? 0
  const run = series.run(sweep)
  const now = k > 0 ? step(run, k) : null
  return {
    pass,
    series,
    ticks,
    sweep,
    run,
    step: k,
    before: Math.max(0, ticks.stepAt(Math.max(0, tick - 1)) - start),
    now,
    node: now?.node ?? null,
    seeds: series.seeds[sweep]!,
  }
}

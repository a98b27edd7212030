import type { Plan } from "../engine/run/plan"
import { finalStep } from "../engine/run/contributions"
import type { Sync } from "../document/document"
import type { Plans } from "./series"

/** Which step of a series is done at tick t = 0, 1 …: never descending, from 0 to its last. */
export interface Ticks {
  readonly count: number
  /** Sweep i is over at tick ends[i]. */
  readonly ends: readonly number[]
  readonly stepAt: (tick: number) => number
  /** The first tick at which a step is done. */
  readonly tickOf: (step: number) => number
}

const clamped = (x: number, most: number) => Math.max(0, Math.min(x, most))

/** The ticks of a series of sweeps. Sweeps of one plan have the same ones, found once. */
export function ticksOf({ plan, ends: done }: Pick<Plans, "plan" | "ends">, sync: Sync): Ticks {
  const total = done.at(-1) ?? 0
  if (sync === "step" || sync === "free")
    return { count: total, ends: done, stepAt: tick => clamped(tick, total), tickOf: step => clamped(step, total) }
  const known = new Map<Plan, readonly number[]>()
  const own = done.map((_, sweep) => {
    const steps = known.get(plan(sweep)) ?? (sync === "node" ? nodeTicks : workTicks)(plan(sweep))
    known.set(plan(sweep), steps)
    return steps
  })
  let count = 0
  const ends = own.map(steps => (count += steps.length))
  const before = (all: readonly number[], sweep: number) => all[sweep - 1] ?? 0
  return {
    count,
    ends,
    stepAt: at => {
      const tick = clamped(at, count)
      const sweep = firstAtLeast(ends, tick)
      return tick === 0 ? 0 : before(done, sweep) + own[sweep]![tick - before(ends, sweep) - 1]!
    },
    tickOf: step => {
      const sweep = firstAtLeast(done, step)
      if (step <= 0 || sweep === done.length) return step <= 0 ? 0 : count
      return before(ends, sweep) + firstAtLeast(own[sweep]!, step - before(done, sweep)) + 1
    },
  }
}

/** Position of the first entry of an ascending list that is at least `least`; its length, if there is none. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The steps at which a node is finished: evaluated (with its tangent), or its adjoint complete. */
function nodeTicks(plan: Plan): readonly number[] {
  const steps = Array.from(plan.order, (_, i) => i + 1)
  if (plan.pass !== "reverse") return steps
  const complete = Array.from(plan.order, node => finalStep(plan, node)).filter(
    step => step > plan.order.length && step < plan.steps,
  )
  const last = plan.steps > plan.order.length ? [plan.steps] : []
  return [...steps, ...complete.sort((a, b) => a - b), ...last]
}

/** After each multiplication, the last step that needs no further one. A multiplication is one active edge. */
function workTicks(plan: Plan): readonly number[] {
  const ticks: number[] = []
  let spent = 0
  for (let step = 1; step <= plan.steps; step++) {
    const cost = multiplicationsAt(plan, step)
    for (let done = spent + 1; done < spent + cost; done++) ticks[done - 1] = step - 1
    spent += cost
    ticks[Math.max(spent, 1) - 1] = step
  }
  return ticks
}

/** Active edges that a step multiplies along. */
export function multiplicationsAt({ pass, order, seeded, first }: Plan, step: number): number {
  if (pass === "forward") {
    const node = order[step - 1]!
    return first[node + 1]! - first[node]!
  }
  return pass === "reverse" && step > order.length + seeded.length ? 1 : 0
}

/**
 * The step at which a pass that nobody has moved yet is seen: never an empty frame. Reverse stands where the evaluation is over, every value known, so
 * that the next step begins the way back with the seed; Forward after the last `read`, its inputs seeded, for there each further step is one node's value
 * with its tangent. Evaluate has nothing else to tell than its values, and all of them are known at its end.
 */
function openingStep({ pass, order, graph }: Plan): number {
  if (pass !== "forward") return order.length
  const computed = order.findIndex(node => graph.kind(node) !== "input")
  return computed < 0 ? order.length : computed
}

/** The tick at which lanes open: the first at which none of them is before its own opening. */
export const openingOf = (lanes: readonly { readonly series: Pick<Plans, "plan">; readonly ticks: Ticks }[]): number =>
  Math.max(...lanes.map(({ series, ticks }) => ticks.tickOf(openingStep(series.plan(0)))))

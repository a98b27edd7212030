import { descend, METHODS, safeRate, type Descent, type DescentMethod } from "./descent"
import type { Objective } from "./objective"

/** What a person has chosen of a descent; null: nothing, it is as usual. */
export interface DescentChoice {
  readonly start: readonly number[] | null
  /** Which iterate is shown. */
  readonly iterate: number
  readonly method: DescentMethod
  /** Of the gradient and of momentum; Adam's is its own, for it is a length. */
  readonly rate: number | null
  readonly adam: number | null
  readonly momentum: number | null
}

/** The ways of all methods from one start, and the iterate of the chosen one that is the point at hand. */
export interface Downhill {
  readonly start: readonly number[]
  readonly rates: Readonly<Record<DescentMethod, number>>
  readonly momentum: number
  readonly method: DescentMethod
  readonly ways: ReadonlyMap<DescentMethod, Descent>
  readonly way: Descent
  readonly k: number
}

const ADAM_RATE = 0.1
const MOMENTUM = 0.9
/** Beyond these entries nobody waits for a Hessian a step. */
const MOST_FOR_NEWTON = 12

const isMethod = (text: string | undefined): text is DescentMethod => METHODS.some(method => method === text)

const positive = (text: string | undefined): number | null => {
  const number = Number(text)
  return number > 0 && Number.isFinite(number) ? number : null
}

/** Reads a choice from options, "start" → "1 2"; what cannot be read is as usual. */
export function readChoice(option: (name: keyof DescentChoice) => string | undefined): DescentChoice {
  const start = option("start")?.split(" ").map(Number)
  const iterate = Number(option("iterate"))
  const method = option("method")
  return {
    start: start?.every(Number.isFinite) ? start : null,
    iterate: Number.isInteger(iterate) && iterate > 0 ? iterate : 0,
    method: isMethod(method) ? method : "gradient",
    rate: positive(option("rate")),
    adam: positive(option("adam")),
    momentum: positive(option("momentum")),
  }
}

/** The same as options; null where it is as usual. */
export const writeChoice = (choice: DescentChoice): Readonly<Record<keyof DescentChoice, string | null>> => ({
  start: choice.start?.join(" ") ?? null,
  iterate: choice.iterate === 0 ? null : String(choice.iterate),
  method: choice.method === "gradient" ? null : choice.method,
  rate: choice.rate === null ? null : String(choice.rate),
  adam: choice.adam === null ? null : String(choice.adam),
  momentum: choice.momentum === null ? null : String(choice.momentum),
})

const same = (a: readonly number[] | undefined, b: readonly number[]) =>
  a?.length === b.length && a.every((x, i) => x === b[i])

/** The ways from a start, `steps` long at most. */
function waysFrom(objective: Objective, start: readonly number[], choice: DescentChoice, steps: number): Downhill {
  const small = objective.size <= MOST_FOR_NEWTON
  const rate = choice.rate ?? safeRate(objective, start)
  const rates = { gradient: rate, momentum: rate, adam: choice.adam ?? ADAM_RATE, newton: 1 }
  const momentum = choice.momentum ?? MOMENTUM
  const ways = new Map(
    METHODS.filter(method => small || method !== "newton").map(method => [
      method,
      descend(objective, start, method, { rate: rates[method], momentum }, steps),
    ]),
  )
  const method = ways.has(choice.method) ? choice.method : "gradient"
  const way = ways.get(method)!
  return { start, rates, momentum, method, ways, way, k: Math.min(choice.iterate, way.iterates.length - 1) }
}

/**
 * The descent that a point belongs to: the chosen one where the point is one of its iterates, else one that starts at the point.
 */
export function downhill(
  objective: Objective,
  point: readonly number[],
  choice: DescentChoice,
  steps: number,
): Downhill {
  const { start } = choice
  if (start?.length === point.length) {
    const found = waysFrom(objective, start, choice, steps)
    if (same(found.way.iterates[found.k]?.point, point)) return found
    const k = found.way.iterates.findIndex(iterate => same(iterate.point, point))
    if (k >= 0) return { ...found, k }
  }
  return waysFrom(objective, point, { ...choice, iterate: 0 }, steps)
}

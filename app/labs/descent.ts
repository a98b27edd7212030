import { hessianOf, type Objective } from "./objective"

/** How a point goes downhill. */
export const METHODS = ["gradient", "momentum", "adam", "newton"] as const
export type DescentMethod = (typeof METHODS)[number]

/** `rate` is the learning rate η; `momentum` the share β of the last step that is kept. Newton's step needs neither. */
export interface Rates {
  readonly rate: number
  readonly momentum: number
}

/** A place on the way down. */
export interface Iterate {
  readonly point: readonly number[]
  readonly value: number
  readonly gradient: readonly number[]
}

/** Why a way ends: it may still go on; it stands still; value or gradient is no finite number; the Hessian has no inverse. */
export type DescentEnd = "goes on" | "stands still" | "is lost" | "is singular"

/** The way from a start: the start is iterate 0. */
export interface Descent {
  readonly iterates: readonly Iterate[]
  readonly end: DescentEnd
}

/** The k-th step from a point (k = 1, 2 …), to be added to it; null: there is none. Remembers what it needs of earlier steps. */
type Rule = (gradient: Float64Array, k: number, hessian: () => readonly Float64Array[]) => Float64Array | null

/** Adam's own constants (Kingma & Ba 2015, Algorithm 1). */
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const

const RULES: Readonly<Record<DescentMethod, (rates: Rates, size: number) => Rule>> = {
  gradient:
    ({ rate }) =>
    gradient =>
      gradient.map(g => -rate * g),
  // Heavy ball (Polyak 1964), as PyTorch's SGD has it: v ← βv + ∇f, x ← x − ηv.
  momentum: ({ rate, momentum }, size) => {
    const velocity = new Float64Array(size)
    return gradient => gradient.map((g, i) => -rate * (velocity[i] = momentum * velocity[i]! + g))
  },
  adam: ({ rate }, size) => {
    const [mean, square] = [new Float64Array(size), new Float64Array(size)]
    const { first, second, epsilon } = ADAM
    return (gradient, k) =>
      gradient.map((g, i) => {
        mean[i] = first * mean[i]! + (1 - first) * g
        square[i] = second * square[i]! + (1 - second) * g * g
        const root = Math.sqrt(square[i] / (1 - second ** k))
        return (-rate * (mean[i] / (1 - first ** k))) / (root + epsilon)
      })
  },
  newton: () => (gradient, _, hessian) =>
    solve(
      hessian(),
      gradient.map(g => -g),
    ),
}

/** Goes downhill by a method, `steps` times at most. Ends where nothing moves any more, or where numbers end. */
export function descend(
  objective: Objective,
  start: readonly number[],
  method: DescentMethod,
  rates: Rates,
  steps: number,
): Descent {
  const rule = RULES[method](rates, objective.size)
  const iterates = [iterateAt(objective, start)]
  for (let k = 1; k <= steps; k++) {
    const { point, value, gradient } = iterates.at(-1)!
    if (!Number.isFinite(value) || !gradient.every(Number.isFinite)) return { iterates, end: "is lost" }
    const by = rule(Float64Array.from(gradient), k, () => hessianOf(objective, point))
    if (by === null) return { iterates, end: "is singular" }
    const next = point.map((x, i) => x + by[i]!)
    if (next.every((x, i) => x === point[i])) return { iterates, end: "stands still" }
    if (!next.every(Number.isFinite)) return { iterates, end: "is lost" }
    iterates.push(iterateAt(objective, next))
  }
  return { iterates, end: "goes on" }
}

function iterateAt(objective: Objective, point: readonly number[]): Iterate {
  const gradient = new Float64Array(objective.size)
  const value = objective.evaluate(point, gradient)
  return { point, value, gradient: Array.from(gradient) }
}

/** Solves H·x = b by elimination with pivots, H given by columns; null where H has no inverse, or holds what is no number. */
export function solve(columns: readonly Float64Array[], b: Float64Array): Float64Array | null {
  const n = b.length
  const rows = Array.from(b, (right, i) => [...columns.map(column => column[i]!), right])
  for (let k = 0; k < n; k++) {
    const from = rows.slice(k).reduce((best, row, i) => (size(row[k]!) > size(rows[best]![k]!) ? k + i : best), k)
    const pivot = rows[from]!
    if (size(pivot[k]!) === 0) return null
    rows[from] = rows[k]!
    rows[k] = pivot
    for (const row of rows.slice(k + 1)) {
      const share = row[k]! / pivot[k]!
      for (let j = k; j <= n; j++) row[j] = row[j]! - share * pivot[j]!
    }
  }
  const x = new Float64Array(n)
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k]![n]!
    for (let j = k + 1; j < n; j++) rest -= rows[k]![j]! * x[j]!
    x[k] = rest / rows[k]![k]!
  }
  return x
}

const size = (number: number) => (Number.isFinite(number) ? Math.abs(number) : 0)

const POWER_STEPS = 20

/**
 * A learning rate that the curvature at a point allows: 1/|λ| for the largest eigenvalue λ of the Hessian, found by powers of it, rounded down to 1, 2 or 5
 * times a power of ten; 0.1 where there is no curvature.
 */
export function safeRate(objective: Objective, point: readonly number[]): number {
  let direction = Float64Array.from(point, (_, i) => 1 / (1 + i))
  let curvature = 0
  for (let k = 0; k < POWER_STEPS; k++) {
    const length = Math.hypot(...direction)
    const image = objective.product(
      point,
      direction.map(entry => entry / length),
    )
    curvature = Math.hypot(...image)
    if (curvature === 0 || !Number.isFinite(curvature)) return 0.1
    direction = Float64Array.from(image)
  }
  const power = 10 ** Math.floor(Math.log10(1 / curvature))
  const lead = [5, 2, 1].find(lead => lead * power * curvature <= 1) ?? 1
  return Number((lead * power).toPrecision(1))
}

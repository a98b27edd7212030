import { forward } from "../engine/graph/forward"
import type { Graph, NodeId } from "../engine/graph/graph"
import { setAll } from "../engine/run/fast/gradient"
import { compile } from "../engine/run/fast/tape"
import { type Tensor, unit, zeros } from "../engine/tensor/tensor"
import { complexStep, type ComplexStep } from "./complex"

/** A function of one number. */
export type Scalar = (x: number) => number

/** Estimates of a derivative at one step, and how far off they are. */
export interface DifferenceErrors {
  readonly step: number
  readonly forward: number
  readonly central: number
  readonly richardson: number
}

/** (f(x + h) − f(x)) / h: truncation error of order h. */
export const forwardDifference = (f: Scalar, x: number, h: number): number => (f(x + h) - f(x)) / h

/** (f(x + h) − f(x − h)) / 2h: truncation error of order h². */
export const centralDifference = (f: Scalar, x: number, h: number): number => (f(x + h) - f(x - h)) / (2 * h)

/** (4 D(h/2) − D(h)) / 3 of central differences D: truncation error of order h⁴ (Richardson). */
export const richardson = (f: Scalar, x: number, h: number): number =>
  (4 * centralDifference(f, x, h / 2) - centralDifference(f, x, h)) / 3

/** How far each estimate is from the derivative, for every step: the V of truncation against rounding (Baydin et al. 2018, Figure 3). */
export function differenceErrors(
  f: Scalar,
  derivative: number,
  x: number,
  steps: readonly number[],
): readonly DifferenceErrors[] {
  return steps.map(step => ({
    step,
    forward: Math.abs(forwardDifference(f, x, step) - derivative),
    central: Math.abs(centralDifference(f, x, step) - derivative),
    richardson: Math.abs(richardson(f, x, step) - derivative),
  }))
}

/** The steps of the chart: so many a decade, from 1e-16 to 1. */
const A_DECADE = 4
const DECADES = 16
export const STEPS: readonly number[] = Array.from({ length: DECADES * A_DECADE + 1 }, (_, i) =>
  i % A_DECADE === 0 ? Number(`1e${i / A_DECADE - DECADES}`) : 10 ** (i / A_DECADE - DECADES),
)

/** An entry of a node, row-major. */
export interface EntryOf {
  readonly node: NodeId
  readonly entry: number
}

/** One output as a function of one input, all others held where they are. */
export interface Probe {
  readonly x: number
  readonly value: number
  /** By automatic differentiation: one forward sweep. */
  readonly derivative: number
  readonly f: Scalar
  readonly complex: ComplexStep
}

/** Compiles one output's entry as a function of one input's, and its tangent; what is returned puts it at a point. */
export function probing(graph: Graph, input: EntryOf, output: EntryOf): (point: ReadonlyMap<NodeId, Tensor>) => Probe {
  const sweep = forward(graph, [input.node])
  const tangent = sweep.of[output.node]!
  const whole = compile(sweep.graph, null)
  const primal = compile(graph, [output.node])
  whole.set(sweep.seeds[0]!.seed, unit(graph.shape(input.node), input.entry))
  return point => {
    setAll(whole, point)
    setAll(primal, point)
    whole.run()
    const { data, shape } = point.get(input.node) ?? zeros(graph.shape(input.node))
    const x = data[input.entry]!
    const known = new Map<NodeId, number>()
    for (let node = 0; node < graph.size; node++)
      if (graph.shape(node).length === 0) known.set(node, whole.number(node))
    return {
      x,
      value: whole.get(output.node).data[output.entry]!,
      derivative: tangent < 0 ? 0 : whole.get(tangent).data[output.entry]!,
      f: at => {
        primal.set(input.node, { shape, data: data.with(input.entry, at) })
        primal.run()
        return primal.get(output.node).data[output.entry]!
      },
      complex: complexStep(graph, input.node, output.node, node => known.get(node) ?? NaN),
    }
  }
}

/** What estimates a derivative, in the order of the legend. */
export const METHODS = ["forward", "central", "complex"] as const
export type DifferenceMethod = (typeof METHODS)[number]

/** What a method finds at a step; null: it cannot be used here. */
export function estimateBy(method: DifferenceMethod, { f, x, complex }: Probe, h: number): number | null {
  if (method === "forward") return forwardDifference(f, x, h)
  if (method === "central") return centralDifference(f, x, h)
  return complex.op === null ? complex.estimate(h) : null
}

/** |estimate − derivative| at each of the steps; null where the method cannot be used. */
export function errorsOf(method: DifferenceMethod, probe: Probe, steps: readonly number[]): readonly number[] | null {
  const found = steps.map(h => estimateBy(method, probe, h))
  return found.some(one => one === null) ? null : found.map(one => Math.abs(one! - probe.derivative))
}

/** A stretch of an error curve where one cause rules: error ≈ constant·h^slope. */
export interface Regime {
  /** Of the line of least squares through the logarithms. */
  readonly slope: number
  /** The power of h that theory says, and the factor with which it meets the curve. */
  readonly order: number
  readonly constant: number
}

/** What rules an error curve to the right and to the left of its best step; null: no such stretch (f is linear, or nothing is finite). */
export interface Regimes {
  readonly best: number
  readonly truncation: Regime | null
  readonly rounding: Regime | null
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Fewer points make no line. */
const FEWEST = 5

function regime(points: readonly (readonly [h: number, error: number])[], order: number): Regime | null {
  const logs = points.filter(([, error]) => error > 0 && Number.isFinite(error)).map(pair => pair.map(Math.log10))
  if (logs.length < FEWEST) return null
  const mean = (of: (pair: readonly number[]) => number) => logs.reduce((sum, pair) => sum + of(pair), 0) / logs.length
  const [h, e] = [mean(pair => pair[0]!), mean(pair => pair[1]!)]
  const slope = mean(pair => (pair[0]! - h) * (pair[1]! - e)) / mean(pair => (pair[0]! - h) ** 2)
  return { slope, order, constant: 10 ** median(logs.map(pair => pair[1]! - order * pair[0]!)) }
}

/**
 * The two regimes of a difference quotient whose truncation is of some order: left of √ε (∛ε for order 2), where rounding and truncation of a smooth
 * function of size 1 are equal, and right of it. A decade to either side, and the steps that are no longer small, are left out.
 */
export function regimesOf(steps: readonly number[], errors: readonly number[], order: 1 | 2): Regimes {
  const level = Number.EPSILON ** (1 / (order + 1))
  const points = steps.map((h, i) => [h, errors[i]!] as const)
  const finite = points.filter(([, error]) => Number.isFinite(error))
  const best = finite.reduce<readonly [number, number]>(
    (least, point) => (point[1] < least[1] ? point : least),
    [level, Infinity],
  )[0]
  const within = (from: number, to: number) => points.filter(([h]) => h > from && h < to)
  return {
    best,
    truncation: rules(regime(within(10 * level, 0.02), order), order),
    rounding: rules(regime(within(1e-15, level / 10), -1), -1),
  }
}

/** A stretch whose slope is nothing like the order is ruled by something else: a kink, or rounding all the way. */
const rules = (found: Regime | null, order: number): Regime | null =>
  found !== null && Math.abs(found.slope - order) < 0.5 ? found : null

/** A curve in stretches, which break where it is not finite, and the heights that it needs. */
export interface SampledCurve {
  readonly stretches: readonly (readonly (readonly [x: number, y: number])[])[]
  readonly bottom: number
  readonly top: number
}

const SAMPLES = 160

/** How far the window about x reaches: it stands while h comes down to a thirtieth, so that the secant is seen to turn into the tangent; then it shrinks with h. */
export const reachOf = (h: number): number => Math.max(4 * h, Math.min(0.4, 12.5 * h))

/** f in the window about x. It is as high as the curve needs, but no higher than what the tangent or a secant rises within it, and half as much again. */
export function sampled({ f, x, value, derivative }: Probe, h: number): SampledCurve {
  const reach = reachOf(h)
  const points = Array.from({ length: SAMPLES + 1 }, (_, i): readonly [number, number] => {
    const at = x + reach * ((2 * i) / SAMPLES - 1)
    return [at, f(at)]
  })
  const heights = points.map(([, y]) => Math.abs(y - value)).filter(Number.isFinite)
  const rise = Math.max(
    Math.abs(derivative) * reach,
    ...[f(x + h) - value, f(x - h) - value].map(Math.abs).filter(Number.isFinite),
  )
  const half =
    Math.min(Math.max(...heights, 0), Number.isFinite(rise) && rise > 0 ? 1.5 * rise : Infinity) * 1.1 || reach
  const stretches: (readonly [number, number])[][] = [[]]
  for (const point of points)
    if (Number.isFinite(point[1])) stretches.at(-1)!.push(point)
    else if (stretches.at(-1)!.length > 0) stretches.push([])
  return { stretches: stretches.filter(stretch => stretch.length > 1), bottom: value - half, top: value + half }
}

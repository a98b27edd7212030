import type { XY } from "./geometry"

/** Knots of a curve, x rising. The first two and the last two are level: stubs. */
export type Knots = readonly XY[]

/** A curve through knots: its slope dy/dx at each. */
export interface Curve {
  readonly knots: Knots
  readonly slope: Float64Array
}

/**
 * The curve that never leaves the range of two neighbouring knots between them: slopes are the weighted harmonic mean of the chords, 0 at extremes
 * (Fritsch, Butland 1984). A slope depends on the knots beside it alone, so curves that share knots share their line.
 */
export function monotone(knots: Knots): Curve {
  const slope = new Float64Array(knots.length)
  for (let k = 1; k + 1 < knots.length; k++) {
    const [a, b, c] = [knots[k - 1]!, knots[k]!, knots[k + 1]!]
    const before = b.x - a.x
    const after = c.x - b.x
    const left = (b.y - a.y) / before
    const right = (c.y - b.y) / after
    if (left * right <= 0) continue
    const share = (before + 2 * after) / (3 * (before + after))
    slope[k] = (left * right) / (share * right + (1 - share) * left)
  }
  return { knots, slope }
}

/** The smoothest curve: the cubic spline that is level at both ends (a tridiagonal system, solved in one pass to and fro). */
export function spline(knots: Knots): Curve {
  const slope = new Float64Array(knots.length)
  const upper = new Float64Array(knots.length)
  const end = knots.length - 2
  for (let k = 2; k < end; k++) {
    const [a, b, c] = [knots[k - 1]!, knots[k]!, knots[k + 1]!]
    const before = 1 / (b.x - a.x)
    const after = 1 / (c.x - b.x)
    const pivot = 2 * (before + after) - before * upper[k - 1]!
    upper[k] = after / pivot
    const chords = 3 * ((b.y - a.y) * before * before + (c.y - b.y) * after * after)
    slope[k] = (chords - before * slope[k - 1]!) / pivot
  }
  for (let k = end - 1; k > 1; k--) slope[k]! -= upper[k]! * slope[k + 1]!
  return { knots, slope }
}

/** Height and slope of the curve at x, which must lie between the first and the last knot. */
export function at({ knots, slope }: Curve, x: number): { readonly y: number; readonly slope: number } {
  let k = 0
  while (k + 2 < knots.length && knots[k + 1]!.x < x) k++
  const a = knots[k]!
  const b = knots[k + 1]!
  const run = b.x - a.x
  const [before, after] = [slope[k]!, slope[k + 1]!]
  const t = (x - a.x) / run
  const u = 1 - t
  return {
    y: u * u * ((1 + 2 * t) * a.y + t * run * before) + t * t * ((1 + 2 * u) * b.y - u * run * after),
    slope: (6 * t * u * (b.y - a.y)) / run + u * (1 - 3 * t) * before + t * (1 - 3 * u) * after,
  }
}

/** How many px the curve leaves the range of two neighbouring knots between them, at most. */
export function swing(curve: Curve): number {
  let most = 0
  for (let k = 0; k + 1 < curve.knots.length; k++) {
    const a = curve.knots[k]!
    const b = curve.knots[k + 1]!
    for (const share of [0.25, 0.5, 0.75]) {
      const { y } = at(curve, a.x + share * (b.x - a.x))
      most = Math.max(most, y - Math.max(a.y, b.y), Math.min(a.y, b.y) - y)
    }
  }
  return most
}

/** The curve up to x. */
export function before(curve: Curve, x: number): Curve {
  const kept = curve.knots.filter(knot => knot.x < x)
  const end = at(curve, x)
  return {
    knots: [...kept, { x, y: end.y }],
    slope: Float64Array.of(...curve.slope.subarray(0, kept.length), end.slope),
  }
}

/** The curve by at most about so many of its knots, evenly chosen, both ends with their neighbours among them. */
export function thinned({ knots, slope }: Curve, most: number): Curve {
  if (knots.length <= most) return { knots, slope }
  const stride = Math.ceil(knots.length / most)
  const kept = (_: unknown, k: number) => k % stride === 0 || k === 1 || k >= knots.length - 2
  return { knots: knots.filter(kept), slope: slope.filter(kept) }
}

/** The same curve as cubic Béziers: start, then [control, control, end]*. */
export function bezier({ knots, slope }: Curve): XY[] {
  const points: XY[] = [knots[0]!]
  for (let k = 0; k + 1 < knots.length; k++) {
    const a = knots[k]!
    const b = knots[k + 1]!
    const third = (b.x - a.x) / 3
    points.push({ x: a.x + third, y: a.y + slope[k]! * third }, { x: b.x - third, y: b.y - slope[k + 1]! * third }, b)
  }
  return points
}

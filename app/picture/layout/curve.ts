import type { XY } from "./geometry"

/** Knots of a curve, x rising. */
export type Knots = readonly XY[]

/**
 * Slopes dy/dx at the knots of a curve that is level at both ends and never leaves the range of two neighbouring knots between them: the weighted harmonic
 * mean of the chords, 0 at extremes (Fritsch, Butland 1984).
 */
export function slopes(knots: Knots): Float64Array {
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
  return slope
}

/** Height of the curve at x, which must lie between the first and the last knot. */
export function heightAt(knots: Knots, slope: Float64Array, x: number): number {
  let k = 0
  while (k + 2 < knots.length && knots[k + 1]!.x < x) k++
  const a = knots[k]!
  const b = knots[k + 1]!
  const run = b.x - a.x
  const t = (x - a.x) / run
  const u = 1 - t
  return u * u * ((1 + 2 * t) * a.y + t * run * slope[k]!) + t * t * ((1 + 2 * u) * b.y - u * run * slope[k + 1]!)
}

/** The same curve as cubic Béziers: start, then [control, control, end]*. */
export function bezier(knots: Knots, slope: Float64Array): XY[] {
  const points: XY[] = [knots[0]!]
  for (let k = 0; k + 1 < knots.length; k++) {
    const a = knots[k]!
    const b = knots[k + 1]!
    const third = (b.x - a.x) / 3
    points.push({ x: a.x + third, y: a.y + slope[k]! * third }, { x: b.x - third, y: b.y - slope[k + 1]! * third }, b)
  }
  return points
}

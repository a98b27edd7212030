import type { XY } from "../layout/layout"
import { pathOf } from "./keyframe"

/** Places on a cubic Bézier segment at which its length is measured. */
const SAMPLES = 16

type Segment = readonly [XY, XY, XY, XY]

/** A route as a way to be travelled: by share of its length, 0 at the operand, 1 at the consumer. */
export interface Course {
  readonly segments: readonly Segment[]
  /** Length in px up to each sample, `SAMPLES` a segment and one more. */
  readonly lengths: Float64Array
}

const mix = (a: XY, b: XY, t: number): XY => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })

/** The part of a segment up to parameter t and the one from there on (de Casteljau). */
function split([a, b, c, d]: Segment, t: number): readonly [Segment, Segment] {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)]
  const [abc, bcd] = [mix(ab, bc, t), mix(bc, cd, t)]
  const on = mix(abc, bcd, t)
  return [
    [a, ab, abc, on],
    [on, bcd, cd, d],
  ]
}

const pointOn = (segment: Segment, t: number): XY => split(segment, t)[0][3]

/** Measures a route: start, then [control, control, end]*. */
export function course(points: readonly XY[]): Course {
  const count = (points.length - 1) / 3
  const segments = Array.from({ length: count }, (_, i) => points.slice(3 * i, 3 * i + 4) as unknown as Segment)
  const lengths = new Float64Array(count * SAMPLES + 1)
  let last = points[0]!
  for (let i = 1; i < lengths.length; i++) {
    const here = sample(segments, i)
    lengths[i] = lengths[i - 1]! + Math.hypot(here.x - last.x, here.y - last.y)
    last = here
  }
  return { segments, lengths }
}

function sample(segments: readonly Segment[], i: number): XY {
  const segment = Math.min(Math.floor(i / SAMPLES), segments.length - 1)
  return pointOn(segments[segment]!, i / SAMPLES - segment)
}

/** Segment and parameter at a share of the length. */
function locate({ segments, lengths }: Course, share: number): readonly [number, number] {
  const wanted = Math.min(Math.max(share, 0), 1) * lengths.at(-1)!
  let i = 1
  while (i < lengths.length - 1 && lengths[i]! < wanted) i++
  const run = lengths[i]! - lengths[i - 1]!
  const at = (i - 1 + (run > 0 ? (wanted - lengths[i - 1]!) / run : 1)) / SAMPLES
  const segment = Math.min(Math.floor(at), segments.length - 1)
  return [segment, at - segment]
}

/** The point at a share of the length. */
export function pointAt(way: Course, share: number): XY {
  const [segment, t] = locate(way, share)
  return pointOn(way.segments[segment]!, t)
}

/** SVG path data of the part between two shares of the length. */
export function partOf(way: Course, from: number, to: number): string {
  const [first, start] = locate(way, from)
  const [last, end] = locate(way, to)
  const points: XY[] = []
  for (let i = first; i <= last; i++) {
    let segment = way.segments[i]!
    if (i === last) segment = split(segment, end)[0]
    if (i === first) segment = split(segment, i === last && end > 0 ? start / end : start)[1]
    points.push(...(points.length === 0 ? segment : segment.slice(1)))
  }
  return pathOf({ points })
}

/** The share of the length at which a way comes nearest to a point. */
export function nearest({ segments, lengths }: Course, to: XY): number {
  let best = 0
  let least = Infinity
  for (let i = 0; i < lengths.length; i++) {
    const { x, y } = sample(segments, i)
    const distance = Math.hypot(x - to.x, y - to.y)
    if (distance < least) [best, least] = [i, distance]
  }
  return lengths.at(-1)! > 0 ? lengths[best]! / lengths.at(-1)! : 0
}

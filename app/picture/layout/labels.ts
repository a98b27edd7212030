import { at, type Curve } from "./curve"
import type { Size, XY } from "./geometry"

/** An edge while its label looks for a place: where in x the label may stand, its home first. */
export interface Labelled {
  readonly curve: Curve
  readonly label: Size
  readonly home: number
  /** Px that the label's centre may go from home to either side. */
  readonly reach: number
}

/** Of more edges nobody reads the labels, and looking at all of them takes time. */
const MOST_EDGES = 1500

/** Shares of its reach at which a label tries to stand, nearest first. */
const TRIALS = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1]

/** Where under a label other edges are looked for. */
const WATCHED = [-0.5, -0.25, 0, 0.25, 0.5]

/** Free px around a label. */
const MARGIN = 2

type Box = XY & Size

/**
 * Centres of all labels, each on its own edge. A label stands in the middle of its gap, unless another edge passes behind it there: then it goes along its edge
 * to the nearest place where fewer do, and no label is.
 */
export function placeLabels(edges: readonly Labelled[]): readonly XY[] {
  const placed = edges.map(({ curve, label, home }): Box => ({ ...label, x: home, y: at(curve, home).y }))
  if (edges.length > MOST_EDGES) return placed
  edges.forEach((edge, k) => {
    if (!edge.reach) return
    const near = edges.filter((other, o) => o !== k && spans(other.curve, edge))
    const others = placed.filter((box, o) => o !== k && Math.abs(box.x - edge.home) < edge.reach + box.width)
    let least = Infinity
    for (const trial of TRIALS) {
      const x = edge.home + trial * edge.reach
      const box = { ...edge.label, x, y: at(edge.curve, x).y }
      if (trial && others.some(other => overlap(box, other))) continue
      const behind = countBehind(near, box, least)
      if (behind >= least) continue
      least = behind
      placed[k] = box
      if (!least) return
    }
  })
  return placed
}

/** How many edges pass behind a label; counted no further than `most`. */
function countBehind(edges: readonly Labelled[], box: Box, most: number): number {
  let count = 0
  for (let k = 0; k < edges.length && count < most; k++) if (passes(edges[k]!.curve, box)) count++
  return count
}

/** Whether a curve can pass behind any place of a label. */
function spans({ knots }: Curve, { home, reach, label }: Labelled): boolean {
  const half = reach + label.width / 2
  return knots[0]!.x < home + half && knots.at(-1)!.x > home - half
}

/** Whether a curve is somewhere above a label's lower edge and somewhere below its upper one. */
function passes(curve: Curve, { x, y, width, height }: Box): boolean {
  const first = curve.knots[0]!.x
  const last = curve.knots[curve.knots.length - 1]!.x
  const reach = height / 2 + MARGIN
  let above = false
  let below = false
  for (const share of WATCHED) {
    const there = x + share * (width + 2 * MARGIN)
    if (there < first || there > last) continue
    const line = at(curve, there).y
    above ||= line < y + reach
    below ||= line > y - reach
    if (above && below) return true
  }
  return false
}

function overlap(a: Box, b: Box): boolean {
  return (
    2 * Math.abs(a.x - b.x) < a.width + b.width + 2 * MARGIN &&
    2 * Math.abs(a.y - b.y) < a.height + b.height + 2 * MARGIN
  )
}

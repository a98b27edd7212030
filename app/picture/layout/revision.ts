import type { Layout, LayoutInput, XY } from "./geometry"
import { layout } from "./layout"
import { distance, movements } from "./movement"
import { LEAST_STAY } from "./stay"

/** Beyond so many marks only one layout is made of an edit. */
const MOST_MARKS = 300

/** Px that marks may move, on average and at most, before a layout afresh counts as another picture. */
const MEAN_MOVE = 12
const MOST_MOVE = 60

/** How many times better a layout afresh must be to be worth it. */
const WORTH = 1.3

/** Px of edge that a crossing, and a px of the picture's width or height, count for. */
const CROSSING = 250
const EXTENT = 2

/**
 * The layout after an edit. `previous`: centres of the marks that stay, by their ids; null or hardly any: it is a picture of its own, laid out afresh. Else
 * what stays keeps its place, unless a layout afresh leaves it there too.
 */
export function revision(input: LayoutInput, previous: ReadonlyMap<string, XY> | null): Layout {
  if (!previous || previous.size < LEAST_STAY * input.marks.length) return layout(input)
  if (input.marks.length <= MOST_MARKS) {
    const afresh = layout(input)
    const moved = movements(previous, afresh)
    if (mean(moved) <= MEAN_MOVE && Math.max(...moved) <= MOST_MOVE) return afresh
  }
  return layout(input, previous)
}

/** A layout afresh, if it is so much better than the one that stands that a person may want it; else null. */
export function tidier(input: LayoutInput, standing: Layout): Layout | null {
  const afresh = layout(input)
  return cost(standing) >= WORTH * cost(afresh) ? afresh : null
}

/** What is hard to read in a picture, in px: its edges, its crossings, its extent. */
export function cost({ width, height, routes, crossings }: Layout): number {
  return routes.reduce((sum, route) => sum + lengthOf(route.points), crossings * CROSSING) + EXTENT * (width + height)
}

/** Length of a chain of cubic Béziers, between that of its chords and that of its control polygons. */
export function lengthOf(points: readonly XY[]): number {
  let length = 0
  for (let k = 0; k + 3 < points.length; k += 3) {
    const [a, b, c, d] = points.slice(k, k + 4) as [XY, XY, XY, XY]
    length += (distance(a, d) + distance(a, b) + distance(b, c) + distance(c, d)) / 2
  }
  return length
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

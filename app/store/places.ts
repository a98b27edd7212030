import type { Layout, LayoutInput, XY } from "../picture/layout/layout"

/** A layout as plain data with as few objects as can be, fit to be posted: its ids and the sizes of its marks are those of what was laid out. */
export interface Places extends Pick<Layout, "width" | "height" | "crossings"> {
  /** x and y of every mark, then of every label. */
  readonly centres: Float64Array
  /** x and y of every point of every route, one route's after another's. */
  readonly points: Float64Array
  /** Route i has the points first[i] … first[i+1]−1. */
  readonly first: Int32Array
  /** x and y of every mark in one row, of a picture in several. */
  readonly straight: Float64Array | null
}

/** Packs a layout. */
export function placesOf({ width, height, crossings, marks, routes, straight }: Layout): Places {
  const first = new Int32Array(routes.length + 1)
  routes.forEach(({ points }, i) => (first[i + 1] = first[i]! + points.length))
  const points = new Float64Array(2 * first[routes.length]!)
  routes.forEach((route, i) => write(points, first[i]!, route.points))
  const centres = new Float64Array(2 * (marks.length + routes.length))
  write(centres, 0, marks)
  routes.forEach(({ label }, i) => write(centres, marks.length + i, [label]))
  const row = straight ? new Float64Array(2 * straight.length) : null
  if (row) write(row, 0, straight!)
  return { width, height, crossings, centres, points, first, straight: row }
}

function write(to: Float64Array, start: number, points: readonly XY[]): void {
  let at = 2 * start
  for (const { x, y } of points) {
    to[at++] = x
    to[at++] = y
  }
}

const pointAt = (from: Float64Array, i: number): XY => ({ x: from[2 * i]!, y: from[2 * i + 1]! })

/** The layout that was packed, of what was laid out. */
export function layoutFrom(
  { centres, points, first, straight, ...rest }: Places,
  { marks, links, inner }: LayoutInput,
): Layout {
  const pointsOf = (route: number) => {
    const all: XY[] = []
    for (let i = first[route]!; i < first[route + 1]!; i++) all.push(pointAt(points, i))
    return all
  }
  return {
    ...rest,
    marks: marks.map(({ id, width, height }, i) => ({ id, x: centres[2 * i]!, y: centres[2 * i + 1]!, width, height })),
    routes: links.map(({ id }, i) => ({ id, points: pointsOf(i), label: pointAt(centres, marks.length + i) })),
    ...(straight && { straight: marks.map((_, i) => pointAt(straight, i)) }),
    ...(inner !== undefined && { inner }),
  }
}

import type { Layout, LayoutInput, Size, XY } from "./geometry"

/** What makes a picture hard to read, counted. Only tests use this file. */
export interface Legibility {
  /** Pairs of marks that overlap. */
  readonly overlaps: number
  /** Edges that run under a mark which is not their end, and the marks that they meet. */
  readonly edgesUnderMarks: number
  readonly labelsOnMarks: number
  readonly labelsOnLabels: number
  /** Labels with another edge under them. */
  readonly labelsOnEdges: number
  /** Pairs of edges without a common end whose drawn lines cross, each crossing counted. */
  readonly crossings: number
  /** Changes of curvature, all edges together. */
  readonly inflections: number
  /** Points of marks, edges or labels outside of the picture. */
  readonly outside: number
}

type Rectangle = XY & Size

/** Points on a Bézier segment. */
const SAMPLES = 16

/** Measures a layout on samples of its curves. */
export function legibility({ links }: LayoutInput, layout: Layout): Legibility {
  const { marks, routes } = layout
  const lines = routes.map(route => sampled(route.points))
  const labels = routes.map((route, k): Rectangle => ({ ...route.label, ...links[k]!.label }))
  return {
    overlaps: pairs(marks, overlap),
    edgesUnderMarks: total(lines, (line, k) =>
      total(marks, (mark, m) => m !== links[k]!.from && m !== links[k]!.to && line.some(point => holds(mark, point))),
    ),
    labelsOnMarks: total(labels, label => total(marks, mark => overlap(label, mark))),
    labelsOnLabels: pairs(labels, overlap),
    labelsOnEdges: total(labels, (label, k) =>
      total(lines, (line, other) => other !== k && line.some(point => holds(label, point))),
    ),
    crossings: crossings({ links }, lines),
    inflections: total(lines, inflections),
    outside: total([...marks, ...labels, ...lines.flat()], box => sticksOut(box, layout)),
  }
}

function total<T>(items: readonly T[], count: (item: T, index: number) => number | boolean): number {
  return items.reduce((sum, item, index) => sum + Number(count(item, index)), 0)
}

function pairs<T>(items: readonly T[], meet: (a: T, b: T) => boolean): number {
  return total(items, (a, k) => total(items.slice(k + 1), b => meet(a, b)))
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
}

function holds(box: Rectangle, { x, y }: XY): boolean {
  return Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2
}

function sticksOut(box: XY & Partial<Size>, { width, height }: Size): boolean {
  const half = { x: (box.width ?? 0) / 2 - 0.02, y: (box.height ?? 0) / 2 - 0.02 }
  return box.x < half.x || box.y < half.y || box.x > width - half.x || box.y > height - half.y
}

/** Points along a drawn edge. */
function sampled(points: readonly XY[]): readonly XY[] {
  const line: XY[] = [points[0]!]
  for (let k = 0; k + 3 < points.length; k += 3)
    for (let s = 1; s <= SAMPLES; s++) {
      const t = s / SAMPLES
      const u = 1 - t
      const at = (axis: "x" | "y") =>
        u * u * u * points[k]![axis] +
        3 * u * u * t * points[k + 1]![axis] +
        3 * u * t * t * points[k + 2]![axis] +
        t * t * t * points[k + 3]![axis]
      line.push({ x: at("x"), y: at("y") })
    }
  return line
}

function crossings({ links }: Pick<LayoutInput, "links">, lines: readonly (readonly XY[])[]): number {
  return total(lines, (line, a) =>
    total(lines.slice(0, a), (other, b) => {
      const ends = [links[b]!.from, links[b]!.to]
      if (ends.includes(links[a]!.from) || ends.includes(links[a]!.to)) return 0
      return total(line.slice(1), (p, i) => total(other.slice(1), (q, j) => cross(line[i]!, p, other[j]!, q)))
    }),
  )
}

function cross(a: XY, b: XY, c: XY, d: XY): boolean {
  const side = (p: XY, q: XY, r: XY) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Changes of the sign of the turn, slight ones apart. */
function inflections(line: readonly XY[]): number {
  let changes = 0
  let last = 0
  for (let k = 2; k < line.length; k++) {
    const [a, b, c] = [line[k - 2]!, line[k - 1]!, line[k]!]
    const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x)
    if (Math.abs(turn) < 0.002) continue
    if (Math.sign(turn) === -last) changes++
    last = Math.sign(turn)
  }
  return changes
}

import type { Columns } from "./columns"
import type { Layout, XY } from "./geometry"

// A long thin picture in rows, as a text is written in lines: to the right, then back, turned by half a turn, and so on. So edges that go on from one row to the next nest
// around each other and cross no more than they did.

/** Px from a cut to the marks behind it: their edges arrive level. */
const BEFORE_MARKS = 8

/** Px between two rows. */
const BETWEEN_ROWS = 30

/** Px by which an edge swings out beside its rows, and more for each px between its ends: so the outer ones go around the inner ones. */
const SWING = 20
const SWING_MORE = 0.15

/** Where a picture of these columns is cut into so many rows of about the same length: between layers. Fewer where there are too few layers. */
export function cutsOf({ start, end }: Columns, rows: number): readonly number[] {
  const length = end.at(-1) ?? 0
  const cuts: number[] = []
  for (let row = 1, layer = 2; row < rows; row++) {
    const wanted = (row * length) / rows
    while (layer + 2 < start.length && Math.abs(start[layer + 2]! - wanted) < Math.abs(start[layer]! - wanted))
      layer += 2
    if (layer >= start.length) break
    cuts.push(start[layer]! - BEFORE_MARKS)
    layer += 2
  }
  return cuts
}

type Places = Pick<Layout, "marks" | "routes">

/** Where the points of a row go. */
interface Row {
  /** 1: it runs as before; −1: turned by half a turn. */
  readonly sign: 1 | -1
  readonly x: number
  readonly y: number
}

/** The picture cut into rows at these x. Labels must not lie on a cut. `labels`: their heights. */
export function wound({ marks, routes }: Places, labels: readonly number[], cuts: readonly number[]): Places {
  const rowOf = (x: number) => cuts.filter(cut => cut <= x).length
  const rows = rowsOf({ marks, routes }, labels, cuts, rowOf)
  const moved = ({ x, y }: XY, row: number): XY => {
    const { sign, x: left, y: top } = rows[row]!
    return { x: left + sign * x, y: top + sign * y }
  }
  return {
    marks: marks.map(mark => ({ ...mark, ...moved(mark, rowOf(mark.x)) })),
    routes: routes.map(({ id, points, label }) => ({
      id,
      points: chain(points, cuts, rowOf(points[0]!.x), moved),
      label: moved(label, rowOf(label.x)),
    })),
  }
}

/** Each row below the one before, its first end below the last end of that. */
function rowsOf(
  { marks, routes }: Places,
  labels: readonly number[],
  cuts: readonly number[],
  rowOf: (x: number) => number,
): readonly Row[] {
  const top = new Float64Array(cuts.length + 1).fill(Infinity)
  const bottom = new Float64Array(cuts.length + 1).fill(-Infinity)
  const include = (row: number, y: number, height: number) => {
    top[row] = Math.min(top[row]!, y - height / 2)
    bottom[row] = Math.max(bottom[row]!, y + height / 2)
  }
  for (const { x, y, height } of marks) include(rowOf(x), y, height)
  routes.forEach(({ points, label }, link) => {
    include(rowOf(label.x), label.y, labels[link]!)
    for (const { x, y } of points) include(rowOf(x), y, 0)
  })
  const rows: Row[] = []
  let [x, y] = [0, 0]
  for (let row = 0; row <= cuts.length; row++) {
    const sign = row % 2 ? -1 : 1
    if (row > 0) x += 2 * -sign * cuts[row - 1]!
    rows.push({ sign, x, y: sign > 0 ? y - top[row]! : y + bottom[row]! })
    y += bottom[row]! - top[row]! + BETWEEN_ROWS
  }
  return rows
}

/** A chain of Béziers in rows: divided at every cut, the parts joined by a turn. */
function chain(
  points: readonly XY[],
  cuts: readonly number[],
  first: number,
  moved: (at: XY, row: number) => XY,
): readonly XY[] {
  let row = first
  const drawn: XY[] = [moved(points[0]!, row)]
  for (let k = 0; k + 3 < points.length; k += 3) {
    let rest = points.slice(k, k + 4) as [XY, XY, XY, XY]
    for (let cut = cuts[row]; cut !== undefined && cut < rest[3].x; cut = cuts[row]) {
      const [left, right] = divided(rest, (cut - rest[0].x) / (rest[3].x - rest[0].x))
      for (const point of left.slice(1)) drawn.push(moved(point, row))
      drawn.push(...turn(drawn.at(-1)!, moved(right[0], row + 1), row % 2 ? -1 : 1))
      rest = right
      row++
    }
    for (const point of rest.slice(1)) drawn.push(moved(point, row))
  }
  return drawn
}

/** From the end of a row to the beginning of the next, swinging out beside both. */
function turn(from: XY, to: XY, sign: 1 | -1): readonly XY[] {
  const swing = sign * (SWING + SWING_MORE * Math.abs(to.y - from.y))
  return [{ x: from.x + swing, y: from.y }, { x: to.x + swing, y: to.y }, to]
}

type Bezier = readonly [XY, XY, XY, XY]

/** A cubic Bézier divided at t (de Casteljau). */
function divided([a, b, c, d]: Bezier, t: number): readonly [[XY, XY, XY, XY], [XY, XY, XY, XY]] {
  const between = (p: XY, q: XY): XY => ({ x: p.x + t * (q.x - p.x), y: p.y + t * (q.y - p.y) })
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)]
  const [abc, bcd] = [between(ab, bc), between(bc, cd)]
  const middle = between(abc, bcd)
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ]
}

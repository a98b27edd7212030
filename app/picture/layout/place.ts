import type { Rows } from "./crossings"
import { makeIsotonic } from "./isotonic"
import type { Net } from "./net"
import type { Neighbours } from "./neighbours"
import type { Ports } from "./ports"

/** Free px between neighbours of one layer. */
const BETWEEN_MARKS = 28
const BESIDE_MARK = 16
const BETWEEN_EDGES = 10

/** Pull of a segment: long edges want to be straight inside. */
const PULL = { short: 1, end: 1, inside: 8 } as const

/** Steps of work (segments times sweeps) that may be spent. */
const WORK = 400_000

/** Where every vertex stands across the flow. */
export interface Across {
  /** Centres in px, any origin. */
  readonly centre: Float64Array
  /** Sizes in px: a mark's, a label's, or a line's. */
  readonly breadth: Float64Array
}

/** Where vertices stood before (NaN: unknown). */
export type Anchors = Float64Array

/** How hard a mark that stood somewhere is drawn back there, against a pull of 1 from each edge. */
const STAY = 6

/**
 * Coordinates across the flow, in the given order: every vertex moves to the mean of what its neighbours want, layer by layer, each layer projected onto the
 * sequences that keep their distances. First one side at a time, so that moves travel far; then both sides, so that it settles.
 */
export function placeAcross(
  net: Net,
  rows: Rows,
  ports: Ports,
  breadth: Float64Array,
  anchors?: Anchors,
): Float64Array {
  const centre = packed(net, rows, breadth)
  if (anchors) anchors.forEach((y, v) => (centre[v] = Number.isNaN(y) ? centre[v]! : y))
  const pull = pulls(net)
  const sweeps = Math.min(60, Math.max(8, Math.round(WORK / Math.max(1, net.tail.length))))
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const wanted = new Float64Array(longest)
  const weight = new Float64Array(longest)
  for (let s = 0; s < sweeps; s++) {
    const settling = s >= sweeps / 3
    for (let k = 0; k < rows.length; k++) {
      const row = rows[s % 2 ? rows.length - 1 - k : k]!
      for (let i = 0; i < row.length; i++) {
        const v = row[i]!
        const up = settling || s % 2 === 0 ? summed(v, net.up, pull, ports.exit, ports.entry, centre) : NOTHING
        const down = settling || s % 2 === 1 ? summed(v, net.down, pull, ports.entry, ports.exit, centre) : NOTHING
        let w = up.w + down.w
        let sum = up.sum + down.sum
        if (w === 0) {
          w = 0.05
          sum = w * centre[v]!
        }
        const anchor = anchors?.[v] ?? NaN
        if (!Number.isNaN(anchor)) {
          sum += STAY * w * anchor
          w += STAY * w
        }
        wanted[i] = sum / w
        weight[i] = w
      }
      project(row, wanted, weight, breadth, net.marks, centre)
    }
  }
  return centre
}

const NOTHING = { w: 0, sum: 0 }

/** Weight and weighted sum of the places at which segments on one side would be straight. `far`, `near`: ports at the other and at this end. */
function summed(
  v: number,
  { start, at, segment }: Neighbours,
  pull: Float64Array,
  far: Float64Array,
  near: Float64Array,
  centre: Float64Array,
) {
  let w = 0
  let sum = 0
  for (let k = start[v]!; k < start[v + 1]!; k++) {
    const s = segment[k]!
    w += pull[s]!
    sum += pull[s]! * (centre[at[k]!]! + far[s]! - near[s]!)
  }
  return { w, sum }
}

/** Moves a layer to where it wants to be, as near as the distances allow. */
function project(
  row: Int32Array,
  wanted: Float64Array,
  weight: Float64Array,
  breadth: Float64Array,
  marks: number,
  centre: Float64Array,
): void {
  let offset = 0
  for (let i = 1; i < row.length; i++) {
    offset += distance(row[i - 1]!, row[i]!, breadth, marks)
    wanted[i]! -= offset
  }
  makeIsotonic(wanted, weight, row.length)
  offset = 0
  for (let i = 0; i < row.length; i++) {
    if (i) offset += distance(row[i - 1]!, row[i]!, breadth, marks)
    centre[row[i]!] = wanted[i]! + offset
  }
}

/** Least distance of the centres of neighbours. */
function distance(a: number, b: number, breadth: Float64Array, marks: number): number {
  const count = Number(a < marks) + Number(b < marks)
  const free = count === 2 ? BETWEEN_MARKS : count === 1 ? BESIDE_MARK : BETWEEN_EDGES
  return (breadth[a]! + breadth[b]!) / 2 + free
}

/** Every layer as narrow as can be, all with their middles in line. */
function packed(net: Net, rows: Rows, breadth: Float64Array): Float64Array {
  const centre = new Float64Array(net.size)
  for (const row of rows) {
    let y = 0
    for (let i = 0; i < row.length; i++) {
      if (i) y += distance(row[i - 1]!, row[i]!, breadth, net.marks)
      centre[row[i]!] = y
    }
    for (const v of row) centre[v]! -= y / 2
  }
  return centre
}

/** Pull of every segment. */
function pulls({ tail, head, marks, up, down }: Net): Float64Array {
  return Float64Array.from(tail, (from, s) => {
    const to = head[s]!
    if (from >= marks && to >= marks) return PULL.inside
    const bend = from >= marks ? from : to
    const before = up.at[up.start[bend]!]!
    const after = down.at[down.start[bend]!]!
    return before < marks && after < marks ? PULL.short : PULL.end
  })
}

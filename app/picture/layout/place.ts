import type { Rows } from "./crossings"
import { makeIsotonic } from "./isotonic"
import type { ProperGraph } from "./proper"
import type { Neighbours } from "./neighbours"
import type { Ports } from "./ports"

/** Pull of a segment: long edges want to be straight inside; what branches off a trunk bends it little. */
const PULL = { short: 1, end: 1, inside: 8, branch: 0.2 } as const

/** Steps of work (segments times sweeps) that may be spent. */
const WORK = 400_000

/** How hard a mark that stood somewhere is drawn back there, against a pull of 1 from its edges together: it moves only to make room. */
const STAY = 200

/** Where every vertex stands across the flow. */
export interface Across {
  /** Centres in px, any origin. */
  readonly centre: Float64Array
  /** Sizes in px: a mark's, a label's, or a line's. */
  readonly breadth: Float64Array
}

/** An order of vertices, and what they keep from each other. */
export interface Spaced {
  readonly rows: Rows
  /** Least px from the vertex above. */
  readonly distance: Float64Array
}

/**
 * Centres across the flow, in the given order: every vertex moves to the mean of what its neighbours want, layer by layer, each layer projected onto the
 * sequences that keep their distances. First one side at a time, so that moves travel far; then both sides, so that it settles. Vertices that stood somewhere
 * (`known`, NaN: they did not) are drawn back.
 */
export function placeAcross(net: ProperGraph, spaced: Spaced, ports: Ports, known?: Float64Array): Float64Array {
  const { rows, distance } = spaced
  const centre = packed(net, spaced)
  known?.forEach((y, v) => (centre[v] = Number.isNaN(y) ? centre[v]! : y))
  const pull = pulls(net)
  const sweeps = Math.min(60, Math.max(8, Math.round(WORK / Math.max(1, net.tail.length))))
  const wanted = new Float64Array(rows.reduce((most, row) => Math.max(most, row.length), 0))
  const weight = new Float64Array(wanted.length)
  for (let s = 0; s < sweeps; s++) {
    const settling = s >= sweeps / 3
    if (settling && !known && s % 4 === 0) level(net, ports, pull, centre)
    for (let k = 0; k < rows.length; k++) {
      const row = rows[s % 2 ? rows.length - 1 - k : k]!
      wanted.fill(0, 0, row.length)
      weight.fill(0, 0, row.length)
      if (settling || s % 2 === 0) add(row, net.up, pull, ports.exit, ports.entry, centre, wanted, weight)
      if (settling || s % 2 === 1) add(row, net.down, pull, ports.entry, ports.exit, centre, wanted, weight)
      for (let i = 0; i < row.length; i++) {
        const y = known?.[row[i]!] ?? NaN
        if (!Number.isNaN(y)) {
          const w = STAY * Math.max(1, weight[i]!)
          wanted[i]! += w * y
          weight[i]! += w
        }
      }
      project(row, wanted, weight, distance, centre)
    }
  }
  return centre
}

/** Adds, for every vertex of a row, weights and weighted places at which its segments on one side would be level. `far`, `near`: ports at both ends. */
function add(
  row: Int32Array,
  { start, at, segment }: Neighbours,
  pull: Float64Array,
  far: Float64Array,
  near: Float64Array,
  centre: Float64Array,
  wanted: Float64Array,
  weight: Float64Array,
): void {
  for (let i = 0; i < row.length; i++) {
    const v = row[i]!
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const s = segment[k]!
      wanted[i]! += pull[s]! * (centre[at[k]!]! + far[s]! - near[s]!)
      weight[i]! += pull[s]!
    }
  }
}

/** Weight of a vertex that nothing pulls. */
const IDLE = 0.05

/** Moves a row to where it wants to be, as near as the distances allow. */
function project(
  row: Int32Array,
  wanted: Float64Array,
  weight: Float64Array,
  distance: Float64Array,
  centre: Float64Array,
): void {
  let offset = 0
  for (let i = 0; i < row.length; i++) {
    const v = row[i]!
    offset += distance[v]!
    wanted[i] = (weight[i] ? wanted[i]! / weight[i]! : centre[v]!) - offset
    weight[i] ||= IDLE
  }
  makeIsotonic(wanted, weight, row.length)
  offset = 0
  for (let i = 0; i < row.length; i++) {
    offset += distance[row[i]!]!
    centre[row[i]!] = wanted[i]! + offset
  }
}

/** Shifts all layers behind each gap so that segments climb as far as they fall there: pictures do not drift up or down. */
function level(
  { layers, layer, tail, head }: ProperGraph,
  ports: Ports,
  pull: Float64Array,
  centre: Float64Array,
): void {
  const climb = new Float64Array(layers)
  const weight = new Float64Array(layers)
  for (let s = 0; s < tail.length; s++) {
    const from = tail[s]!
    const to = head[s]!
    climb[layer[to]!]! += pull[s]! * (centre[to]! + ports.entry[s]! - centre[from]! - ports.exit[s]!)
    weight[layer[to]!]! += pull[s]!
  }
  const shift = new Float64Array(layers)
  for (let l = 1; l < layers; l++) shift[l] = shift[l - 1]! - (weight[l] ? climb[l]! / weight[l]! : 0)
  for (let v = 0; v < centre.length; v++) centre[v]! += shift[layer[v]!]!
}

/** Every row as narrow as can be, all with their middles in line. */
function packed(net: ProperGraph, { rows, distance }: Spaced): Float64Array {
  const centre = new Float64Array(net.size)
  for (const row of rows) {
    let y = 0
    for (const v of row) centre[v] = y += distance[v]!
    for (const v of row) centre[v]! -= y / 2
  }
  return centre
}

/** Pull of every segment: what it is depends on which vertices its gap lies between. */
function pulls({ tail, head, marks, layer, up, down }: ProperGraph): Float64Array {
  return Float64Array.from(tail, (from, s) => {
    const gap = layer[from]! % 2 ? from : head[s]!
    const before = up.at[up.start[gap]!]!
    const after = down.at[down.start[gap]!]!
    if (before >= marks && after >= marks) return PULL.inside
    if (before < marks && after < marks) return PULL.short
    return before >= marks && down.start[before + 1]! - down.start[before]! > 1 ? PULL.branch : PULL.end
  })
}

import type { Columns } from "./columns"
import type { Rows } from "./crossings"
import type { LayoutInput } from "./geometry"
import type { ProperGraph } from "./proper"
import type { Across } from "./place"

/** An opening that an edge passes: at x its height lies between `top` and `bottom`. */
export interface Corridor {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Px between an edge and a mark, and half of those between two edges. */
const BESIDE_MARK = 10
const BESIDE_EDGE = 2

/** Room of every vertex in its layer: as far as its neighbours' room. Rooms are disjoint, so edges in them keep their order and pass no mark. */
export interface Corridors {
  readonly top: Float64Array
  readonly bottom: Float64Array
}

/** Shares the free space of every layer among its bends. */
export function corridors(net: ProperGraph, rows: Rows, { centre, breadth }: Across): Corridors {
  const top = new Float64Array(net.size).fill(-Infinity)
  const bottom = new Float64Array(net.size).fill(Infinity)
  for (const row of rows)
    for (let i = 1; i < row.length; i++) {
      const a = row[i - 1]!
      const b = row[i]!
      const low = centre[a]! + breadth[a]! / 2
      const high = centre[b]! - breadth[b]! / 2
      bottom[a] = b < net.marks ? high - BESIDE_MARK : (low + high) / 2 - BESIDE_EDGE
      top[b] = a < net.marks ? low + BESIDE_MARK : (low + high) / 2 + BESIDE_EDGE
    }
  return { top, bottom }
}

/** What corridors depend on. */
export interface CorridorPlan {
  readonly net: ProperGraph
  readonly input: LayoutInput
  readonly columns: Columns
  readonly rooms: Corridors
}

/** Where in its width a column is watched. */
const WATCHED = [0, 0.25, 0.5, 0.75, 1]

/** The corridors of one bend, from left to right: all along a column, in the middle of a gap, and narrower where a label stands. */
export function corridorsAt(
  v: number,
  { net, input, columns: { start, end }, rooms }: CorridorPlan,
): readonly Corridor[] {
  const layer = net.layer[v]!
  const link = net.label[v]!
  const half = link < 0 ? 0 : input.links[link]!.label.height / 2
  return (layer % 2 ? [0.5] : WATCHED).map(share => {
    const room = share === 0.5 ? half : 0
    return {
      x: start[layer]! + share * (end[layer]! - start[layer]!),
      top: rooms.top[v]! + room,
      bottom: rooms.bottom[v]! - room,
    }
  })
}

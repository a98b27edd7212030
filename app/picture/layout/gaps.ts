import { writePlaces, type Rows } from "./crossings"
import type { Layered, ProperGraph } from "./proper"
import { neighbours } from "./neighbours"

/** The columns of a net alone: what passes a gap joins two columns at once. Orders are sought here, where two marks can change places in one step. */
export function withoutGaps({ size, marks, layers, layer, up, down }: ProperGraph): Layered {
  const tail: number[] = []
  const head: number[] = []
  for (let v = marks; v < size; v++) {
    if (layer[v]! % 2 === 0) continue
    tail.push(up.at[up.start[v]!]!)
    head.push(down.at[down.start[v]!]!)
  }
  return {
    marks,
    size,
    layers: (layers + 1) / 2,
    layer: layer.map(l => (l % 2 ? OUTSIDE : l / 2)),
    up: neighbours(size, head, tail),
    down: neighbours(size, tail, head),
  }
}

/** Layer of vertices that do not take part. */
export const OUTSIDE = -1

/** Adds the gaps to an order of the columns: what passes them stands where the straight line would, so there are no crossings but those of the columns. */
export function withGaps(net: ProperGraph, columns: Rows): Rows {
  const place = new Int32Array(net.size)
  writePlaces(columns, place)
  const gaps = columns.slice(1).map((): number[] => [])
  const key = new Float64Array(net.size)
  for (let v = net.marks; v < net.size; v++) {
    const layer = net.layer[v]!
    if (layer % 2 === 0) continue
    const before = columns[(layer - 1) / 2]!
    const after = columns[(layer + 1) / 2]!
    const from = (place[net.up.at[net.up.start[v]!]!]! + 0.5) / before.length
    const to = (place[net.down.at[net.down.start[v]!]!]! + 0.5) / after.length
    key[v] = from + to
    gaps[(layer - 1) / 2]!.push(v)
  }
  return columns.flatMap((row, k) => [
    row,
    ...gaps.slice(k, k + 1).map(gap => Int32Array.from(gap.sort((a, b) => key[a]! - key[b]!))),
  ])
}

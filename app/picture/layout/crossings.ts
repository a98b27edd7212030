import type { Layered } from "./proper"
import type { Neighbours } from "./neighbours"

/** Orders from top to bottom, one a layer. */
export type Rows = readonly Int32Array[]

/** Writes each vertex's place in its row. */
export function writePlaces(rows: Rows, place: Int32Array): void {
  for (const row of rows) for (let k = 0; k < row.length; k++) place[row[k]!] = k
}

/**
 * How many pairs of segments cross, all layers together: inversions, counted with a binary indexed tree (Barth, Jünger, Mutzel 2002). O(E log V).
 * Segments that share an end do not cross: ports are spread in the order of arrival.
 */
export function countCrossings(net: Layered, rows: Rows, place: Int32Array): number {
  let total = 0
  for (let layer = 0; layer + 1 < rows.length; layer++)
    total += between(net, rows[layer]!, rows[layer + 1]!.length, place)
  return total
}

function between({ down }: Layered, row: Int32Array, width: number, place: Int32Array): number {
  const tree = new Int32Array(width + 1)
  let crossings = 0
  let seen = 0
  for (const vertex of row) {
    const first = down.start[vertex]!
    const end = down.start[vertex + 1]!
    for (let s = first; s < end; s++) {
      let before = 0
      for (let i = place[down.at[s]!]! + 1; i > 0; i -= i & -i) before += tree[i]!
      crossings += seen - before
    }
    for (let s = first; s < end; s++) for (let i = place[down.at[s]!]! + 1; i <= width; i += i & -i) tree[i]!++
    seen += end - first
  }
  return crossings
}

/** Crossings less crossings if neighbours `a` above `b` of one row changed places. Positive: they should. */
export function gainOfSwap({ up, down }: Layered, a: number, b: number, place: Int32Array): number {
  return gainBeside(up, a, b, place) + gainBeside(down, a, b, place)
}

/** Beyond so many pairs a swap is not worth looking at. */
const MOST_PAIRS = 4_000

/** The same for the segments on one side alone. */
export function gainBeside({ start, at }: Neighbours, a: number, b: number, place: Int32Array): number {
  const endA = start[a + 1]!
  const endB = start[b + 1]!
  if ((endA - start[a]!) * (endB - start[b]!) > MOST_PAIRS) return 0
  let gain = 0
  for (let i = start[a]!; i < endA; i++)
    for (let j = start[b]!; j < endB; j++) gain += Math.sign(place[at[i]!]! - place[at[j]!]!)
  return gain
}

import { countCrossings, gainBeside, writePlaces, type Rows } from "./crossings"
import type { Layered } from "./proper"
import type { Neighbours } from "./neighbours"
import { transpose, type LayerOrder } from "./order"

/** Places that a vertex may move in its row in one go. */
const REACH = 60

/** Rounds through all rows, to and fro. The first look at the side they come from, so that long edges move as a whole. */
const ROUNDS = 10
const ONE_SIDED = 6

/**
 * An order that keeps what stood: vertices as in `hint` from top to bottom. Then whatever did not stand anywhere (new marks, bends) moves to where it crosses
 * least, and neighbours change places where that removes crossings. `known`: y of marks that stood, NaN for others.
 */
export function follow(net: Layered, hint: Float64Array, known: Float64Array): LayerOrder {
  const rows = rowsByHint(net, hint)
  const place = new Int32Array(net.size)
  writePlaces(rows, place)
  const free = rows.map(row => row.filter(v => v >= net.marks || Number.isNaN(known[v]!)))
  let best = snapshot(net, rows, place)
  for (let round = 0; round < ROUNDS && best.crossings > 0; round++) {
    const right = round % 2 === 0
    const sides = round < ONE_SIDED ? [right ? net.up : net.down] : [net.up, net.down]
    for (let k = 0; k < rows.length; k++) {
      const layer = right ? k : rows.length - 1 - k
      for (const v of free[layer]!) sift(sides, rows[layer]!, v, place)
    }
    if (round + 1 === ONE_SIDED || round + 1 === ROUNDS) transpose(net, rows, place)
    const found = snapshot(net, rows, place)
    if (found.crossings < best.crossings) best = found
  }
  return best
}

function rowsByHint({ layers, layer }: Layered, hint: Float64Array): Rows {
  const rows = Array.from({ length: layers }, (): number[] => [])
  for (let v = 0; v < hint.length; v++) rows[layer[v]!]?.push(v)
  return rows.map(row => Int32Array.from(row).sort((a, b) => hint[a]! - hint[b]! || a - b))
}

function snapshot(net: Layered, rows: Rows, place: Int32Array): LayerOrder {
  return { rows: rows.map(row => row.slice()), crossings: countCrossings(net, rows, place) }
}

/** Moves a vertex within its row to where its segments cross least (sifting: Matuszewski et al. 1999). */
function sift(sides: readonly Neighbours[], row: Int32Array, v: number, place: Int32Array): void {
  const from = place[v]!
  let best = from
  let gained = 0
  for (const direction of [-1, 1]) {
    let gain = 0
    for (let to = from + direction; to >= 0 && to < row.length && Math.abs(to - from) <= REACH; to += direction) {
      for (const side of sides) gain += direction * gainBeside(side, v, row[to]!, place)
      if (gain <= gained) continue
      gained = gain
      best = to
    }
  }
  const step = Math.sign(best - from)
  for (let k = from; k !== best; k += step) place[(row[k] = row[k + step]!)] = k
  row[best] = v
  place[v] = best
}

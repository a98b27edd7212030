import { countCrossings, gainOfSwap, writePlaces, type Rows } from "./crossings"
import type { Layered } from "./proper"
import type { Neighbours } from "./neighbours"
import { settle } from "./settle"
import { shuffled, starts } from "./initial"

/** An order of every layer, and how many crossings it has. */
export interface LayerOrder {
  readonly rows: Rows
  readonly crossings: number
}

/** An order with its price: crossings first, then inputs and arguments that do not stand in the order written, then how far segments climb. */
interface Candidate extends LayerOrder {
  readonly disorder: number
  readonly climb: number
}

/** Sweeps without gain after which a start is given up. */
const PATIENCE = 4

/** Steps of work (vertices times sweeps) that may be spent, so that time grows slower than the picture. */
const WORK = 200_000

/** Sweeps that are enough for few vertices, and for any number. */
const FEW_SWEEPS = 24
const MOST_SWEEPS = 150

/**
 * Orders every layer so that few segments cross: barycentre sweeps with transposes (Sugiyama et al. 1981; Gansner et al. 1993) from several starts. Of
 * equals the one that keeps inputs, then arguments, in the order written from top to bottom, mirror images included.
 */
export function order(net: Layered): LayerOrder {
  const enough = Math.min(MOST_SWEEPS, FEW_SWEEPS + net.size)
  const sweeps = Math.min(enough, Math.max(4, Math.round(WORK / Math.max(1, net.size))))
  let left = sweeps
  let best: Candidate | undefined
  const attempt = (rows: Rows, first: 0 | 1) => {
    const found = improve(net, rows, first, left)
    left -= found.sweeps
    for (const candidate of [found.best, mirrored(net, found.best)])
      if (!best || better(candidate, best)) best = candidate
  }
  let first: 0 | 1 = 0
  for (const rows of starts(net)) {
    if (best && (best.crossings === 0 || left <= 0)) break
    attempt(rows, first)
    first = first ? 0 : 1
  }
  for (let seed = 1; best && best.crossings > 0 && left > 0 && seed <= 24; seed++)
    attempt(shuffled(best.rows, seed), seed % 2 ? 1 : 0)
  const { rows } = best!
  const place = new Int32Array(net.size)
  writePlaces(rows, place)
  settle(net, rows, place)
  return { rows, crossings: countCrossings(net, rows, place) }
}

/** Sweeps to and fro from one start as long as that helps. */
function improve(net: Layered, start: Rows, first: 0 | 1, most: number): { best: Candidate; sweeps: number } {
  const rows = start.map(row => row.slice())
  const place = new Int32Array(net.size)
  writePlaces(rows, place)
  let best = candidate(net, rows, place)
  let sweeps = 0
  for (let idle = 0; idle < PATIENCE && sweeps < most && best.crossings > 0; sweeps++) {
    sweep(net, rows, place, (sweeps + first) % 2 === 0, sweeps % 4 > 1)
    transpose(net, rows, place, sweeps % 4 > 1)
    const found = candidate(net, rows, place)
    idle++
    if (better(found, best)) {
      if (found.crossings < best.crossings) idle = 0
      best = found
    }
  }
  return { best, sweeps: sweeps + 1 }
}

/** Sorts every layer by the mean place of its neighbours on one side; vertices without any keep their place. `turn`: equals change places. */
function sweep(net: Layered, rows: Rows, place: Int32Array, right: boolean, turn: boolean): void {
  const side = right ? net.up : net.down
  const key = new Float64Array(net.size)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[right ? k : rows.length - 1 - k]!
    const moving = row.filter(v => side.start[v] !== side.start[v + 1])
    for (const v of moving) key[v] = meanPlace(v, side, place)
    moving.sort((a, b) => key[a]! - key[b]! || (turn ? place[b]! - place[a]! : place[a]! - place[b]!))
    let next = 0
    for (let i = 0; i < row.length; i++) {
      const v = row[i]!
      if (side.start[v] !== side.start[v + 1]) row[i] = moving[next++]!
    }
    for (let i = 0; i < row.length; i++) place[row[i]!] = i
  }
}

function meanPlace(v: number, { start, at }: Neighbours, place: Int32Array): number {
  let sum = 0
  for (let k = start[v]!; k < start[v + 1]!; k++) sum += place[at[k]!]!
  return sum / (start[v + 1]! - start[v]!)
}

/** Exchanges neighbours as long as that removes crossings. */
export function transpose(net: Layered, rows: Rows, place: Int32Array, turn = false): void {
  let improved = true
  for (let round = 0; round < 4 && improved; round++) {
    improved = false
    for (const row of rows)
      for (let k = 0; k + 1 < row.length; k++) {
        const a = row[k]!
        const b = row[k + 1]!
        const gain = gainOfSwap(net, a, b, place)
        if (gain < 0 || (gain === 0 && !(turn && round === 0))) continue
        row[k] = b
        row[k + 1] = a
        place[b] = k
        place[a] = k + 1
        improved ||= gain > 0 || turn
      }
  }
}

function candidate(net: Layered, rows: Rows, place: Int32Array): Candidate {
  return {
    rows: rows.map(row => row.slice()),
    crossings: countCrossings(net, rows, place),
    disorder: disorder(net, rows, place),
    climb: climb(net, rows, place),
  }
}

function mirrored(net: Layered, { rows, crossings, climb }: Candidate): Candidate {
  const turned = rows.map(row => row.slice().reverse())
  const place = new Int32Array(net.size)
  writePlaces(turned, place)
  return { rows: turned, crossings, disorder: disorder(net, turned, place), climb }
}

function better(a: Candidate, b: Candidate): boolean {
  return (a.crossings - b.crossings || a.disorder - b.disorder || a.climb - b.climb + EQUAL) < 0
}

/** Sums of places that differ by less are the same. */
const EQUAL = 1e-9

/** How far all segments climb if every row is spread over the same height 1. */
function climb({ down }: Layered, rows: Rows, place: Int32Array): number {
  let sum = 0
  for (let k = 0; k + 1 < rows.length; k++) {
    const row = rows[k]!
    const width = rows[k + 1]!.length
    for (let i = 0; i < row.length; i++)
      for (let s = down.start[row[i]!]!; s < down.start[row[i]! + 1]!; s++)
        sum += Math.abs((i + 0.5) / row.length - (place[down.at[s]!]! + 0.5) / width)
  }
  return sum
}

/** How far inputs are from the order written, weighed more than all arguments that stand below a later one. */
function disorder({ marks, up }: Layered, rows: Rows, place: Int32Array): number {
  let inputs = 0
  for (const row of rows) {
    const leaves = row.filter(v => v < marks && up.start[v] === up.start[v + 1])
    const written = leaves.toSorted()
    for (let k = 0; k < leaves.length; k++) inputs += Math.abs(place[leaves[k]!]! - place[written[k]!]!)
  }
  let operands = 0
  for (let v = 0; v < marks; v++)
    for (let k = up.start[v]! + 1; k < up.start[v + 1]!; k++) if (place[up.at[k - 1]!]! > place[up.at[k]!]!) operands++
  return inputs * (up.at.length + 1) + operands
}

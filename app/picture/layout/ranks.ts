import type { LayoutInput } from "./geometry"
import { neighbours, type Neighbours } from "./neighbours"

/** An input whose first consumer is this many columns farther than it need be stays at the left; beyond that it goes where it is used. */
const INPUT_REACH = 1

/** An output that ends so many columns early is moved to the right. */
const OUTPUT_REACH = 3

const PASSES = 8

/**
 * The column of every mark: the longest path from an input, then shortened. An op stands as near to its consumer as it can, unless that stretches more
 * edges than it shortens; edges from inputs do not count, they can follow. Inputs stand left and outputs right, but for those whose edges would be long.
 * (Longest path and slack shortening: Sugiyama et al. 1981; Gansner et al. 1993 solve the same exactly.)
 * Marks that stood somewhere (`stood`: x of each, NaN: it did not) keep their column, but for those that must make room.
 */
export function ranks({ marks, links }: LayoutInput, stood?: Float64Array): Int32Array {
  const from = links.map(link => link.from)
  const to = links.map(link => link.to)
  const operands = neighbours(marks.length, to, from)
  const consumers = neighbours(marks.length, from, to)
  const rank = new Int32Array(marks.length)
  if (stood) return warm(rank, operands, consumers, stood)
  for (let v = 0; v < rank.length; v++) rank[v] = earliest(v, rank, operands)
  const last = rank.reduce((most, r) => Math.max(most, r), 0)
  for (let v = 0; v < rank.length; v++)
    if (!degree(v, consumers) && degree(v, operands) && last - rank[v]! <= OUTPUT_REACH) rank[v] = last
  let moved = true
  for (let pass = 0; pass < PASSES && moved; pass++) moved = shorten(rank, operands, consumers)
  for (let v = 0; v < rank.length; v++) {
    if (degree(v, operands)) continue
    const slack = degree(v, consumers) ? latest(v, rank, consumers) : 0
    rank[v] = slack > INPUT_REACH ? slack : 0
  }
  return rank
}

function warm(rank: Int32Array, operands: Neighbours, consumers: Neighbours, stood: Float64Array): Int32Array {
  const column = columnsOf(stood)
  for (let v = 0; v < rank.length; v++) rank[v] = Math.max(column[v]!, earliest(v, rank, operands))
  for (let v = rank.length - 1; v >= 0; v--)
    if (column[v]! < 0 && degree(v, consumers)) rank[v] = latest(v, rank, consumers)
  return rank.map(compressed(rank))
}

/** Columns by the places of their marks, from the left; −1 where a mark has none. */
function columnsOf(stood: Float64Array): Int32Array {
  const known = Array.from(stood.filter(x => !Number.isNaN(x))).sort((a, b) => a - b)
  const places = known.filter((x, k) => k === 0 || x - known[k - 1]! > 1)
  return Int32Array.from(stood, x => places.findLastIndex(place => place <= x))
}

/** Renumbers ranks so that none is empty. */
function compressed(rank: Int32Array): (rank: number) => number {
  const used = [...new Set(rank)].sort((a, b) => a - b)
  const index = new Map(used.map((r, k) => [r, k]))
  return r => index.get(r)!
}

/** Moves every op within its slack, consumers first; false if nothing moved. */
function shorten(rank: Int32Array, operands: Neighbours, consumers: Neighbours): boolean {
  let moved = false
  for (let v = rank.length - 1; v >= 0; v--) {
    if (!degree(v, operands) || !degree(v, consumers)) continue
    let held = 0
    for (let k = operands.start[v]!; k < operands.start[v + 1]!; k++) if (degree(operands.at[k]!, operands)) held++
    const wanted = held > degree(v, consumers) ? earliest(v, rank, operands) : latest(v, rank, consumers)
    if (wanted !== rank[v]) moved = true
    rank[v] = wanted
  }
  return moved
}

function earliest(v: number, rank: Int32Array, operands: Neighbours): number {
  let least = 0
  for (let k = operands.start[v]!; k < operands.start[v + 1]!; k++) least = Math.max(least, rank[operands.at[k]!]! + 1)
  return least
}

function latest(v: number, rank: Int32Array, consumers: Neighbours): number {
  let most = Infinity
  for (let k = consumers.start[v]!; k < consumers.start[v + 1]!; k++) most = Math.min(most, rank[consumers.at[k]!]! - 1)
  return most
}

function degree(v: number, { start }: Neighbours): number {
  return start[v + 1]! - start[v]!
}

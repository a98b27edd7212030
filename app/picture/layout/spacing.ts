import type { Rows } from "./crossings"
import type { Density, LayoutInput } from "./geometry"
import type { ProperGraph } from "./proper"

/** Free px between neighbours of one layer, at least: of two edges, an edge and a mark, two marks. */
const BETWEEN: Readonly<Record<Density, readonly [edges: number, beside: number, marks: number]>> = {
  loose: [10, 16, 28],
  tight: [12, 16, 18],
}

/** A flat picture is loosened up to this width to height, and its free px to so many times the least. */
const ASPECT = 1.7
export const LOOSEST: Readonly<Record<Density, number>> = { loose: 5, tight: 1.5 }

/** Px from one column to the next when nothing is known yet but the marks' widths. */
const GAP = 80

/** Least distance in px of every vertex from the one above it in its row; 0 for the first. `loosest`: how many times the least it may become. */
export function distances(
  net: ProperGraph,
  rows: Rows,
  { marks, density = "loose" }: LayoutInput,
  breadth: Float64Array,
  loosest: number,
): Float64Array {
  const between = (a: number, b: number) => BETWEEN[density][Number(a < marks.length) + Number(b < marks.length)]!
  const width = new Float64Array(rows.length)
  marks.forEach((mark, v) => (width[net.layer[v]!] = Math.max(width[net.layer[v]!]!, mark.width)))
  const height = width.reduce((sum, column) => sum + column, GAP * Math.floor(rows.length / 2)) / ASPECT
  const looseness = rows.reduce((least, row) => {
    const solid = row.reduce((sum, v) => sum + breadth[v]!, 0)
    const free = row.reduce((sum, v, i) => sum + (i ? between(row[i - 1]!, v) : 0), 0)
    return Math.min(least, free ? (height - solid) / free : loosest)
  }, loosest)
  const distance = new Float64Array(net.size)
  for (const row of rows)
    for (let i = 1; i < row.length; i++) {
      const a = row[i - 1]!
      const b = row[i]!
      distance[b] = (breadth[a]! + breadth[b]!) / 2 + between(a, b) * Math.max(1, looseness)
    }
  return distance
}

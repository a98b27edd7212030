import type { ProperGraph } from "./proper"
import type { Spaced } from "./place"

/** Moves parts of a picture that no edge joins up to each other: nothing else keeps them near. */
export function gatherComponents(net: ProperGraph, { rows, distance }: Spaced, centre: Float64Array): void {
  const parts = components(net)
  if (parts.length < 2) return
  const above = new Int32Array(net.size).fill(-1)
  for (const row of rows) for (let i = 1; i < row.length; i++) above[row[i]!] = row[i - 1]!
  const middle = (part: readonly number[]) => part.reduce((sum, v) => sum + centre[v]!, 0) / part.length
  const fromTop = parts.map(part => ({ part, y: middle(part) })).sort((a, b) => a.y - b.y)
  for (const { part } of fromTop) {
    const own = new Set(part)
    const free = part.reduce((least, v) => {
      const other = above[v]!
      return other < 0 || own.has(other) ? least : Math.min(least, centre[v]! - distance[v]! - centre[other]!)
    }, Infinity)
    if (free < Infinity) for (const v of part) centre[v]! -= free
  }
}

/** The vertices of every connected part. */
function components({ size, up, down }: ProperGraph): readonly (readonly number[])[] {
  const seen = new Uint8Array(size)
  const parts: number[][] = []
  for (let root = 0; root < size; root++) {
    if (seen[root]) continue
    const part = [root]
    seen[root] = 1
    for (const v of part)
      for (const { start, at } of [up, down])
        for (let k = start[v]!; k < start[v + 1]!; k++) {
          const next = at[k]!
          if (!seen[next]) part.push(next)
          seen[next] = 1
        }
    parts.push(part)
  }
  return parts
}

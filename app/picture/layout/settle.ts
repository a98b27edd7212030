import { gainOfSwap, type Rows } from "./crossings"
import type { Layered } from "./proper"

const ROUNDS = 8

/** Puts first arguments above second ones where neighbours can change places and no crossing comes of it. Inputs stay as they are written. */
export function settle(net: Layered, rows: Rows, place: Int32Array): void {
  let moved = true
  for (let round = 0; round < ROUNDS && moved; round++) {
    moved = false
    for (const row of rows)
      for (let k = 0; k + 1 < row.length; k++) {
        const a = row[k]!
        const b = row[k + 1]!
        if (wanted(net, a, b) <= 0 || gainOfSwap(net, a, b, place) < 0) continue
        row[k] = b
        row[k + 1] = a
        place[b] = k
        place[a] = k + 1
        moved = true
      }
  }
}

/** Common consumers of which `b` is an earlier argument than `a`, less those of which it is a later one. */
function wanted({ up, down, marks }: Layered, a: number, b: number): number {
  const inputs = [a, b].filter(v => v < marks && up.start[v] === up.start[v + 1])
  if (inputs.length === 2) return 0
  let sum = 0
  for (let k = down.start[a]!; k < down.start[a + 1]!; k++) {
    const consumer = down.at[k]!
    if (consumer >= marks) continue
    const operands = up.at.subarray(up.start[consumer], up.start[consumer + 1])
    const other = operands.indexOf(b)
    if (other >= 0) sum += Math.sign(operands.indexOf(a) - other)
  }
  return sum
}

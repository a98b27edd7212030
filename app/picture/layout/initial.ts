import type { Rows } from "./crossings"
import type { Layered } from "./proper"
import type { Neighbours } from "./neighbours"

/** Orders to start from, best guess first, made when asked for. */
export function* starts(net: Layered): Generator<Rows, void> {
  yield rowsOf(net, depthFirst(net, net.up, net.down))
  yield rowsOf(net, breadthFirst(net))
  yield rowsOf(net, depthFirst(net, net.down, net.up))
  yield rowsOf(
    net,
    Array.from({ length: net.size }, (_, vertex) => vertex),
  )
}

/** Visits from the outputs into the first argument first (or from the inputs into the first consumer), so arguments stand in their order. */
function depthFirst({ size }: Layered, ahead: Neighbours, behind: Neighbours): readonly number[] {
  const order: number[] = []
  const seen = new Uint8Array(size)
  const stack: number[] = []
  for (let v = size - 1; v >= 0; v--) if (behind.start[v] === behind.start[v + 1]) stack.push(v)
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    if (seen[v]) continue
    seen[v] = 1
    order.push(v)
    for (let k = ahead.start[v + 1]! - 1; k >= ahead.start[v]!; k--) if (!seen[ahead.at[k]!]) stack.push(ahead.at[k]!)
  }
  return order
}

function breadthFirst({ size, up, down }: Layered): readonly number[] {
  const order: number[] = []
  const seen = new Uint8Array(size)
  for (let v = 0; v < size; v++) if (up.start[v] === up.start[v + 1]) order.push(v)
  for (const v of order) seen[v] = 1
  for (const v of order)
    for (let k = down.start[v]!; k < down.start[v + 1]!; k++) {
      const next = down.at[k]!
      if (!seen[next]) order.push(next)
      seen[next] = 1
    }
  return order
}

function rowsOf({ layers, layer }: Layered, order: readonly number[]): Rows {
  const rows = Array.from({ length: layers }, (): number[] => [])
  for (const vertex of order) rows[layer[vertex]!]?.push(vertex)
  return rows.map(row => Int32Array.from(row))
}

/** The same order with about a quarter of each row exchanged; `seed` makes it another one. */
export function shuffled(rows: Rows, seed: number): Rows {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return rows.map(row => {
    const copy = row.slice()
    for (let t = 0; t < copy.length / 4; t++) {
      const i = random(copy.length)
      const j = random(copy.length)
      const held = copy[i]!
      copy[i] = copy[j]!
      copy[j] = held
    }
    return copy
  })
}

/** What an item of a sequence is, its addresses apart. */
export type RepeatedShape =
  /** One operation: the address of its result, then those of its operands. */
  | { readonly kind: "operation"; readonly code: number; readonly arity: number; readonly size: number }
  /** Shapes done `count` times in turn; each time around every address of the body moves on by its stride. */
  | {
      readonly kind: "loop"
      readonly count: number
      readonly body: readonly RepeatedShape[]
      readonly strides: Int32Array
      readonly size: number
    }

/** Items in the order in which they are done: item i has the shape `shapes[ids[i]]` and the addresses start[i] … start[i+1]−1. */
export interface Sequence {
  readonly shapes: readonly RepeatedShape[]
  readonly ids: Int32Array
  readonly start: Int32Array
  readonly addresses: Int32Array
}

/** Longest stretch that is looked for as the body of a loop, in items. */
const LONGEST = 64
/** Fewest times around that make a loop. */
const FEWEST = 4
/** Loops within loops within loops. */
const DEPTH = 4

/** The same work as loops: stretches that repeat with every address moved by a constant, then stretches of such loops, and so on. */
export function rolled(sequence: Sequence): Sequence {
  let now = sequence
  for (let depth = 0; depth < DEPTH; depth++) {
    const next = rolledOnce(now)
    if (next.ids.length === now.ids.length) return now
    now = next
  }
  return now
}

function rolledOnce(sequence: Sequence): Sequence {
  const { start, addresses } = sequence
  const known = new Map<string, number>()
  const shapes = [...sequence.shapes]
  const ids: number[] = []
  const from: number[] = []
  const count = sequence.ids.length
  for (let item = 0; item < count;) {
    const { period, times } = repetitionAt(sequence, item)
    from.push(item)
    if (times === 1) ids.push(sequence.ids[item]!)
    else {
      const loop = loopAt(sequence, item, period, times)
      const key = `${times} ${sequence.ids.subarray(item, item + period).join()} ${loop.strides.join()}`
      const id = known.get(key) ?? shapes.push(loop) - 1
      known.set(key, id)
      ids.push(id)
    }
    item += times * period
  }
  const starts = new Int32Array(ids.length + 1)
  ids.forEach((id, i) => (starts[i + 1] = starts[i]! + shapes[id]!.size))
  const kept = new Int32Array(starts[ids.length]!)
  ids.forEach((id, i) => {
    const first = start[from[i]!]!
    kept.set(addresses.subarray(first, first + shapes[id]!.size), starts[i])
  })
  return { shapes, ids: Int32Array.from(ids), start: starts, addresses: kept }
}

function loopAt({ shapes, ids, start, addresses }: Sequence, item: number, period: number, count: number) {
  const body = Array.from(ids.subarray(item, item + period), id => shapes[id]!)
  const [here, next] = [start[item]!, start[item + period]!]
  const strides = Int32Array.from({ length: next - here }, (_, i) => addresses[next + i]! - addresses[here + i]!)
  return { kind: "loop" as const, count, body, strides, size: strides.length }
}

/** The period that covers most when the items from here on are read as a loop; one time around where none does. */
function repetitionAt(sequence: Sequence, item: number): { period: number; times: number } {
  const { ids } = sequence
  let best = { period: 1, times: 1 }
  for (let period = 1; period <= LONGEST && item + period < ids.length; period++) {
    if (ids[item + period] !== ids[item]) continue
    const times = Math.floor(alike(sequence, item, period) / period) + 1
    if (times >= FEWEST && times * period > best.times * best.period) best = { period, times }
  }
  return best
}

/** How many items from here on are again found one period later, with the addresses moved as in the first time around. */
function alike({ ids, start, addresses }: Sequence, item: number, period: number): number {
  let found = 0
  for (; item + found + period < ids.length; found++) {
    const [one, next] = [item + found, item + found + period]
    if (ids[one] !== ids[next]) return found
    const [a, b] = [start[one]!, start[next]!]
    const before = found < period ? b : a
    const first = found < period ? a : start[one - period]!
    for (let i = 0; i < start[one + 1]! - a; i++)
      if (addresses[b + i]! - addresses[a + i]! !== addresses[before + i]! - addresses[first + i]!) return found
  }
  return found
}

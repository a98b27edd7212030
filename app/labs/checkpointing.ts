/** One thing done while a chain is reversed. State i stands before step i; step i leads from state i to state i + 1. */
export type Action =
  | { readonly kind: "store"; readonly state: number }
  | { readonly kind: "restore"; readonly state: number }
  | { readonly kind: "discard"; readonly state: number }
  /** Evaluates steps from … to−1 and forgets what they pass through. */
  | { readonly kind: "advance"; readonly from: number; readonly to: number }
  /** Evaluates a step once more and pulls the adjoint back through it. Its own evaluation is not counted: every method needs it. */
  | { readonly kind: "reverse"; readonly step: number }

/** How to reverse a chain with few snapshots. */
export interface Schedule {
  readonly length: number
  readonly snapshots: number
  readonly actions: readonly Action[]
  /** Steps evaluated by all advances. */
  readonly advances: number
  /** Most times that any one step is advanced over. */
  readonly repetitions: number
}

/** C(s + t, s): the longest chain that s snapshots (the start is one) reverse with at most t advances over any step (Griewank 1992). */
export function longestChain(snapshots: number, repetitions: number): number {
  let chain = 1
  for (let i = 1; i <= snapshots; i++) chain = (chain * (repetitions + i)) / i
  return chain
}

/** The fewest advances over any one step that s snapshots allow for a chain. */
function leastRepetitions(length: number, snapshots: number): number {
  let repetitions = 0
  while (longestChain(snapshots, repetitions) < length) repetitions++
  return repetitions
}

/**
 * The fewest steps to be advanced in all: r·l − C(s + r, r − 1), with r the fewest repetitions (Griewank & Walther, ACM TOMS 26, 2000,
 * algorithm 799 "revolve").
 */
export function fewestAdvances(length: number, snapshots: number): number {
  if (length <= 1) return 0
  if (snapshots === 1) return (length * (length - 1)) / 2
  const repetitions = leastRepetitions(length, snapshots)
  return repetitions * length - longestChain(snapshots + 1, repetitions - 1)
}

/** Where the next snapshot goes: the split of a chain that costs least, the first of several. */
function split(length: number, snapshots: number): number {
  let best = 1
  let least = Infinity
  for (let first = 1; first < length; first++) {
    const cost = first + fewestAdvances(length - first, snapshots - 1) + fewestAdvances(first, snapshots)
    if (cost < least) [best, least] = [first, cost]
  }
  return best
}

/**
 * The binomial schedule: which states to store, from where to advance again, and when each step is reversed, last step first. `snapshots` counts
 * the state at the start. Throws RangeError for a chain without steps or without a snapshot.
 */
export function checkpointing(length: number, snapshots: number): Schedule {
  if (length < 1 || snapshots < 1) throw new RangeError("a chain has a step and a snapshot at least")
  const actions: Action[] = [{ kind: "store", state: 0 }]
  const over = new Int32Array(length)
  const advance = (from: number, to: number) => {
    actions.push({ kind: "advance", from, to })
    for (let step = from; step < to; step++) over[step]!++
  }
  /** Reverses the steps from … to−1; the state at `from` is stored, and is at hand. */
  const reverse = (from: number, to: number, free: number) => {
    for (let end = to; end > from;) {
      if (end < to) actions.push({ kind: "restore", state: from })
      const middle = free === 1 || end - from === 1 ? end - 1 : from + split(end - from, free)
      if (middle > from) advance(from, middle)
      if (free === 1 || end - from === 1) actions.push({ kind: "reverse", step: middle })
      else {
        actions.push({ kind: "store", state: middle })
        reverse(middle, end, free - 1)
        actions.push({ kind: "discard", state: middle })
      }
      end = middle
    }
  }
  reverse(0, length, Math.min(snapshots, length))
  return {
    length,
    snapshots,
    actions,
    advances: over.reduce((sum, count) => sum + count, 0),
    repetitions: over.reduce((most, count) => Math.max(most, count), 0),
  }
}

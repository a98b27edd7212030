import { entries } from "../tensor/tensor"
import type { Plan } from "./plan"

/**
 * Work and memory of a sweep, entry by entry. A multiplication is one active edge (partial times what comes along, whatever the partial is; seeds
 * are free); an addition joins two contributions to one node; a call evaluates one op; a stored value waits for the way back.
 */
export interface Counts {
  readonly multiplications: number
  readonly additions: number
  readonly calls: number
  readonly stored: number
}

const NOTHING: Counts = { multiplications: 0, additions: 0, calls: 0, stored: 0 }

/** Two counts together. */
export const plus = (a: Counts, b: Counts): Counts => ({
  multiplications: a.multiplications + b.multiplications,
  additions: a.additions + b.additions,
  calls: a.calls + b.calls,
  stored: a.stored + b.stored,
})

/** What the first k steps of a sweep take; all of it by default. */
export function countsAt(plan: Plan, k = plan.steps): Counts {
  const { graph, pass, order, first, terms, seeded } = plan
  const size = (node: number) => entries(graph.shape(node))
  let counts = NOTHING
  const add = (more: Partial<Counts>) => (counts = plus(counts, { ...NOTHING, ...more }))
  for (let i = 0; i < Math.min(k, order.length); i++) {
    const node = order[i]!
    const pushed = pass === "forward" ? first[node + 1]! - first[node]! : 0
    add({
      calls: graph.kind(node) === "op" ? size(node) : 0,
      stored: pass === "reverse" && terms.count > 0 ? size(node) : 0,
      multiplications: pushed * size(node),
      additions: Math.max(0, pushed - 1) * size(node),
    })
  }
  const pulled = pass === "reverse" ? Math.min(k - order.length - seeded.length, terms.count) : 0
  for (let term = 0; term < pulled; term++)
    add({
      multiplications: size(terms.to[term]!),
      additions: terms.before[term]! < 0 ? 0 : size(terms.from[term]!),
    })
  return counts
}

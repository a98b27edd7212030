import type { Graph, NodeId } from "../graph/graph"
import type { Seed } from "../graph/sweep"
import type { Terms } from "../graph/terms"

export type { Seed } from "../graph/sweep"
export type { Term, Terms } from "../graph/terms"

/** The direction of a sweep; `evaluate` computes values alone. */
export type Pass = "evaluate" | "forward" | "reverse"

/** The structure of a sweep: rebuilt when text, frozen inputs or seeded outputs change, never when a slider moves. */
export interface Plan {
  readonly pass: Pass
  /** The primal list with the tangent or adjoint program appended; ids below `primal` are the primal's. */
  readonly graph: Graph
  readonly primal: number
  /** Primal nodes that have a read or evaluate (or push) step, in order. Constants have none. */
  readonly order: Int32Array
  /** Reverse: the seeded nodes, one entry an output name with a non-zero seed. */
  readonly seeded: Int32Array
  /** Per entry of `seeded` (reverse) or per differentiated input (forward): the node that holds the seed, and adjoint before and after it (reverse). */
  readonly seeds: readonly Seed[]
  readonly terms: Terms
  /** Forward: the terms of node v are first[v] … first[v+1]−1. */
  readonly first: Int32Array
  /** Reverse: the terms received by node u, ascending, are pulls[pullsFirst[u]] … pulls[pullsFirst[u+1]−1]: see `pullsOf`. */
  readonly pulls: Int32Array
  readonly pullsFirst: Int32Array
  /** Primal node → its final tangent or adjoint node, −1 if none. */
  readonly of: Int32Array
  /** Where each node's entries start in `values` of a run; one more at the end. */
  readonly offset: Int32Array
  /** Number of steps; step numbers are 1 … steps. */
  readonly steps: number
}

/** The terms that reverse node u receives, in the order in which they arrive. */
export function pullsOf(plan: Plan, node: NodeId): Int32Array {
  return plan.pulls.subarray(plan.pullsFirst[node], plan.pullsFirst[node + 1])
}

/** The sum to which a term was added: what the term before it left behind, or the last seed; −1 if it is the first. */
export function beforeOf(plan: Plan, term: number): NodeId {
  const { terms, first, pass, seeds } = plan
  if (pass === "forward") return term > first[terms.to[term]!]! ? terms.after[term - 1]! : -1
  const from = terms.from[term]!
  const pulls = pullsOf(plan, from)
  const received = countUpTo(pulls, term - 1)
  if (received > 0) return terms.after[pulls[received - 1]!]!
  return seeds.findLast(seed => seed.node === from)?.after ?? -1
}

/** How many entries of an ascending array are at most `limit`: a binary search. */
export function countUpTo(ascending: Int32Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** All values of one plan at one point. Entries of node i: values[offset[i]] … values[offset[i+1]−1]. */
export interface Run {
  readonly plan: Plan
  readonly values: Float64Array
  readonly offset: Int32Array
}

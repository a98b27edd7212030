import type { Graph, NodeId } from "../graph/graph"

export type Pass = "evaluate" | "forward" | "reverse"

/** One edge's contribution, as ids of nodes of the sweep's own graph (−1: none). Terms are stored as parallel Int32Arrays. */
export interface Term {
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
  readonly partial: NodeId
  readonly product: NodeId
  readonly before: NodeId
  readonly after: NodeId
}

export interface Terms {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly slot: Int32Array
  readonly partial: Int32Array
  readonly product: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
}

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
  readonly seeds: readonly {
    readonly node: NodeId
    readonly seed: NodeId
    readonly before: NodeId
    readonly after: NodeId
  }[]
  readonly terms: Terms
  /** Forward: the terms of node v are first[v] … first[v+1]−1. */
  readonly first: Int32Array
  /** Reverse: pulls[u] lists the terms received by node u, ascending. */
  readonly pulls: readonly Int32Array[]
  /** Primal node → its final tangent or adjoint node, −1 if none. */
  readonly of: Int32Array
  /** Number of steps; step numbers are 1 … steps. */
  readonly steps: number
}

/** All values of one plan at one point. Entries of node i: values[offset[i]] … values[offset[i+1]−1]. */
export interface Run {
  readonly plan: Plan
  readonly values: Float64Array
  readonly offset: Int32Array
}

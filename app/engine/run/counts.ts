import type { Graph } from "../graph/graph"
import { linearization, type Template } from "../graph/template"
import type { Op } from "../ops/op"
import { entries } from "../tensor/tensor"
import { beforeOf, type Plan } from "./plan"

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

/** Nothing at all. */
export const NO_COUNTS: Counts = { multiplications: 0, additions: 0, calls: 0, stored: 0 }

/** Two counts together. */
export const plus = (a: Counts, b: Counts): Counts => ({
  multiplications: a.multiplications + b.multiplications,
  additions: a.additions + b.additions,
  calls: a.calls + b.calls,
  stored: a.stored + b.stored,
})

/** The same work so many times over. */
export const times = (counts: Counts, k: number): Counts => ({
  multiplications: k * counts.multiplications,
  additions: k * counts.additions,
  calls: k * counts.calls,
  stored: k * counts.stored,
})

/** What the first k steps of a sweep take; all of it by default. */
export function countsAt(plan: Plan, k = plan.steps): Counts {
  const { graph, pass, order, first, terms, seeded } = plan
  const size = (node: number) => entries(graph.shape(node))
  let counts = NO_COUNTS
  const add = (more: Partial<Counts>) => (counts = plus(counts, { ...NO_COUNTS, ...more }))
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
      additions: beforeOf(plan, term) < 0 ? 0 : size(terms.from[term]!),
    })
  return counts
}

/** Arithmetic of a program, one an operation: of its value, and what one sweep of either mode adds to it. */
export interface Operations {
  readonly value: number
  readonly tangent: number
  readonly adjoint: number
}

/** A partial that needs no multiplication. */
const isUnit = (partial: Template | null | undefined) => partial?.kind === "number" && Math.abs(partial.value) === 1

/**
 * An elementwise op costs 1. Its tangent adds a multiplication for each operand whose partial is not ±1, and joins the terms: + 1, × 3, ÷ 3,
 * ln 1. Its adjoint adds the same multiplications and one accumulation an operand: + 2, × 4, ÷ 4, ln 2. Any other op counts one multiplication
 * an operand.
 */
export function operationsOf(op: Op): Operations {
  const rule = linearization(op)
  const operands = op.params.length
  const units = rule.kind === "elementwise" ? rule.partials.filter(isUnit).length : 0
  const multiplications = operands - units
  return { value: 1, tangent: multiplications + operands - 1, adjoint: multiplications + operands }
}

/** The operations of a program, every op counted once for each entry of its result (Baydin et al. 2018, section 3.2). */
export function operations(graph: Graph): Operations {
  const total = { value: 0, tangent: 0, adjoint: 0 }
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "op") continue
    const one = operationsOf(graph.op(node))
    const size = entries(graph.shape(node))
    total.value += one.value * size
    total.tangent += one.tangent * size
    total.adjoint += one.adjoint * size
  }
  return total
}

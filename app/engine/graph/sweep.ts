import { opNamed } from "../ops"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { anywhere, type Gated, gated, isChoice, mayBeSteep } from "./flow"
import { differentiable, type RuleEdge, partialOn, pulled, pushed, selects } from "./rules"
import { simplified } from "./simplify"
import type { Term, Terms } from "./terms"

/** Where a seed enters a sweep. */
export interface Seed {
  readonly node: NodeId
  /** The input node that holds the seed. */
  readonly seed: NodeId
  /** Adjoint of `node` before (−1: none) and after the seed is added; forward: −1 and the seed itself. */
  readonly before: NodeId
  readonly after: NodeId
}

/** A derivative program: the list that it differentiates, with its own nodes appended. */
export interface Sweep {
  readonly graph: GraphBuilder
  /** Nodes below this id are the differentiated list's. */
  readonly primal: number
  readonly seeds: readonly Seed[]
  readonly terms: Terms
  /** Node of the differentiated list → its tangent or final adjoint; −1: none, it is 0. */
  readonly of: Int32Array
}

/** Replacements for parts of the chain rule: an engine with a mistake in it, to learn from. */
export interface Hooks {
  /** The number on an edge. */
  readonly partial?: (graph: GraphBuilder, edge: RuleEdge, partial: NodeId) => NodeId
  /** What comes along: the tangent of `from`, or the adjoint of `to`. In its shape. */
  readonly given?: (graph: GraphBuilder, edge: RuleEdge, given: NodeId) => NodeId
  /** Partial times what comes along. */
  readonly term?: (graph: GraphBuilder, edge: RuleEdge, partial: NodeId, given: NodeId) => NodeId
  /** The sum so far and the next term. */
  readonly accumulate?: (graph: GraphBuilder, edge: RuleEdge, before: NodeId, term: NodeId) => NodeId
}

const add = opNamed("add")

/** Appends a + b. */
export function sum(graph: GraphBuilder, a: NodeId, b: NodeId): NodeId {
  return simplified(graph, add, [a, b])
}

/**
 * Appends one edge's contribution to the sum `before` (−1: there is none yet). `given` is the tangent of `from` when it is pushed, the adjoint
 * of `to` when it is pulled; `wild`: the slope may be infinite, so it is kept from what does not flow.
 */
export function contribute(
  graph: GraphBuilder,
  gate: Gated,
  wild: boolean,
  given: NodeId,
  before: NodeId,
  hooks: Hooks,
): Term {
  const { edge } = gate
  const rule = partialOn(graph, edge)
  const partial = rule !== null && hooks.partial ? hooks.partial(graph, edge, rule) : rule
  const product = productOf(graph, gate, wild, partial, hooks.given?.(graph, edge, given) ?? given, hooks)
  const { from, to, slot } = edge
  return { from, to, slot, partial: partial ?? -1, product, after: added(graph, edge, before, product, hooks) }
}

function productOf(
  graph: GraphBuilder,
  { edge, direction, gate }: Gated,
  wild: boolean,
  partial: NodeId | null,
  given: NodeId,
  hooks: Hooks,
): NodeId {
  const apply = direction === "push" ? pushed : pulled
  // Ahead, an operand that is infinite has been told of, and is no fault of the slope.
  const open = wild && (direction === "pull" || mayBeSteep(graph, edge.to) === 1) ? gate : -1
  if (partial === null) {
    const shape = graph.shape(direction === "push" ? edge.to : edge.from)
    return gated(graph, anywhere(graph, open, shape), apply(graph, edge, null, given))
  }
  const choice = wild && isChoice(graph, partial)
  const slope = open < 0 || choice || graph.kind(partial) === "constant" ? partial : gated(graph, open, partial)
  const flowing = choice && !selects(graph, partial) ? gated(graph, partial, given) : given
  return hooks.term ? hooks.term(graph, edge, slope, flowing) : apply(graph, edge, slope, flowing)
}

function added(graph: GraphBuilder, edge: RuleEdge, before: NodeId, product: NodeId, { accumulate }: Hooks): NodeId {
  if (before < 0) return product
  return accumulate ? accumulate(graph, edge, before, product) : sum(graph, before, product)
}

/** 1 for every node below `size` that depends on one of `wrt`: by structure, whatever the numbers. */
export function dependents(graph: Graph, wrt: readonly NodeId[], size = graph.size): Uint8Array {
  const active = new Uint8Array(size)
  for (const node of wrt) active[node] = 1
  for (let node = 0; node < active.length; node++) {
    const arity = graph.arity(node)
    for (let slot = 0; slot < arity && active[node] === 0; slot++)
      if (active[graph.arg(node, slot)] === 1 && differentiable(graph.op(node), slot)) active[node] = 1
  }
  return active
}

/** How many operands all nodes of a list have: as many terms can there be, at most. */
export function operandsIn(graph: Graph): number {
  let count = 0
  for (let node = 0; node < graph.size; node++) count += graph.arity(node)
  return count
}

/** The operands of a node through which it depends on an active one: slots in ascending order. */
export function activeEdges(graph: Graph, active: Uint8Array, to: NodeId): RuleEdge[] {
  const edges: RuleEdge[] = []
  for (let slot = 0; slot < graph.arity(to); slot++) {
    const from = graph.arg(to, slot)
    if (active[from] === 1 && differentiable(graph.op(to), slot)) edges.push({ from, to, slot })
  }
  return edges
}

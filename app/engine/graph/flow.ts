import { opNamed, ops } from "../ops"
import type { Op } from "../ops/op"
import { sameShape } from "../tensor/shape"
import { entries, type Shape } from "../tensor/tensor"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { linear, type RuleEdge } from "./rules"
import { simplified } from "./simplify"

const where = opNamed("where")
const ne = opNamed("ne")
const reduce = opNamed("reduce")
const expand = opNamed("expand")

/** A derivative that flows at every point, and one that has no path yet. */
export const ALWAYS = -1
export const NEVER = -2

const STEEP = Uint8Array.from(ops, ({ tame }) => (tame ? 0 : 1))

/** Whether a slope of the node's op may be infinite, or no number, at finite operands: 1 or 0. */
export const mayBeSteep = (graph: Graph, node: NodeId): number => STEEP[graph.code(node)] ?? 0

/** 1 for every node whose value, or whose slope, may be infinite or no number where the inputs are finite. */
export function wildness(graph: Graph): Uint8Array {
  const wild = new Uint8Array(graph.size)
  for (let node = 0; node < graph.size; node++) {
    wild[node] = mayBeSteep(graph, node)
    for (let slot = graph.arity(node) - 1; slot >= 0 && wild[node] === 0; slot--)
      wild[node] = wild[graph.arg(node, slot)]!
  }
  return wild
}

/** An edge at work: what it carries flows where `gate` is not 0 (ALWAYS: everywhere), a node of the shape of what is given. */
export interface Gated {
  readonly edge: RuleEdge
  readonly direction: "push" | "pull"
  readonly gate: NodeId
}

/** A number, or what is given, where it flows, and 0 elsewhere: what does not flow meets no infinite slope. */
export function gated(graph: GraphBuilder, gate: NodeId, value: NodeId): NodeId {
  return gate < 0 ? value : simplified(graph, where, [gate, value, graph.number(0)])
}

/** Where the seed of a node flows. */
export const gateOfSeed = (graph: GraphBuilder, seed: NodeId): NodeId => simplified(graph, ne, [seed, graph.number(0)])

/** Where one of two contributions flows. */
export function either(graph: GraphBuilder, a: NodeId, b: NodeId): NodeId {
  if (a === NEVER || a === b) return b
  return a === ALWAYS || b === ALWAYS ? ALWAYS : simplified(graph, where, [a, graph.number(1), b])
}

/** Where anything flows at all, in every entry of a shape. */
export function anywhere(graph: GraphBuilder, gate: NodeId, shape: Shape): NodeId {
  if (gate < 0) return gate
  const any = simplified(graph, reduce, [gate], { shape: [] })
  return simplified(graph, expand, [any], { shape })
}

/**
 * Where flows what an edge adds, in the shape of the node that receives it: not past a choice that took something else (a partial that is a choice
 * of numbers), and through ops that move entries as the entries go.
 */
export function gateBeyond(graph: GraphBuilder, { edge, direction, gate }: Gated, partial: NodeId | null): NodeId {
  const [source, target] = direction === "push" ? [edge.from, edge.to] : [edge.to, edge.from]
  const shape = graph.shape(target)
  if (partial !== null) {
    const own = isChoice(graph, partial) ? partial : ALWAYS
    const both = gate < 0 ? own : own < 0 ? gate : gated(graph, gate, own)
    if (both < 0) return ALWAYS
    return direction === "push"
      ? grown(graph, both, shape)
      : shrunk(graph, grown(graph, both, graph.shape(source)), shape)
  }
  const op = graph.op(edge.to)
  if (!movesEntries(op)) return gate < 0 ? ALWAYS : anywhere(graph, gate, shape)
  if (gate < 0 && !leavesOut(op)) return ALWAYS
  return linear(graph, direction, edge, gate < 0 ? ones(graph, graph.shape(source)) : gate)
}

const grown = (graph: GraphBuilder, gate: NodeId, shape: Shape) => simplified(graph, expand, [gate], { shape })

function shrunk(graph: GraphBuilder, gate: NodeId, shape: Shape): NodeId {
  return sameShape(graph.shape(gate), shape) ? gate : gateOfSeed(graph, simplified(graph, reduce, [gate], { shape }))
}

function ones(graph: GraphBuilder, shape: Shape): NodeId {
  return shape.length === 0 ? graph.number(1) : graph.literal({ shape, data: new Float64Array(entries(shape)).fill(1) })
}

/** Whether what flows reaches some entries of an operand alone. */
const leavesOut = (op: Op) => op.notation === "index" || op.moves === "part" || op.choice !== undefined

/** Whether an entry of the result is one of the operand's, or a sum of some. */
const movesEntries = (op: Op) =>
  op.moves !== undefined ||
  op.notation !== undefined ||
  op.name === "concat" ||
  op.name === "amax" ||
  op.name === "amin"

/** Whether a partial is a choice of numbers by a condition, as those of where, max and relu are, or one that has been made: 0 at some entries. */
export function isChoice(graph: Graph, partial: NodeId): boolean {
  const number = graph.numberOf(partial)
  if (number !== null) return number === 0
  if (graph.kind(partial) === "constant") return graph.constant(partial).data.includes(0)
  if (graph.kind(partial) !== "op" || graph.op(partial) !== where) return false
  return [1, 2].every(slot => {
    const side = graph.arg(partial, slot)
    return graph.kind(side) === "constant" || isChoice(graph, side)
  })
}

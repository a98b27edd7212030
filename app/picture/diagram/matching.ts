import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Diagram, MarkId } from "./diagram"
import { sharedNumbering, structures } from "./structure"

/** Of every node of the program after an edit the node that it was before, −1: it is new. No node is named twice. */
export type Matching = Int32Array

/** Two programs while their nodes are paired. */
interface Pairing {
  readonly before: Lowered
  readonly after: Lowered
  readonly match: Matching
  /** Whether a node of the program before has found its successor. */
  readonly used: Uint8Array
}

/** Rounds that are enough: each goes up and down the whole list, so two or three settle nearly everything. */
const ROUNDS = 6

/**
 * Which node is which across an edit. First what computes the same from the same inputs; then what carries the same name; then, to and fro until nothing
 * is found: an op with an operand that is known, at the same slot; an output of the same name; the operand of a known consumer at the same slot.
 * Time is linear in the nodes and operands of both.
 */
export function matching(before: Lowered, after: Lowered): Matching {
  const pairing = {
    before,
    after,
    match: new Int32Array(after.graph.size).fill(-1),
    used: new Uint8Array(before.graph.size),
  }
  if (before === after) return pairing.match.map((_, node) => node)
  pairStructures(pairing)
  if (!pairing.match.includes(-1)) return pairing.match
  pairNames(pairing)
  const consumers = consumersIn(before)
  for (let round = 0; round < ROUNDS; round++) {
    const upwards = pairByOperand(pairing, consumers)
    const outputs = pairOutputs(pairing)
    const downwards = pairByConsumer(pairing)
    if (!upwards && !outputs && !downwards) break
  }
  return pairing.match
}

/**
 * New id → old id of the marks that stay across an edit, or when groups of one program open and close. A mark stays if it shows a node that stays: a copy
 * as a copy before all, and the first of several as the first.
 */
export function matchedMarks(before: Diagram, after: Diagram, nodes: Matching): ReadonlyMap<MarkId, MarkId> {
  const free = new Map<NodeId, Diagram["marks"][number][]>()
  for (const mark of before.marks) {
    const others = free.get(mark.shows)
    if (others) others.push(mark)
    else free.set(mark.shows, [mark])
  }
  const matched = new Map<MarkId, MarkId>()
  for (const { id, shows, kind } of after.marks) {
    const candidates = free.get(nodes[shows]!) ?? []
    const same = candidates.findIndex(mark => mark.kind === kind)
    const [taken] = candidates.splice(Math.max(0, same), 1)
    if (taken) matched.set(id, taken.id)
  }
  return matched
}

/** Pairs two nodes that are both free and may be the same: an input stays an input, an op an op. */
function pair({ before, after, match, used }: Pairing, now: NodeId, then: NodeId): boolean {
  if (match[now]! >= 0 || used[then] || before.graph.kind(then) !== after.graph.kind(now)) return false
  match[now] = then
  used[then] = 1
  return true
}

/** Pairs nodes of equal structure. From the outputs down, operands with their consumers, so that of equal parts each stays whole. */
function pairStructures(pairing: Pairing): void {
  const { before, after, match } = pairing
  const numbering = sharedNumbering()
  const then = structures(before, numbering)
  const now = structures(after, numbering)
  const free = new Map<number, NodeId[]>()
  then.forEach((structure, node) => {
    const same = free.get(structure)
    if (same) same.push(node)
    else free.set(structure, [node])
  })
  for (let node = after.graph.size - 1; node >= 0; node--) {
    const same = free.get(now[node]!) ?? []
    while (match[node]! < 0 && same.length) pair(pairing, node, same.pop()!)
    const old = match[node]!
    if (old < 0) continue
    for (let slot = 0; slot < after.graph.arity(node); slot++)
      pair(pairing, after.graph.arg(node, slot), before.graph.arg(old, slot))
  }
}

/** Pairs ops that the learner calls the same. Outputs may wear a name that nobody gave them; they come later. */
function pairNames(pairing: Pairing): void {
  const { before, after } = pairing
  const outputs = new Set(after.outputs.map(({ node }) => node))
  const named = new Map(before.names.map((name, node) => [name, node]))
  after.names.forEach((name, node) => {
    const then = named.get(name)
    if (name === "" || after.generated[node] || then === undefined || outputs.has(node)) return
    pair(pairing, node, then)
  })
}

/** Pairs ops of which an operand is known: the first free consumer of that operand, at that slot, with the same op. */
function pairByOperand(pairing: Pairing, consumers: Consumers): boolean {
  const { match, used } = pairing
  const { graph } = pairing.after
  let found = false
  for (let node = 0; node < graph.size; node++)
    for (let slot = 0; slot < graph.arity(node) && match[node]! < 0; slot++) {
      const then = match[graph.arg(node, slot)]!
      if (then < 0) continue
      const free = consumers.get(usage(then, slot, graph.code(node)))
      while (free?.length && used[free.at(-1)!]) free.pop()
      if (free?.length && pair(pairing, node, free.at(-1)!)) found = true
    }
  return found
}

/** Pairs outputs by their names, and the only output with the only one. */
function pairOutputs(pairing: Pairing): boolean {
  const { before, after } = pairing
  const single = before.outputs.length === 1 && after.outputs.length === 1
  let found = false
  for (const { name, node } of after.outputs) {
    const then = before.outputs.find(output => single || output.name === name)
    if (then && pair(pairing, node, then.node)) found = true
  }
  return found
}

/** Pairs the operands of known consumers slot by slot. */
function pairByConsumer(pairing: Pairing): boolean {
  const { match } = pairing
  const [before, after] = [pairing.before.graph, pairing.after.graph]
  let found = false
  for (let node = after.size - 1; node >= 0; node--) {
    const then = match[node]!
    if (then < 0) continue
    const arity = Math.min(after.arity(node), before.arity(then))
    for (let slot = 0; slot < arity; slot++)
      if (pair(pairing, after.arg(node, slot), before.arg(then, slot))) found = true
  }
  return found
}

/** The consumers of every operand by slot and op, the first at the end. */
type Consumers = ReadonlyMap<number, NodeId[]>

function consumersIn({ graph }: Lowered): Consumers {
  const consumers = new Map<number, NodeId[]>()
  for (let node = graph.size - 1; node >= 0; node--)
    for (let slot = 0; slot < graph.arity(node); slot++) {
      const key = usage(graph.arg(node, slot), slot, graph.code(node))
      const known = consumers.get(key)
      if (known) known.push(node)
      else consumers.set(key, [node])
    }
  return consumers
}

/** A number for an operand, a slot and an op: there are fewer ops, and fewer slots of any. */
const usage = (operand: NodeId, slot: number, code: number) => (operand * 2 ** 17 + slot) * 2 ** 9 + code

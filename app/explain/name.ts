import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { adjointAt, tangentAt, valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { formula } from "./formula"
import { spokenValue } from "./value"
import { shortPartial } from "./partial"
import { termed } from "./symbols"
import { spoken } from "./spoken"
import { words as defaultWords, type Words } from "./words"

/** What is known of a node at a step; null: nothing yet. */
export interface Known {
  readonly value: Tensor | null
  readonly tangent: Tensor | null
  readonly adjoint: Tensor | null
}

const KNOWN = ["value", "tangent", "adjoint"] as const

/** What is known of a node after step k. */
export function knownAt(run: Run, node: NodeId, k: number): Known {
  return { value: valueAt(run, node, k), tangent: tangentAt(run, node, k), adjoint: adjointAt(run, node, k) }
}

/** A node in words, with what it computes: "v2 equals v1 plus x". */
export function spokenNode(program: Lowered, node: NodeId, words: Words = defaultWords): string {
  const right = formula(program, node)
  const name = program.names[node]!
  return right === null ? name : words.names.equals(name, spoken(right, words))
}

/** A node's accessible name, of what it computes and what is known of it: "v2 equals v1 plus x, value 18, adjoint 2". */
export function nameWith(node: string, known: Known, words: Words = defaultWords): string {
  const say = KNOWN.flatMap(is => (known[is] ? [words.names[is](spokenValue(known[is]))] : []))
  return [node, ...say].join(", ")
}

/** The same for a node after step k. */
export function nodeName(program: Lowered, run: Run, node: NodeId, k: number, words: Words = defaultWords): string {
  return nameWith(spokenNode(program, node, words), knownAt(run, node, k), words)
}

/** An edge's accessible name, with the local partial that it carries: "edge from x to v2, local partial 1". */
export function edgeName(
  program: Lowered,
  node: NodeId,
  slot: number,
  words: Words = termed(program, defaultWords),
): string {
  const { names, graph } = program
  const rule = shortPartial(program, node, slot)
  const from = names[graph.arg(node, slot)]!
  const to = names[node]!
  return words.names.edge(from, to, rule === null ? words.names.partialOf(to, from) : spoken(rule, words))
}

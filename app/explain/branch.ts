import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"

/** A choice at the point at hand: the operand that is taken, and the one that is not. */
export interface Branch {
  readonly taken: number
  readonly untaken: number
  /** It was made by a condition, which holds or does not; null: the operands themselves decided. */
  readonly holds: boolean | null
}

/** What a node of numbers chooses; null: it is no choice, or takes both. Of arrays each entry chooses for itself. */
export function branchOf(program: Lowered, run: Run, node: NodeId): Branch | null {
  const { graph } = program
  if (graph.kind(node) !== "op") return null
  const { chooses } = graph.op(node)
  const args = graph.args(node)
  if (!chooses || [node, ...args].some(one => graph.shape(one).length > 0)) return null
  const { from } = chooses
  const taken = chooses.takes(...args.map(arg => valueOf(run, arg).data[0]!))
  if (taken < 0) return null
  return { taken, untaken: 2 * from + 1 - taken, holds: from > 0 ? taken === from : null }
}

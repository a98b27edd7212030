import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"

/** What a node that chooses among its operands does with numbers a, b, …: the slot that it takes; −1: it takes all of them alike. */
type Chooser = (...args: number[]) => number

const larger: Chooser = (a, b) => (a > b ? 0 : b > a ? 1 : -1)

/** Ops that choose, by name. The condition of `where` is none of what it chooses from. */
const CHOOSERS: Readonly<Record<string, { readonly from: number; readonly takes: Chooser }>> = {
  where: { from: 1, takes: condition => (condition !== 0 ? 1 : 2) },
  max: { from: 0, takes: larger },
  min: { from: 0, takes: (a, b) => larger(b, a) },
}

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
  const chooser = CHOOSERS[graph.op(node).name]
  const args = graph.args(node)
  if (!chooser || [node, ...args].some(one => graph.shape(one).length > 0)) return null
  const { from, takes } = chooser
  const taken = takes(...args.map(arg => valueOf(run, arg).data[0]!))
  if (taken < 0) return null
  return { taken, untaken: 2 * from + 1 - taken, holds: from === 1 ? taken === 1 : null }
}

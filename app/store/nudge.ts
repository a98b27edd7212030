import type { Document } from "../document/document"
import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { evaluate } from "../engine/run/evaluate"
import { plan } from "../engine/run/sweep"
import { valueOf } from "../engine/run/evaluate"
import { pointOf } from "./series"

/** An entry of an input, row-major, and what is added to it. */
export interface Nudge {
  readonly node: NodeId
  readonly entry: number
  readonly by: number
}

/** By how much an entry of an output changes when inputs are moved: the program is evaluated at both points, no derivative is used. */
export function changeBy(
  program: Lowered,
  document: Document,
  nudges: readonly Nudge[],
  output: { readonly node: NodeId; readonly entry: number },
): number {
  const here = pointOf(program, document)
  const there = new Map(here)
  for (const { node, entry, by } of nudges) {
    const before = there.get(node)!
    there.set(node, { ...before, data: before.data.map((x, i) => (i === entry ? x + by : x)) })
  }
  const values = plan(program.graph, "evaluate", [], [])
  const at = (point: typeof here) => valueOf(evaluate(values, point, []), output.node).data[output.entry]!
  return at(there) - at(here)
}

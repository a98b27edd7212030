import type { NodeFault } from "../graph/fault"
import type { NodeId } from "../graph/graph"
import { faultOf, type PointFault } from "../ops/fault"
import { faults, view } from "./faults"
import type { Run } from "./plan"

/**
 * The same, and what arises in a tangent or an adjoint of the run: of an op on whose edges something becomes infinite or NaN that is neither in what it
 * is made of, and that has no other fault. In the order of the evaluation.
 */
export function allFaults(run: Run, wrt: readonly NodeId[]): readonly NodeFault[] {
  const found = new Map(faults(run, wrt).map(fault => [fault.node, fault]))
  for (const [node, fault] of sweepFaults(run)) if (!found.has(node)) found.set(node, { ...fault, node })
  return [...found.values()].sort((a, b) => a.node - b.node)
}

/** By the node on whose edge it arises: the first of each. */
function sweepFaults(run: Run): ReadonlyMap<NodeId, PointFault> {
  const { graph, primal, terms } = run.plan
  const found = new Map<NodeId, PointFault>()
  if (terms.count === 0) return found
  // The nodes of a term stand one after another, and so do the terms.
  let term = -1
  let end = -1
  for (let node = primal; node < graph.size; node++) {
    while (node > end && term + 1 < terms.count) {
      term++
      end = Math.max(end, terms.partial[term]!, terms.product[term]!, terms.after[term]!)
    }
    const to = terms.to[term]!
    if (found.has(to)) continue
    const code = born(run, node)
    if (code === null) continue
    const params = { op: graph.op(to).name, x: view(run, terms.from[term]!).data[0]!, part: "slope" }
    found.set(to, { code, severity: "note", slot: terms.slot[term]!, params })
  }
  return found
}

/** Why a tangent, an adjoint or a step on the way to it is not finite; null where it is, or where what it is made of is not. */
function born(run: Run, node: NodeId): "overflow" | "infinite-slope" | "no-slope" | "indeterminate" | null {
  const { graph } = run.plan
  const out = view(run, node)
  if (graph.kind(node) === "input" || out.data.every(Number.isFinite)) return null
  const undefinedThere = out.data.some(Number.isNaN)
  if (graph.kind(node) === "op") {
    const args = graph.args(node).map(arg => view(run, arg))
    const fault = faultOf(graph.op(node), graph.attrs(node), args, out)
    if (fault === null || fault.code === "overflow") return fault && "overflow"
    if (undefinedThere && !args.every(({ data }) => data.every(Number.isFinite))) return "indeterminate"
  }
  return undefinedThere ? "no-slope" : "infinite-slope"
}

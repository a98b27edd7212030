import { isKink, partialFormulas } from "../graph/numeric"
import type { NodeId } from "../graph/graph"
import { differentiable } from "../graph/rules"
import { dependents } from "../graph/sweep"
import type { Attrs, Op } from "../ops/op"
import type { Tensor } from "../tensor/tensor"
import { entriesOf, faultOf, type PointFault } from "../ops/fault"
import type { NodeFault } from "../graph/fault"
import type { Run } from "./plan"

/**
 * What the point does to the program: at most one fault a node, where it arises. Of a tensor the first faulty entry counts. A kink or a slope that is
 * not finite counts only at nodes that depend on `wrt`.
 */
export function faults(run: Run, wrt: readonly NodeId[]): readonly NodeFault[] {
  const { graph, primal, order } = run.plan
  const active = dependents(graph, wrt, primal)
  const found: NodeFault[] = []
  for (const node of order) {
    if (graph.kind(node) !== "op") continue
    const slots: number[] = []
    for (let slot = 0; slot < graph.arity(node); slot++)
      if (active[graph.arg(node, slot)] === 1 && differentiable(graph.op(node), slot)) slots.push(slot)
    const fault = faultAt(run, node, slots)
    if (fault !== null) found.push({ ...fault, node })
  }
  return found
}

/** A node's value as a window on the run. */
export const view = ({ plan: { graph }, values, offset }: Run, node: NodeId): Tensor => ({
  shape: graph.shape(node),
  data: values.subarray(offset[node], offset[node + 1]),
})

function faultAt(run: Run, node: NodeId, active: readonly number[]): PointFault | null {
  const { graph } = run.plan
  const op = graph.op(node)
  const attrs = graph.attrs(node)
  const nodes = graph.args(node)
  const args = nodes.map(arg => view(run, arg))
  const out = view(run, node)
  const fault = faultOf(op, attrs, args, out)
  if (fault !== null || active.length === 0) return fault
  if (op.scalar === undefined) return choice(op, attrs, args, out)
  if (op.kink === undefined && partialFormulas(op).every(partial => partial === null)) return null
  for (const [k, x] of entriesOf(args, out)) {
    const slope = slopeFault(op, attrs, x, out.data[k]!, active, nodes)
    if (slope !== null) return slope
  }
  return null
}

/** Entries that share an extreme share its derivative evenly, and the norm has slope 0 at 0: a choice, like a kink. */
function choice(op: Op, attrs: Attrs, args: readonly Tensor[], out: Tensor): PointFault | null {
  const chosen = op.choice?.(args[0]!, attrs) ?? null
  if (chosen === null) return null
  return { code: "kink", severity: "note", slot: null, params: { op: op.name, x: out.data[0]!, chosen } }
}

/** What is wrong with the derivative where the value is finite. */
function slopeFault(
  op: Op,
  attrs: Attrs,
  x: readonly number[],
  out: number,
  active: readonly number[],
  args: readonly NodeId[],
): PointFault | null {
  if (!Number.isFinite(out) || !x.every(Number.isFinite)) return null
  const formulas = partialFormulas(op)
  const partials = active.map(slot => formulas[slot]?.(x, out, attrs) ?? 0)
  const note = (code: "infinite-slope" | "no-slope", at: number): PointFault => {
    const slot = active[at]!
    return { code, severity: "note", slot, params: { op: op.name, x: x[slot]! } }
  }
  const steep = partials.findIndex(partial => Math.abs(partial) === Infinity)
  if (steep >= 0) return note("infinite-slope", steep)
  const missing = partials.findIndex(Number.isNaN)
  if (missing >= 0) return note("no-slope", missing)
  if (!isKink(op, attrs, x, args)) return null
  return {
    code: "kink",
    severity: "note",
    slot: null,
    params: { op: op.name, x: x[active[0]!]!, chosen: partials[0]! },
  }
}

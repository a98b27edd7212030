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
 * not finite counts only at nodes that depend on `wrt`. A tangent or adjoint of the run that is not finite is a fault of the op on whose edge it arose.
 */
export function faults(run: Run, wrt: readonly NodeId[]): readonly NodeFault[] {
  const { graph, primal, order } = run.plan
  const active = dependents(graph, wrt, primal)
  const found = new Map<NodeId, PointFault>()
  for (const node of order) {
    if (graph.kind(node) !== "op") continue
    const slots: number[] = []
    for (let slot = 0; slot < graph.arity(node); slot++)
      if (active[graph.arg(node, slot)] === 1 && differentiable(graph.op(node), slot)) slots.push(slot)
    const fault = faultAt(run, node, slots)
    if (fault !== null) found.set(node, fault)
  }
  for (const [node, fault] of sweepFaults(run)) if (!found.has(node)) found.set(node, fault)
  return [...order].flatMap(node => (found.has(node) ? [{ ...found.get(node)!, node }] : []))
}

const view = ({ plan: { graph }, values, offset }: Run, node: NodeId): Tensor => ({
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

/** What arises in the derivative program, by the node on whose edge it does: the first of each. */
function sweepFaults(run: Run): ReadonlyMap<NodeId, PointFault> {
  const { graph, primal, terms, offset } = run.plan
  const found = new Map<NodeId, PointFault>()
  if (terms.count === 0 || run.values.subarray(offset[primal]).every(Number.isFinite)) return found
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

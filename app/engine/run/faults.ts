import { isKink, partialFormulas } from "../graph/numeric"
import type { NodeId } from "../graph/graph"
import { differentiable } from "../graph/rules"
import { dependents } from "../graph/sweep"
import type { Attrs, Op } from "../ops/op"
import { indexer } from "../tensor/broadcast"
import { type PointFault, valueFault } from "../ops/fault"
import type { NodeFault } from "../graph/fault"
import type { Run } from "./plan"

/**
 * What the point does to the program: at most one fault a node, where it arises. Of a tensor the first faulty entry counts. A kink or an
 * infinite slope counts only at nodes that depend on `wrt`.
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

function faultAt(run: Run, node: NodeId, active: readonly number[]): PointFault | null {
  const { values, offset } = run
  const { graph } = run.plan
  const op = graph.op(node)
  const attrs = graph.attrs(node)
  const args = graph.args(node)
  const shape = graph.shape(node)
  const elementwise = op.scalar !== undefined
  const indices = elementwise && shape.length > 0 ? args.map(arg => indexer(graph.shape(arg), shape)) : null
  for (let k = 0; k < offset[node + 1]! - offset[node]!; k++) {
    const out = values[offset[node]! + k]!
    const x = elementwise
      ? args.map((arg, slot) => values[offset[arg]! + (indices?.[slot]?.[k] ?? 0)]!)
      : args.flatMap(arg => Array.from(values.subarray(offset[arg], offset[arg + 1])))
    const fault = valueFault(op, attrs, x, out) ?? slopeFault(op, attrs, x, out, active, args)
    if (fault !== null) return fault
  }
  return active.length === 0 ? null : tie(run, node)
}

/** Entries that share an extreme share its derivative evenly: a choice, like a kink. */
function tie({ plan: { graph }, values, offset }: Run, node: NodeId): PointFault | null {
  const op = graph.op(node)
  if (op.ties === undefined) return null
  const arg = graph.arg(node, 0)
  const x = { shape: graph.shape(arg), data: values.subarray(offset[arg], offset[arg + 1]) }
  const count = op.ties(x, graph.attrs(node))
  if (count === 1) return null
  return {
    code: "kink",
    severity: "note",
    slot: null,
    params: { op: op.name, x: values[offset[node]!]!, chosen: `1/${count} each` },
  }
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
  if (active.length === 0 || !Number.isFinite(out) || !x.every(Number.isFinite)) return null
  const formulas = partialFormulas(op)
  const partials = active.map(slot => formulas[slot]?.(x, out, attrs) ?? 0)
  const kink = isKink(op, attrs, x, args)
  const steep = partials.findIndex(partial => Math.abs(partial) === Infinity)
  if (!kink && steep < 0 && !partials.some(Number.isNaN)) return null
  const params = { op: op.name, x: x[active[0]!]! }
  if (steep >= 0) return { code: "infinite-slope", severity: "note", slot: active[steep]!, params }
  return { code: "kink", severity: "note", slot: null, params: { ...params, chosen: partials[0]! } }
}

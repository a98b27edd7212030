import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { valueOf } from "../../engine/run/evaluate"
import type { Op } from "../../engine/ops/op"
import type { Run } from "../../engine/run/plan"
import { adjointAt, tangentAt, valueAt } from "../../engine/run/state"
import { branchOf } from "../../explain/branch"
import { once } from "../../explain/once"
import { timetable } from "./timetable"

/** What ails a node: its slope is nearly 0, or 0 by a kink; what comes along its path has become very small. */
export type Ailment = "saturated" | "dead" | "vanishing"

/** What a picture knows of its nodes after a step. */
export interface Health {
  readonly ailments: ReadonlyMap<NodeId, Ailment>
  /** Nodes that only branches lead through which are not taken at this point. */
  readonly untaken: ReadonlySet<NodeId>
  /** Edges into a choice that does not take them, as "to:slot". */
  readonly untakenEdges: ReadonlySet<string>
}

/** A slope below this is nearly 0, and so is what is so much smaller than the seed. */
const SMALL = 1e-4

/** Whether an op is a straight line in an operand: its rule speaks neither of that nor of the result, and it has no kink. A small slope is a small factor then, no saturation. */
const isStraight = once((op: Op, slot: number): boolean => {
  const rule = "partials" in op ? op.partials[slot] : null
  if (rule == null || op.kink !== undefined) return rule == null
  return !new RegExp(`\\b(${op.params[slot]!}|out)\\b`).test(rule)
})

/** What is known after step k, no more: of a slope once its edge has been used, of a choice once it has been made. */
export function healthAt(program: Lowered, run: Run, k: number): Health {
  const { untaken, untakenEdges } = untakenAt(program, run, k)
  return { ailments: ailmentsAt(program, run, k), untaken, untakenEdges }
}

function ailmentsAt({ graph }: Lowered, run: Run, k: number): ReadonlyMap<NodeId, Ailment> {
  const { plan } = run
  const ailments = new Map<NodeId, Ailment>()
  const seed = Math.max(0, ...plan.seeds.map(one => largest(valueOf(run, one.seed).data)))
  for (const node of plan.order) {
    const derivative = plan.pass === "reverse" ? adjointAt(run, node, k) : tangentAt(run, node, k)
    const size = derivative ? largest(derivative.data) : 0
    if (size > 0 && size < SMALL * seed) ailments.set(node, "vanishing")
  }
  const { used } = timetable(plan)
  const { terms } = plan
  for (let term = 0; term < terms.count; term++) {
    const to = terms.to[term]!
    const partial = terms.partial[term]!
    if (used(term) > k || partial < 0 || isStraight(graph.op(to), terms.slot[term]!)) continue
    if (graph.args(to).filter(arg => graph.kind(arg) !== "constant").length > 1) continue
    const slope = largest(valueOf(run, partial).data)
    if (slope < SMALL) ailments.set(to, slope === 0 && graph.op(to).kink !== undefined ? "dead" : "saturated")
  }
  return ailments
}

/** The largest size among entries; NaN, which is a fault of its own, is none of these. */
const largest = (data: Float64Array) => data.reduce((most, x) => Math.max(most, Math.abs(x)), 0)

function untakenAt(program: Lowered, run: Run, k: number) {
  const { graph, outputs } = program
  const untakenEdges = new Set<string>()
  for (const node of run.plan.order) {
    const branch = valueAt(run, node, k) === null ? null : branchOf(program, run, node)
    if (branch) untakenEdges.add(`${node}:${branch.untaken}`)
  }
  if (untakenEdges.size === 0) return { untaken: new Set<NodeId>(), untakenEdges }
  const taken = new Set(outputs.map(({ node }) => node))
  // Operands stand before their consumers, and what is added while a set is gone through comes in its turn.
  for (const node of taken)
    if (graph.kind(node) === "op")
      graph.args(node).forEach((arg, slot) => {
        if (!untakenEdges.has(`${node}:${slot}`)) taken.add(arg)
      })
  const leads = new Set<NodeId>()
  for (const edge of untakenEdges) {
    const [to, slot] = edge.split(":").map(Number)
    leads.add(graph.arg(to!, slot!))
  }
  for (const node of leads) if (graph.kind(node) === "op") graph.args(node).forEach(arg => leads.add(arg))
  return { untaken: new Set([...leads].filter(node => !taken.has(node))), untakenEdges }
}

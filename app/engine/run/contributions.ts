import type { NodeId } from "../graph/graph"
import { valueOf } from "./evaluate"
import { pullsOf, type Plan, type Run } from "./plan"
import { pendingPulls, stepsOf } from "./state"
import { flow, step } from "./step"
import type { Tensor } from "../tensor/tensor"

/** Where a node stands at a step: active = it receives something at this step; done = its value, tangent or complete adjoint is final. */
export type Phase = "waiting" | "active" | "done"

/** One part of an adjoint: `done` once it has arrived. */
export interface Contribution {
  readonly product: Tensor
  readonly done: boolean
  /** Along which it comes, by its consumer and the place among its operands; null: a seed. */
  readonly edge: { readonly to: NodeId; readonly slot: number } | null
}

/** Reverse: everything that a node's adjoint is the sum of, in order of arrival: its seeds, then what comes along edges. */
export function contributions(run: Run, node: NodeId, k: number): readonly Contribution[] {
  const { plan } = run
  if (plan.pass !== "reverse") return []
  const seeds = plan.seeds.flatMap((seed, i) =>
    seed.node === node ? [{ product: valueOf(run, seed.seed), done: k > plan.order.length + i, edge: null }] : [],
  )
  const { received } = pendingPulls(plan, node, k)
  const pulls = Array.from(pullsOf(plan, node), (term, i) => {
    const { product, to, slot } = flow(run, term)
    return { product, done: i < received, edge: { to, slot } }
  })
  return [...seeds, ...pulls]
}

/** Reverse: how many contributions a node's adjoint has, seeds counted: in all, by step k, and along edges alone. */
export function contributionCount(plan: Plan, node: NodeId, k: number) {
  const { total: uses, received } = pendingPulls(plan, node, k)
  let total = uses
  let arrived = received
  plan.seeds.forEach((seed, i) => {
    if (plan.pass !== "reverse" || seed.node !== node) return
    total++
    if (k > plan.order.length + i) arrived++
  })
  return { total, received: arrived, uses }
}

/** The node that receives something at step k; −1 at step 0. */
export function receiver(run: Run, k: number): NodeId {
  return k === 0 ? -1 : step(run, k).node
}

/** The step after which nothing changes any more at a node; the last one where its adjoint is never reached. */
export function finalStep(plan: Plan, node: NodeId): number {
  const { evaluated, lastTouched } = stepsOf(plan, node)
  return plan.pass === "reverse" ? (lastTouched ?? plan.steps) : (evaluated ?? 0)
}

/** Where a node stands after step k, at which `active` receives something. */
export function phaseAt(plan: Plan, node: NodeId, k: number, active: NodeId): Phase {
  if (node === active) return "active"
  return k >= finalStep(plan, node) ? "done" : "waiting"
}

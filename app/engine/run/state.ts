import type { NodeId } from "../graph/graph"
import { type Tensor, zeros } from "../tensor/tensor"
import { valueOf } from "./evaluate"
import { countUpTo, type Plan, pullsOf, type Run } from "./plan"

/** The term pulled at step k, counted from 0; negative before the first pull. */
const termAt = ({ order, seeded }: Plan, k: number) => k - order.length - seeded.length - 1

/** The step that evaluates (reads, pushes) a node; 0 for constants: they are there from the start. */
function evaluateStep({ graph, order }: Plan, node: NodeId): number {
  return graph.kind(node) === "constant" ? 0 : countUpTo(order, node)
}

/** A node's value as known after step k (0: nothing has happened yet); null while unknown. Constants are always known. */
export function valueAt(run: Run, node: NodeId, k: number): Tensor | null {
  return evaluateStep(run.plan, node) <= k ? valueOf(run, node) : null
}

/** Forward: a node's tangent as known after step k; null while unknown, and where it depends on no differentiated input. */
export function tangentAt(run: Run, node: NodeId, k: number): Tensor | null {
  const tangent = run.plan.pass === "forward" ? run.plan.of[node]! : -1
  return tangent >= 0 && evaluateStep(run.plan, node) <= k ? valueOf(run, tangent) : null
}

/** Reverse: a node's adjoint so far, after step k; null before its first contribution. At the last step what was never reached is 0. */
export function adjointAt(run: Run, node: NodeId, k: number): Tensor | null {
  const { plan } = run
  if (plan.pass !== "reverse") return null
  const pulls = pullsOf(plan, node)
  const received = countUpTo(pulls, termAt(plan, k))
  if (received > 0) return valueOf(run, plan.terms.after[pulls[received - 1]!]!)
  const seeds = plan.seeds.slice(0, Math.max(0, k - plan.order.length)).filter(seed => seed.node === node)
  const last = seeds.at(-1)
  if (last !== undefined) return valueOf(run, last.after)
  return k >= plan.steps ? zeros(plan.graph.shape(node)) : null
}

/** The steps at which something happens to a node; null: never. */
export interface NodeSteps {
  /** Its value (in forward mode its tangent too) becomes known. */
  readonly evaluated: number | null
  /** Reverse: its adjoint receives the first and the last contribution, seeds counted. */
  readonly firstTouched: number | null
  readonly lastTouched: number | null
}

/** When a node is evaluated, and when its adjoint is first and last touched. */
export function stepsOf(plan: Plan, node: NodeId): NodeSteps {
  const evaluated = evaluateStep(plan, node) || null
  const touched = Array.from(plan.seeded).flatMap((seeded, i) => (seeded === node ? [plan.order.length + 1 + i] : []))
  if (plan.pass === "reverse") {
    const pulls = pullsOf(plan, node)
    const base = plan.order.length + plan.seeded.length + 1
    if (pulls.length > 0) touched.push(base + pulls[0]!, base + pulls.at(-1)!)
  }
  return { evaluated, firstTouched: touched[0] ?? null, lastTouched: touched.at(-1) ?? null }
}

/** Reverse: how many contributions a node's adjoint receives along edges, in all and by step k. Seeds are not counted. */
export function pendingPulls(
  plan: Plan,
  node: NodeId,
  k: number,
): { readonly total: number; readonly received: number } {
  if (plan.pass !== "reverse") return { total: 0, received: 0 }
  const pulls = pullsOf(plan, node)
  return { total: pulls.length, received: countUpTo(pulls, termAt(plan, k)) }
}

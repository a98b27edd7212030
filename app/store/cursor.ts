import type { NodeId } from "../engine/graph/graph"
import type { Plan, Run } from "../engine/run/plan"
import { stepsOf } from "../engine/run/state"
import { step } from "../engine/run/step"

/** The node that receives something at step k; null before the first. */
export const receiver = (run: Run, k: number): NodeId | null => (k > 0 ? step(run, k).node : null)

/** The step that completes a node: its last contribution in a reverse sweep, else its evaluation; 0 if it has none. */
export function finalStep(plan: Plan, node: NodeId): number {
  const { evaluated, lastTouched } = stepsOf(plan, node)
  return lastTouched ?? evaluated ?? 0
}

/** The step that a press on a node leads to: the one that the pass at hand spends on it; pressed again, the other one. */
export function stepToShow(plan: Plan, node: NodeId, now: number): number {
  const evaluated = stepsOf(plan, node).evaluated ?? 0
  const last = finalStep(plan, node)
  const inAdjoints = now > plan.order.length
  const wanted = inAdjoints ? last : evaluated
  return wanted === now ? (inAdjoints ? evaluated : last) : wanted
}

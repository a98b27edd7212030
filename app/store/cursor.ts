import type { NodeId } from "../engine/graph/graph"
import type { Plan } from "../engine/run/plan"
import { stepsOf } from "../engine/run/state"

/** The step that completes a node: its last contribution in a reverse sweep, else its evaluation; 0 if it has none. */
export function lastStepOf(plan: Plan, node: NodeId): number {
  const { evaluated, lastTouched } = stepsOf(plan, node)
  return lastTouched ?? evaluated ?? 0
}

/** The step that a press on a node leads to: the one that the pass at hand spends on it; pressed again, the other one. */
export function stepToShow(plan: Plan, node: NodeId, now: number): number {
  const evaluated = stepsOf(plan, node).evaluated ?? 0
  const last = lastStepOf(plan, node)
  const inAdjoints = now > plan.order.length
  const wanted = inAdjoints ? last : evaluated
  return wanted === now ? (inAdjoints ? evaluated : last) : wanted
}

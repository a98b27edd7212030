import type { NodeId } from "../../engine/graph/graph"
import type { Plan } from "../../engine/run/plan"

/** When what a picture shows comes and goes in a sweep. */
export interface Timetable {
  /** Position among the plan's terms of the one on an edge; −1 where nothing flows. */
  readonly term: (to: NodeId, slot: number) => number
  /** The step at which a node's value is known; 0 for constants. */
  readonly evaluated: (node: NodeId) => number
  /** The step that uses a term. */
  readonly used: (term: number) => number
  /** Reverse: the last step that may need a node's value: a pull out of it, or out of one of its consumers. 0: none. */
  readonly lastNeeded: Int32Array
}

const known = new WeakMap<Plan, Timetable>()

/** The timetable of a plan; made once. */
export function timetable(plan: Plan): Timetable {
  const before = known.get(plan)
  if (before) return before
  const made = makeTimetable(plan)
  known.set(plan, made)
  return made
}

function makeTimetable(plan: Plan): Timetable {
  const { graph, primal, terms, order, seeded } = plan
  const first = new Int32Array(primal + 1)
  for (let node = 0; node < primal; node++) first[node + 1] = first[node]! + graph.arity(node)
  const onEdge = new Int32Array(first[primal]!).fill(-1)
  const lastNeeded = new Int32Array(primal)
  const back = order.length + seeded.length + 1
  for (let term = 0; term < terms.count; term++) {
    const to = terms.to[term]!
    onEdge[first[to]! + terms.slot[term]!] = term
    // Terms ascend, so the last to write is the last that needs.
    lastNeeded[to] = back + term
    for (let slot = 0; slot < graph.arity(to); slot++) lastNeeded[graph.arg(to, slot)] = back + term
  }
  const evaluated = new Int32Array(primal)
  order.forEach((node, i) => (evaluated[node] = i + 1))
  return {
    term: (to, slot) => onEdge[first[to]! + slot]!,
    evaluated: node => evaluated[node]!,
    used: term => (plan.pass === "reverse" ? back + term : evaluated[terms.to[term]!]!),
    lastNeeded,
  }
}

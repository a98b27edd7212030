import type { NodeId } from "../graph/graph"
import { entries } from "../tensor/tensor"
import type { Plan } from "./plan"

/**
 * How many numbers are live after each step 0 … plan.steps: values, tangents and adjoints, entry by entry, that a later step may still read, or that
 * are results (values of `outputs`; tangents of outputs; adjoints of differentiated inputs). A pull may read the values of its consumer and of
 * the consumer's operands, whatever its partial is.
 */
export function liveNumbers(plan: Plan, outputs: readonly NodeId[]): Int32Array {
  const { graph, primal, order, steps, of } = plan
  const change = new Int32Array(steps + 2)
  const live = (node: NodeId, from: number, to: number, times = 1) => {
    if (from > to) return
    const size = times * entries(graph.shape(node))
    change[from]! += size
    change[to + 1]! -= size
  }
  const lastRead = lastReads(plan, outputs)
  order.forEach((node, i) => {
    const both = plan.pass === "forward" && of[node]! >= 0 ? 2 : 1
    // What nothing reads is thrown away at once, but for the step that makes it.
    live(node, i + 1, Math.max(i + 1, lastRead[node]! - 1), both)
  })
  if (plan.pass === "reverse") {
    const spans = adjointSpans(plan)
    for (let node = 0; node < primal; node++) if (spans.from[node]! > 0) live(node, spans.from[node]!, spans.to[node]!)
  }
  const counts = new Int32Array(steps + 1)
  let now = 0
  for (let k = 0; k <= steps; k++) counts[k] = now += change[k]!
  return counts
}

/** The last step that may read a node's value; of a result one step after the last. */
function lastReads({ graph, primal, order, seeded, pass, steps, terms }: Plan, outputs: readonly NodeId[]): Int32Array {
  const last = new Int32Array(primal)
  const reads = (node: NodeId, step: number) => {
    if (node < primal) last[node] = Math.max(last[node]!, step)
  }
  order.forEach((node, i) => graph.args(node).forEach(arg => reads(arg, i + 1)))
  if (pass === "reverse")
    for (let term = 0; term < terms.count; term++) {
      const step = order.length + seeded.length + 1 + term
      const to = terms.to[term]!
      reads(to, step)
      graph.args(to).forEach(arg => reads(arg, step))
    }
  for (const node of outputs) reads(node, steps + 1)
  return last
}

/** The steps from … to after which a node's adjoint is kept: from its first contribution until it has been passed on; of an input to the end. */
function adjointSpans({ graph, primal, order, seeded, steps, terms }: Plan) {
  const from = new Int32Array(primal)
  const to = new Int32Array(primal)
  const touch = (node: NodeId, step: number) => {
    from[node] ||= step
    to[node] = graph.kind(node) === "input" ? steps : Math.max(to[node]!, step)
  }
  seeded.forEach((node, i) => touch(node, order.length + 1 + i))
  for (let term = 0; term < terms.count; term++) {
    const step = order.length + seeded.length + 1 + term
    touch(terms.from[term]!, step)
    // It is read by this pull, so it was kept after the step before.
    to[terms.to[term]!] = Math.max(to[terms.to[term]!]!, step - 1)
  }
  return { from, to }
}

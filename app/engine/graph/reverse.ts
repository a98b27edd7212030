import { extend } from "./builder"
import { ALWAYS, either, gateBeyond, gateOfSeed, NEVER, wildness } from "./flow"
import type { Graph, NodeId } from "./graph"
import { activeEdges, contribute, dependents, type Hooks, operandsIn, type Seed, sum, type Sweep } from "./sweep"
import { createTerms } from "./terms"

/**
 * Appends the adjoint program: one seed for each of `outputs` (in this order; a node may occur twice, then the seeds add), then from the last
 * node to the first, operands by slot, ū += v̄ · ∂v/∂u along every edge whose operand depends on `wrt` and whose consumer leads to an output.
 * Partials of other operands are never written: x^2 at −3 does not meet ln(−3). Adjoints have the shapes of their primals. What a choice did not
 * take gets nothing, and neither does what it is made of, however steep; nor does what an output leads to whose seed is 0 beside others.
 */
export function reverse(primal: Graph, wrt: readonly NodeId[], outputs: readonly NodeId[], hooks: Hooks = {}): Sweep {
  const graph = extend(primal)
  const active = dependents(primal, wrt)
  const of = new Int32Array(primal.size).fill(-1)
  const terms = createTerms(operandsIn(primal))
  const wild = wildness(primal)
  // Where the adjoint of each node flows: not told of nodes that no steep slope is under.
  const gates = new Int32Array(primal.size).fill(NEVER)
  const seeds = outputs.map((node): Seed => {
    const seed = graph.input(primal.shape(node))
    const before = of[node]!
    const after = before < 0 ? seed : sum(graph, before, seed)
    of[node] = after
    const always = wild[node] === 0 || (outputs.length === 1 && graph.shape(node).length === 0)
    gates[node] = either(graph, gates[node]!, always ? ALWAYS : gateOfSeed(graph, seed))
    return { node, seed, before, after }
  })
  for (let to = primal.size - 1; to >= 0; to--) {
    const adjoint = of[to]!
    if (active[to] === 0 || adjoint < 0) continue
    for (const edge of activeEdges(primal, active, to)) {
      const gated = { edge, direction: "pull", gate: gates[to]! } as const
      const term = contribute(graph, gated, wild[to] === 1, adjoint, of[edge.from]!, hooks)
      of[edge.from] = term.after
      if (wild[edge.from] === 1 && gates[edge.from] !== ALWAYS) {
        const beyond = gateBeyond(graph, gated, term.partial < 0 ? null : term.partial)
        gates[edge.from] = either(graph, gates[edge.from]!, beyond)
      }
      terms.add(term)
    }
  }
  graph.trim()
  return { graph, primal: primal.size, seeds, terms: terms.finish(), of }
}

import { opNamed } from "../ops"
import { extend } from "./builder"
import type { Graph, NodeId } from "./graph"
import { simplified } from "./simplify"
import { activeEdges, contribute, dependents, type Hooks, operandsIn, type Sweep } from "./sweep"
import { createTerms } from "./terms"

const expand = opNamed("expand")

/**
 * Appends the tangent program: one seed for each of `wrt` (inputs, in this order), then v̇ = Σ ∂v/∂u · u̇ for every node that depends on them,
 * operands by slot. Tangents have the shapes of their primals.
 */
export function forward(primal: Graph, wrt: readonly NodeId[], hooks: Hooks = {}): Sweep {
  const graph = extend(primal)
  const active = dependents(primal, wrt)
  const of = new Int32Array(primal.size).fill(-1)
  const terms = createTerms(operandsIn(primal))
  const seeds = wrt.map(node => {
    const seed = graph.input(primal.shape(node))
    of[node] = seed
    return { node, seed, before: -1, after: seed }
  })
  for (let to = 0; to < primal.size; to++) {
    if (active[to] === 0 || of[to] !== -1) continue
    let tangent = -1
    for (const edge of activeEdges(primal, active, to)) {
      const term = contribute(graph, edge, "push", of[edge.from]!, tangent, hooks)
      tangent = term.after
      terms.add(term)
    }
    of[to] = simplified(graph, expand, [tangent], { shape: primal.shape(to) })
  }
  graph.trim()
  return { graph, primal: primal.size, seeds, terms: terms.finish(), of }
}

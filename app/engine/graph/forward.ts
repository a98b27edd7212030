import { opNamed } from "../ops"
import { extend } from "./builder"
import { ALWAYS, either, gateBeyond, gateOfSeed, mayBeSteep, NEVER, wildness } from "./flow"
import type { Graph, NodeId } from "./graph"
import { simplified } from "./simplify"
import { activeEdges, contribute, dependents, type Hooks, operandsIn, type Sweep } from "./sweep"
import { createTerms } from "./terms"

const expand = opNamed("expand")

/**
 * Appends the tangent program: one seed for each of `wrt` (inputs, in this order), then v̇ = Σ ∂v/∂u · u̇ for every node that depends on them,
 * operands by slot. Tangents have the shapes of their primals. What no seed but 0 moves has tangent 0, however steep it is there.
 */
export function forward(primal: Graph, wrt: readonly NodeId[], hooks: Hooks = {}): Sweep {
  const graph = extend(primal)
  const active = dependents(primal, wrt)
  const of = new Int32Array(primal.size).fill(-1)
  const terms = createTerms(operandsIn(primal))
  const wild = wildness(primal)
  const steep = steepAhead(primal, active)
  // Where the tangent of each node flows: not told of nodes that lead to nothing steep.
  const gates = new Int32Array(primal.size).fill(ALWAYS)
  const seeds = wrt.map(node => {
    const seed = graph.input(primal.shape(node))
    of[node] = seed
    if (steep[node] === 1) gates[node] = gateOfSeed(graph, seed)
    return { node, seed, before: -1, after: seed }
  })
  for (let to = 0; to < primal.size; to++) {
    if (active[to] === 0 || of[to] !== -1) continue
    let tangent = -1
    let flows: NodeId = NEVER
    for (const edge of activeEdges(primal, active, to)) {
      const gated = { edge, direction: "push", gate: gates[edge.from]! } as const
      const term = contribute(graph, gated, wild[to] === 1, of[edge.from]!, tangent, hooks)
      tangent = term.after
      if (steep[to] === 1)
        flows = either(graph, flows, gateBeyond(graph, gated, term.partial < 0 ? null : term.partial))
      terms.add(term)
    }
    gates[to] = flows === NEVER ? ALWAYS : flows
    of[to] = simplified(graph, expand, [tangent], { shape: primal.shape(to) })
  }
  graph.trim()
  return { graph, primal: primal.size, seeds, terms: terms.finish(), of }
}

/** 1 for every node that leads to an op that may be steep. */
function steepAhead(graph: Graph, active: Uint8Array): Uint8Array {
  const ahead = new Uint8Array(graph.size)
  for (let to = graph.size - 1; to >= 0; to--) {
    if (active[to] === 0 || (ahead[to] === 0 && mayBeSteep(graph, to) === 0)) continue
    for (let slot = graph.arity(to) - 1; slot >= 0; slot--) ahead[graph.arg(to, slot)] = 1
  }
  return ahead
}

import type { NodeId } from "../engine/graph/graph"
import { byPlace, type Arc, type Linearized } from "./linearized"

/** In which order the inner vertices go: along the list, against it, or always one that costs least (Markowitz 1957). */
export type EliminationOrder = "forward" | "reverse" | "markowitz" | readonly NodeId[]

/** One vertex eliminated: every pair of an edge in and an edge out becomes an edge past it, or adds to one. */
export interface Elimination {
  readonly vertex: NodeId
  /** One a pair, also where a partial is ±1. */
  readonly multiplications: number
  /** The graph that is left. */
  readonly arcs: readonly Arc[]
}

/** All of it: after the last step every edge leads from an input to an output, and its number is the entry of the Jacobian. */
export interface Eliminated {
  readonly steps: readonly Elimination[]
  readonly multiplications: number
  /** ∂outputs[i]/∂inputs[j]. */
  readonly jacobian: readonly (readonly number[])[]
}

/** What eliminating a vertex of a graph takes: edges in times edges out. */
export const eliminationCost = (arcs: readonly Arc[], vertex: NodeId): number =>
  arcs.filter(({ to }) => to === vertex).length * arcs.filter(({ from }) => from === vertex).length

/** The vertex that goes next of those that are left, by a rule; null: none is left. */
export function nextEliminated(
  order: "forward" | "reverse" | "markowitz",
  left: readonly NodeId[],
  arcs: readonly Arc[],
): NodeId | null {
  if (left.length === 0) return null
  if (order === "forward") return Math.min(...left)
  if (order === "reverse") return Math.max(...left)
  return left.reduce((best, next) => (eliminationCost(arcs, next) < eliminationCost(arcs, best) ? next : best))
}

type Net = Map<NodeId, Map<NodeId, number>>

/**
 * Cross-country elimination: accumulates the Jacobian by eliminating inner vertices in some order (Griewank & Walther 2008, ch. 9). Finding the
 * best order is NP-hard; forward and reverse are the orders of the two modes. Ties go to the lowest number.
 */
export function eliminate(graph: Linearized, order: EliminationOrder): Eliminated {
  const into: Net = new Map()
  const outOf: Net = new Map()
  const connect = (from: NodeId, to: NodeId, partial: number) => {
    within(outOf, from).set(to, partial)
    within(into, to).set(from, partial)
  }
  for (const { from, to, partial } of graph.arcs) connect(from, to, partial)
  const left = new Set(graph.inner)
  const cost = (vertex: NodeId) => within(into, vertex).size * within(outOf, vertex).size
  const steps: Elimination[] = []
  for (const vertex of orderOf(graph, order, left, cost)) {
    const [ins, outs] = [within(into, vertex), within(outOf, vertex)]
    for (const [from, first] of ins)
      for (const [to, second] of outs) connect(from, to, (within(outOf, from).get(to) ?? 0) + first * second)
    for (const from of ins.keys()) within(outOf, from).delete(vertex)
    for (const to of outs.keys()) within(into, to).delete(vertex)
    const multiplications = ins.size * outs.size
    left.delete(vertex)
    into.delete(vertex)
    outOf.delete(vertex)
    steps.push({ vertex, multiplications, arcs: arcsOf(outOf) })
  }
  return {
    steps,
    multiplications: steps.reduce((sum, step) => sum + step.multiplications, 0),
    jacobian: graph.outputs.map(y => graph.inputs.map(x => (x === y ? 1 : (within(outOf, x).get(y) ?? 0)))),
  }
}

function within(net: Net, node: NodeId): Map<NodeId, number> {
  const known = net.get(node)
  if (known) return known
  const edges = new Map<NodeId, number>()
  net.set(node, edges)
  return edges
}

/** The vertices in their turn. A rule looks at what is left each time. */
function* orderOf(
  graph: Linearized,
  order: EliminationOrder,
  left: ReadonlySet<NodeId>,
  cost: (vertex: NodeId) => number,
) {
  if (order === "markowitz") {
    while (left.size > 0) yield [...left].reduce((best, next) => (cost(next) < cost(best) ? next : best))
    return
  }
  if (order === "forward") yield* graph.inner
  else if (order === "reverse") yield* [...graph.inner].reverse()
  else {
    if (new Set(order).size !== left.size || !order.every(vertex => left.has(vertex)))
      throw new Error("an order names every inner vertex once")
    yield* order
  }
}

const arcsOf = (outOf: Net): readonly Arc[] =>
  [...outOf].flatMap(([from, edges]) => Array.from(edges, ([to, partial]) => ({ from, to, partial }))).sort(byPlace)

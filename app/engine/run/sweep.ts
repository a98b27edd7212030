import { forward } from "../graph/forward"
import type { Graph, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import type { Hooks } from "../graph/sweep"
import { noTerms } from "../graph/terms"
import { entries } from "../tensor/tensor"
import type { Pass, Plan } from "./plan"

/**
 * Plans a pass over a primal list. `wrt`: the differentiated inputs. `outputs`: the nodes to seed in reverse, one entry an output name with a
 * non-zero seed; a node may occur twice. `hooks` put a mistake into the engine.
 */
export function plan(
  primal: Graph,
  pass: Pass,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  hooks: Hooks = {},
): Plan {
  const size = primal.size
  const sweep =
    pass === "forward"
      ? forward(primal, wrt, hooks)
      : pass === "reverse"
        ? reverse(primal, wrt, outputs, hooks)
        : { graph: primal, primal: size, seeds: [], terms: noTerms, of: new Int32Array(size).fill(-1) }
  const { terms } = sweep
  const order = steppedNodes(primal)
  const seeded = Int32Array.from(pass === "reverse" ? outputs : [])
  const backwards = pass === "reverse"
  const pulls = grouped(terms.from, backwards ? size : 0)
  return {
    ...sweep,
    pass,
    order,
    seeded,
    first: grouped(terms.to, pass === "forward" ? size : 0).first,
    pulls: pulls.members,
    pullsFirst: pulls.first,
    offset: offsets(sweep.graph),
    steps: order.length + seeded.length + (backwards ? terms.count : 0),
  }
}

/** Every node but the constants. */
function steppedNodes(graph: Graph): Int32Array {
  const order = new Int32Array(graph.size)
  let count = 0
  for (let node = 0; node < graph.size; node++) if (graph.kind(node) !== "constant") order[count++] = node
  return order.slice(0, count)
}

/** Positions in `keys` grouped by key 0 … count−1 (counting sort): those of key k are members[first[k]] … members[first[k+1]−1], ascending. */
function grouped(keys: Int32Array, count: number): { first: Int32Array; members: Int32Array } {
  const first = new Int32Array(count + 1)
  if (count === 0) return { first, members: first.subarray(1) }
  for (let position = 0; position < keys.length; position++) first[keys[position]! + 1]!++
  for (let key = 0; key < count; key++) first[key + 1]! += first[key]!
  const next = first.slice()
  const members = new Int32Array(keys.length)
  for (let position = 0; position < keys.length; position++) members[next[keys[position]!]!++] = position
  return { first, members }
}

/** Where each node's entries start in one array that holds them all. */
export function offsets(graph: Graph): Int32Array {
  const offset = new Int32Array(graph.size + 1)
  for (let node = 0; node < graph.size; node++) offset[node + 1] = offset[node]! + entries(graph.shape(node))
  return offset
}

import type { NodeId } from "../../engine/graph/graph"
import type { Plan } from "../../engine/run/plan"
import type { Diagram } from "./diagram"

/**
 * The steps at which a layer of the picture is complete, ascending; the last one is the last step. A layer is as many steps in a row as need nothing that another
 * of them brings to a mark: nodes that are evaluated together, then edges that are pulled along together. Steps keep their order, so that after a layer,
 * too, the picture is that after a whole step.
 */
export function layers({ markOf }: Diagram, plan: Plan): Int32Array {
  const { graph, order, seeded, terms, pass } = plan
  const ends: number[] = []
  const layerOf = new Int32Array(markOf.length).fill(-1) // the layer in which a mark was the last time given something
  let layer = 0
  let steps = 0
  const close = () => {
    if (steps > (ends.at(-1) ?? 0)) ends.push(steps)
    layer++
  }
  const give = (node: NodeId, closes: boolean) => {
    if (closes) close()
    const mark = markOf[node]!
    if (mark >= 0) layerOf[mark] = layer
    steps++
  }
  const fresh = (operand: NodeId, node: NodeId) => {
    const other = markOf[operand]!
    return other >= 0 && other !== markOf[node]! && layerOf[other] === layer
  }
  const usesFresh = (node: NodeId) => {
    for (let slot = graph.arity(node) - 1; slot >= 0; slot--) if (fresh(graph.arg(node, slot), node)) return true
    return false
  }
  for (const node of order) give(node, usesFresh(node))
  close()
  if (pass !== "reverse") return Int32Array.from(ends)
  for (const node of seeded) give(node, false)
  for (let term = 0; term < terms.count; term++) give(terms.from[term]!, fresh(terms.to[term]!, terms.from[term]!))
  close()
  return Int32Array.from(ends)
}

import type { Graph } from "./graph"

/** Whether two lists compute the same thing up to the values of their constants: kinds, ops and operands agree node by node. */
export function sameStructure(a: Graph, b: Graph): boolean {
  if (a.size !== b.size) return false
  for (let node = 0; node < a.size; node++) {
    if (a.kind(node) !== b.kind(node) || a.code(node) !== b.code(node) || a.arity(node) !== b.arity(node)) return false
    for (let slot = 0; slot < a.arity(node); slot++) if (a.arg(node, slot) !== b.arg(node, slot)) return false
  }
  return true
}

import type { Lowered } from "../../engine/graph/program"
import type { NodeId } from "../../engine/graph/graph"
import { plainNode } from "../../explain/formula"

/** Nodes that are found by a word, the best first, and how many there are in all. */
export interface Matches {
  readonly nodes: readonly NodeId[]
  readonly count: number
}

/** As it may be typed: without case, spaces and signs of products, "v₁₂" as "v12". */
const normal = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·*]/g, "")

/**
 * The nodes of a picture whose name or formula holds a word: first the one that is called so, then those whose name begins so, holds it, and whose formula holds it.
 * Without a word all nodes, in order. At most `most` are given.
 */
export function matchesOf(program: Lowered, drawn: readonly NodeId[], word: string, most: number): Matches {
  const wanted = normal(word)
  const ranked: NodeId[][] = [[], [], [], []]
  for (const node of drawn) {
    const name = normal(program.names[node]!)
    const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3
    if (rank < 3 || normal(plainNode(program, node)).includes(wanted)) ranked[rank]!.push(node)
  }
  const nodes = ranked.flat()
  return { nodes: nodes.slice(0, most), count: nodes.length }
}

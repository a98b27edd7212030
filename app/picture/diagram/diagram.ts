import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"

/** Name of the node that a mark shows; unique, stable while the name is: also its `data-node`. */
export type MarkId = string

/** One thing that is drawn. */
export interface Mark {
  readonly id: MarkId
  /** Whose value, tangent and adjoint it wears. */
  readonly shows: NodeId
  /** Every node that it stands for (a closed group stands for many). */
  readonly members: readonly NodeId[]
  readonly kind: "node" | "group" | "copy"
  /** Constants drawn on it, one a slot. */
  readonly docked: readonly { readonly node: NodeId; readonly slot: number }[]
}

/** One operand's edge; `id` is "v1→v2:0": also its `data-edge`. */
export interface Link {
  readonly id: string
  readonly from: number // index of a mark
  readonly to: number
  readonly slot: number
  /** Position among the drawn operands of `to`, from the top. */
  readonly port: number
}

/** What is drawn as one thing. The only place that knows of folding, docking, copies and groups. */
export interface Diagram {
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
  /** NodeId → index of the mark that wears it, −1 for docked constants. */
  readonly markOf: Int32Array
}

/**
 * What is drawn of a program: a mark for every input and op, in the order of the list; a link for every operand that is drawn. Constants are docked
 * on their consumers, but for a constant that is an output itself.
 */
export function diagram(program: Lowered): Diagram {
  const markOf = numberMarks(program)
  const marks: Mark[] = []
  const links: Link[] = []
  for (let node = 0; node < program.graph.size; node++) {
    const to = markOf[node]!
    if (to < 0) continue
    const docked: Mark["docked"][number][] = []
    let port = 0
    program.graph.args(node).forEach((operand, slot) => {
      const from = markOf[operand]!
      if (from < 0) docked.push({ node: operand, slot })
      else links.push({ id: linkId(program, operand, node, slot), from, to, slot, port: port++ })
    })
    marks.push({ id: program.names[node]!, shows: node, members: [node], kind: "node", docked })
  }
  return { marks, links, markOf }
}

/** NodeId → position among the marks, −1 for what is docked. */
function numberMarks({ graph, outputs }: Lowered): Int32Array {
  const exposed = new Set(outputs.map(output => output.node))
  const markOf = new Int32Array(graph.size).fill(-1)
  let count = 0
  for (let node = 0; node < graph.size; node++)
    if (graph.kind(node) !== "constant" || exposed.has(node)) markOf[node] = count++
  return markOf
}

function linkId({ names }: Lowered, from: NodeId, to: NodeId, slot: number): string {
  return `${names[from]!}→${names[to]!}:${slot}`
}

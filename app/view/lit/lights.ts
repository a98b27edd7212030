import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { linkAt, type Diagram } from "../../picture/diagram/diagram"
import type { Pointed } from "../../store/state"

/**
 * What an element of the page says of itself, as its `data-` attributes: `at`, nodes by number, the first before others; `to` and `slot`, an edge; in the
 * picture `node` or `of`, a mark by its id, and `edge` or `of`, a link by its id.
 */
export interface Tags {
  readonly at?: string | undefined
  readonly to?: string | undefined
  readonly slot?: string | undefined
  readonly node?: string | undefined
  readonly edge?: string | undefined
  readonly of?: string | undefined
  /** A copy of a mark. */
  readonly ghost?: string | undefined
  /** One number of its value or adjoint (`is`), by its place. */
  readonly entry?: string | undefined
  readonly is?: string | undefined
}

/** What is tagged so. */
export const TAGGED = "[data-at], [data-to], [data-edge], .mark[data-node], .labels > [data-of]"

/** How much something lights up: it is what is pointed at; or an end of the edge that is pointed at. */
export type Light = "full" | "end"

/** What tags speak of. */
export interface Tagged {
  readonly program: Lowered
  readonly diagram: Diagram
}

const nodesIn = (at: string): readonly NodeId[] => at.split(" ").filter(Boolean).map(Number)

/** What is pointed at with an element; null: nothing that is known. */
export function pointedBy(scene: Tagged, tags: Tags): Pointed | null {
  const pointed = wholeBy(scene, tags)
  if (pointed === null || tags.entry === undefined) return pointed
  return { ...pointed, entry: { is: tags.is === "value" ? "value" : "adjoint", at: Number(tags.entry) } }
}

function wholeBy({ program, diagram }: Tagged, tags: Tags): Pointed | null {
  const nodeAt = (node: NodeId | undefined) =>
    node === undefined || program.names[node] === undefined ? null : { node, partner: null }
  if (tags.at !== undefined) return nodeAt(nodesIn(tags.at)[0])
  if (tags.to !== undefined) return { to: Number(tags.to), slot: Number(tags.slot) }
  const link = diagram.links.find(({ id }) => id === (tags.edge ?? tags.of))
  if (link) return link.edges[0]!
  const name = tags.node ?? tags.of
  const mark = diagram.marks.find(({ id }) => id === name)
  return nodeAt(mark ? mark.shows : program.names.indexOf(name ?? ""))
}

/** How much each element lights up while something is pointed at; null: not at all. */
export function lights({ program, diagram }: Tagged, pointed: Pointed): (tags: Tags) => Light | null {
  const nodes = new Map<NodeId, Light>()
  const add = (node: NodeId | null, light: Light) => {
    if (node !== null && !nodes.has(node)) nodes.set(node, light)
  }
  const edge = "to" in pointed ? pointed : null
  if ("node" in pointed) [pointed.node, pointed.partner].forEach(node => add(node, "full"))
  else [pointed.to, program.graph.arg(pointed.to, pointed.slot)].forEach(node => add(node, "end"))
  const names = new Map<string, Light>()
  for (const [node, light] of nodes) {
    const mark = diagram.marks[diagram.markOf[node] ?? -1]
    // An input within a mark is a node of its own; of a closed part the mark stands for what is in it.
    if (mark && !mark.leaves.includes(node)) names.set(mark.id, light)
    names.set(program.names[node]!, light)
  }
  const link = edge && diagram.links[linkAt(diagram, edge)]?.id
  return ({ at, to, slot, node, edge: id, of, ghost, entry }) => {
    // One number of many lights up by itself.
    if (entry !== undefined) return null
    if (at !== undefined) return nodesIn(at).reduce<Light | null>((found, one) => found ?? nodes.get(one) ?? null, null)
    if (to !== undefined) return edge && Number(to) === edge.to && Number(slot) === edge.slot ? "full" : null
    const name = ghost ?? node ?? id ?? of ?? ""
    if (link !== null && link === name) return "full"
    return names.get(name) ?? (node === undefined ? null : (names.get(node) ?? null))
  }
}

/** The cone of influence of a node: what it is made of and what it is used for, itself among them. `ids`: of marks and links. */
export function coneOf({ program: { graph, names }, diagram }: Tagged, node: NodeId): ReadonlySet<string> {
  const [before, after] = [new Set([node]), new Set([node])]
  for (let one = node; one >= 0; one--) if (before.has(one)) for (const arg of graph.args(one)) before.add(arg)
  for (let one = node + 1; one < graph.size; one++) if (graph.args(one).some(arg => after.has(arg))) after.add(one)
  const within = (nodes: readonly NodeId[]) => nodes.some(one => before.has(one) || after.has(one))
  const marks = diagram.marks.filter(({ members, shows, leaves }) => within([shows, ...members, ...leaves]))
  const leaves = marks.flatMap(mark => mark.leaves.filter(leaf => within([leaf])).map(leaf => names[leaf]!))
  const links = diagram.links.filter(({ edges }) =>
    edges.some(({ to, slot }) => {
      const from = graph.arg(to, slot)
      return (before.has(to) && before.has(from)) || (after.has(from) && after.has(to))
    }),
  )
  return new Set([...[...marks, ...links].map(({ id }) => id), ...leaves])
}

import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { opensAt } from "../../engine/ops/opening"
import { folding, shutIn, type Choice, type Folding } from "./folding"
import type { Part } from "./part"

/** What a mark is called: unique, stable while names are. Of all but copies the name of the node that it shows: also its `data-node`. */
export type MarkId = string

/** One thing that is drawn. */
export interface Mark {
  readonly id: MarkId
  /** Whose value, tangent and adjoint it wears: of a closed part its result. */
  readonly shows: NodeId
  /** Every node that it stands for (a closed part stands for many). */
  readonly members: readonly NodeId[]
  readonly kind: "node" | "group" | "copy"
  /** The part that is closed here. */
  readonly part: Part | null
  /** By what it opens: the key of that part; of an op that stands whole, but can be drawn as what it is made of, its name. */
  readonly opens: string | null
  /** Constants drawn on it, one a slot. */
  readonly docked: readonly { readonly node: NodeId; readonly slot: number }[]
  /** Inputs that nothing else uses, drawn within it. */
  readonly leaves: readonly NodeId[]
}

/** One operand's edge. */
export interface Edge {
  readonly to: NodeId
  readonly slot: number
}

/** What flows from one mark to another: one operand; into a closed group all that come from the same mark. `id` is "v1→v2:0", of its first edge: also its `data-edge`. */
export interface Link {
  readonly id: string
  readonly from: number // index of a mark
  readonly to: number
  readonly slot: number
  /** Position among the drawn operands of `to`, from the top. */
  readonly port: number
  readonly edges: readonly Edge[]
}

/** An open part: its marks stand in a frame. */
export interface Frame {
  readonly part: Part
  /** Indices of marks. */
  readonly marks: readonly number[]
  /** The node whose mark it becomes when it closes. */
  readonly shows: NodeId
}

/** What is drawn as one thing. The only place that knows of folding, docking, copies and groups. */
export interface Diagram {
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
  /** Outer ones before those within. */
  readonly frames: readonly Frame[]
  /** Indices of the marks from which something leads on that is no program yet: to one open end. */
  readonly open: readonly number[]
  /** NodeId → index of the mark that stands for it, −1 for constants that are not drawn. */
  readonly markOf: Int32Array
  /** Edge → index of its link, −1 within a closed mark: see `linkAt`. */
  readonly linkOf: Int32Array
  /** NodeId → number of its first edge. */
  readonly firstEdge: Int32Array
}

/** Nothing chosen by the person. */
export const USUAL: Choice = { opened: [], closed: [], expanded: [], fold: true }

/** An input that is drawn on more marks gets copies, in a large picture. */
const MOST_CONSUMERS = 6

/**
 * What is drawn of a program: marks for inputs, ops and closed parts, operands before their consumers; a link for every operand that is drawn. Constants are
 * docked on their consumers, but for a constant that is an output itself. Linear in the program.
 */
export function diagram(program: Lowered, choice: Choice = USUAL): Diagram {
  const folded = folding(program, choice)
  return assemble(program, folded, unitsOf(program, folded))
}

/** Index of the link that an operand's edge is part of, −1: none is drawn. */
export const linkAt = ({ linkOf, firstEdge }: Diagram, { to, slot }: Edge): number => linkOf[firstEdge[to]! + slot]!

/** Whether a part is one closed mark. */
export const closes = ({ marks }: Diagram, key: string): boolean => marks.some(({ part }) => part?.key === key)

/** The same before anything is drawn. */
export function closesIn(program: Lowered, choice: Choice, key: string): boolean {
  const folded = folding(program, choice)
  const { results, partAt } = unitsOf(program, folded)
  const part = folded.parts.findIndex(one => one.key === key)
  return part >= 0 && results[part]! >= 0 && partAt[results[part]!] === part
}

/** The keys of the closed parts that hide a node, the outermost first: none where the node is drawn. Whether one is open changes no other. */
export function closedAround(program: Lowered, choice: Choice, node: NodeId): readonly string[] {
  const folded = folding(program, choice)
  const { parts, owner, closed } = folded
  const results = resultsOf(program, folded)
  const around: number[] = []
  for (let part = owner[node] ?? -1; part >= 0; part = parts[part]!.parent) if (closed[part]) around.unshift(part)
  const shown = around.findIndex(part => results[part] === node)
  return around.slice(0, shown < 0 ? around.length : shown).map(part => parts[part]!.key)
}

/** What becomes one mark each, by the node that it shows. */
interface Units {
  /** NodeId → the node that its mark shows; −1: it is not drawn. */
  readonly shownBy: Int32Array
  /** Part → the node that it shows when it is closed; −1: it draws none. */
  readonly results: Int32Array
  /** Node that a mark shows → the part that is closed there, −1: none. */
  readonly partAt: Int32Array
  /** Part → it is drawn as a frame. */
  readonly framed: Uint8Array
}

function unitsOf(program: Lowered, folded: Folding): Units {
  const { size } = program.graph
  const { parts, owner, drawn } = folded
  const shut = shutIn(folded)
  const results = resultsOf(program, folded)
  const shownBy = new Int32Array(size).fill(-1)
  const partAt = new Int32Array(size).fill(-1)
  parts.forEach((_, part) => {
    if (shut[part] === part && results[part]! >= 0) partAt[results[part]!] = part
  })
  for (let node = 0; node < size; node++) {
    const part = owner[node]! < 0 ? -1 : shut[owner[node]!]!
    if (drawn[node]) shownBy[node] = part < 0 ? node : results[part]!
  }
  const framed = Uint8Array.from(shut, (by, part) => Number(by < 0 && results[part]! >= 0))
  return { shownBy, results, partAt, framed }
}

/** The last node of every part that is used after it or is an output; else its last one. */
function resultsOf({ graph }: Lowered, { parts, drawn, exposed }: Folding): Int32Array {
  const lastUse = new Int32Array(graph.size).fill(-1)
  for (let node = 0; node < graph.size; node++)
    for (let slot = graph.arity(node) - 1; slot >= 0; slot--) lastUse[graph.arg(node, slot)] = node
  return Int32Array.from(parts, ({ from, to }) => {
    let last = -1
    for (let node = to - 1; node >= from; node--) {
      if (!drawn[node]) continue
      if (exposed[node] || lastUse[node]! >= to) return node
      if (last < 0) last = node
    }
    return last
  })
}

/** In a dense picture inputs that are used once stand within their consumer. Node that a mark shows → its leaves. */
function dockLeaves({ graph }: Lowered, { dense, uses, exposed }: Folding, shownBy: Int32Array) {
  const leaves = new Map<NodeId, NodeId[]>()
  if (!dense) return leaves
  const isLeaf = (node: NodeId) => graph.kind(node) === "input" && uses[node] === 1 && !exposed[node]
  for (let node = 0; node < graph.size; node++)
    for (let slot = 0; slot < graph.arity(node); slot++) {
      const arg = graph.arg(node, slot)
      if (!isLeaf(arg)) continue
      const mark = shownBy[node]!
      const docked = leaves.get(mark)
      if (docked) docked.push(arg)
      else leaves.set(mark, [arg])
      shownBy[arg] = mark
    }
  return leaves
}

/** A link whose ends are named by the nodes that they show. */
interface Draft {
  readonly id: string
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
  readonly edges: Edge[]
}

/** The links into every mark, by the node that it shows, in the order in which operands are first used. */
function draftLinks({ graph, names }: Lowered, { shownBy, partAt }: Units, parts: readonly Part[]) {
  const into = new Map<NodeId, Draft[]>()
  const merged = new Map<number, Draft>()
  const kindAt = (mark: NodeId) => parts[partAt[mark]!]?.kind
  const merges = (mark: NodeId) => {
    const kind = kindAt(mark)
    return kind !== undefined && kind !== "sum" && kind !== "product"
  }
  for (let node = 0; node < graph.size; node++) {
    const to = shownBy[node]!
    if (to < 0) continue
    for (let slot = 0; slot < graph.arity(node); slot++) {
      const arg = graph.arg(node, slot)
      const from = shownBy[arg]!
      if (from < 0 || from === to) continue
      const joins = merges(to) || kindAt(from) === "run"
      const key = from * graph.size + to
      const before = joins ? merged.get(key) : undefined
      if (before) {
        before.edges.push({ to: node, slot })
        continue
      }
      const draft = { id: `${names[arg]!}→${names[node]!}:${slot}`, from, to, slot, edges: [{ to: node, slot }] }
      if (joins) merged.set(key, draft)
      const links = into.get(to)
      if (links) links.push(draft)
      else into.set(to, [draft])
    }
  }
  return into
}

type Drafts = ReadonlyMap<NodeId, readonly Draft[]>

const NONE: readonly Draft[] = []

/** Inputs with more consumers than one picture bears: each consumer but the first gets a copy. */
function copied({ graph }: Lowered, drafts: Drafts): ReadonlySet<NodeId> {
  const consumers = new Int32Array(graph.size)
  const latest = new Int32Array(graph.size).fill(-1)
  const many = new Set<NodeId>()
  for (const links of drafts.values())
    for (const { from, to } of links) {
      if (latest[from] === to) continue
      latest[from] = to
      if (++consumers[from]! > MOST_CONSUMERS && graph.kind(from) === "input") many.add(from)
    }
  return many
}

/** Numbers the marks, copies before the mark that they are made for, and joins them. */
function assemble(program: Lowered, folded: Folding, units: Units): Diagram {
  const { graph, names } = program
  const { parts, dense } = folded
  const { shownBy, partAt } = units
  const leaves = dockLeaves(program, folded, shownBy)
  const drafts = draftLinks(program, units, parts)
  const many = dense ? copied(program, drafts) : new Set<NodeId>()
  const members = membersOf(shownBy)
  const firstEdge = new Int32Array(graph.size + 1)
  for (let node = 0; node < graph.size; node++) firstEdge[node + 1] = firstEdge[node]! + graph.arity(node)
  const marks: Mark[] = []
  const links: Link[] = []
  const indexOf = new Int32Array(graph.size).fill(-1)
  const linkOf = new Int32Array(firstEdge[graph.size]!).fill(-1)
  const linked = new Set<NodeId>()
  for (let node = 0; node < graph.size; node++) {
    if (shownBy[node] !== node) continue
    const copies = new Map<NodeId, number>()
    const id = names[node]!
    const into = drafts.get(node) ?? NONE
    for (const { from } of into)
      if (many.has(from) && !copies.has(from)) {
        if (linked.has(from)) copies.set(from, marks.push(copyOf(names[from]!, from, id)) - 1)
        linked.add(from)
      }
    const part = parts[partAt[node]!] ?? null
    const to = marks.length
    indexOf[node] = to
    marks.push({
      id,
      shows: node,
      members: members.get(node) ?? [node],
      kind: part ? "group" : "node",
      part,
      opens: part ? part.key : wholeOp(program, node),
      docked: part ? [] : dockedOn(program, node, shownBy),
      leaves: leaves.get(node) ?? [],
    })
    into.forEach(({ id, from, slot, edges }, port) => {
      for (const edge of edges) linkOf[firstEdge[edge.to]! + edge.slot] = links.length
      links.push({ id, from: copies.get(from) ?? indexOf[from]!, to, slot, port, edges })
    })
  }
  const markOf = shownBy.map(shown => (shown < 0 ? -1 : indexOf[shown]!))
  const open = [...new Set(program.open?.map(node => markOf[node]!))].filter(mark => mark >= 0)
  return { marks, links, frames: framesOf(folded, units, markOf), open, markOf, linkOf, firstEdge }
}

const copyOf = (name: string, shows: NodeId, beside: string): Mark => ({
  id: `${name}~${beside}`,
  shows,
  members: [shows],
  kind: "copy",
  part: null,
  opens: null,
  docked: [],
  leaves: [],
})

/** The op at a node, if it can be opened: it says what it is made of, and stands in a text. */
function wholeOp({ graph, spans }: Lowered, node: NodeId): string | null {
  if (graph.kind(node) !== "op" || spans[node]!.to === spans[node]!.from) return null
  const op = graph.op(node)
  const shapes = graph.args(node).map(arg => graph.shape(arg))
  return opensAt(op, shapes) ? op.name : null
}

function dockedOn({ graph }: Lowered, node: NodeId, shownBy: Int32Array): Mark["docked"] {
  const docked: { node: NodeId; slot: number }[] = []
  for (let slot = 0; slot < graph.arity(node); slot++) {
    const arg = graph.arg(node, slot)
    if (shownBy[arg]! < 0) docked.push({ node: arg, slot })
  }
  return docked
}

/** Node that a mark shows → the nodes that it stands for, where they are several. */
function membersOf(shownBy: Int32Array): ReadonlyMap<NodeId, readonly NodeId[]> {
  const members = new Map<NodeId, NodeId[]>()
  shownBy.forEach((shown, node) => {
    if (shown < 0 || shown === node) return
    const list = members.get(shown)
    if (list) list.push(node)
    else members.set(shown, [node])
  })
  for (const [shown, list] of members) list.push(shown)
  return members
}

/** The frames of open parts, each with the marks of its own nodes and of those within it. */
function framesOf({ parts, owner }: Folding, { framed, results }: Units, markOf: Int32Array): readonly Frame[] {
  const marks = parts.map((): Set<number> => new Set())
  for (let node = 0; node < owner.length; node++) {
    if (markOf[node]! < 0) continue
    for (let part = owner[node]!; part >= 0; part = parts[part]!.parent)
      if (framed[part]) marks[part]!.add(markOf[node]!)
  }
  return parts.flatMap((part, i) => {
    if (!framed[i] || marks[i]!.size < (part.kind === "call" || part.kind === "composite" ? 1 : 2)) return []
    return [{ part, marks: [...marks[i]!].sort((a, b) => a - b), shows: results[i]! }]
  })
}

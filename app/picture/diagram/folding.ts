import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { sameShape } from "../../engine/tensor/shape"
import { partsOf, type Part } from "./part"

/** What the person chose of the picture. */
export interface Choice {
  /** Keys of parts that are opened, and of parts that are closed. Keys of no part mean nothing. */
  readonly opened: readonly string[]
  readonly closed: readonly string[]
  /** Names of composite ops that are drawn as what they are made of. */
  readonly expanded: readonly string[]
  /** Large pictures are folded, and composite ops closed. */
  readonly fold: boolean
  /** How much is folded for want of room, whatever the picture's size; by default nothing. */
  readonly crowding?: Crowding
}

/**
 * 0: nothing; 1: inputs that are used once stand within their consumer; 2: sums and products in a row are one; 3: sums are one with the products that they add;
 * 4: calls and iterations are closed.
 */
export type Crowding = 0 | 1 | 2 | 3 | 4

/** More visible nodes make a picture large. */
export const MOST_VISIBLE = 60

/** So many ops in a row are a chain in a dense picture; so many in any large one. */
const CHAIN = 2
const LONG_CHAIN = 4

/** The parts of a picture, and the nodes that it draws. */
export interface Folding {
  readonly parts: readonly Part[]
  /** NodeId → the innermost part that it belongs to, −1: none. */
  readonly owner: Int32Array
  /** Part → it is closed. */
  readonly closed: Uint8Array
  /** NodeId → it is drawn at all: constants are not, unless they are outputs. */
  readonly drawn: Uint8Array
  /** NodeId → how many operands it is. */
  readonly uses: Int32Array
  /** NodeId → it is an output. */
  readonly exposed: Uint8Array
  /** It is still large when long loops are cut short: chains are folded, leaves docked, inputs copied. */
  readonly dense: boolean
}

/**
 * Decides what is closed: composite ops; in a large picture the middle of long loops; if it is still large, whatever makes it small; and then what the person
 * chose. Linear in the program.
 */
export function folding(program: Lowered, choice: Choice): Folding {
  const { fold, crowding = 0 } = choice
  const base = tallies(program)
  const settled = (nested: Nested, closed: Uint8Array, dense: boolean): Folding => {
    return { ...base, ...nested, closed: chosen(nested.parts, closed, choice), dense }
  }
  const expanded = new Set(choice.expanded)
  const usual = ({ parts }: Nested) =>
    Uint8Array.from(parts, ({ kind, name }) =>
      Number(
        fold &&
          kind !== "call" &&
          kind !== "iteration" &&
          kind !== "term" &&
          !(kind === "composite" && expanded.has(name)),
      ),
    )
  const isLarge = (nested: Nested) => visible({ ...base, ...nested, closed: usual(nested) }) > MOST_VISIBLE
  const plain = nested(program, partsOf(program.groups, false))
  if (!fold) return settled(plain, usual(plain), false)
  if (!isLarge(plain)) {
    const some = crowding < 2 ? plain : withChains(program, plain, base, CHAIN, crowding > 2)
    return settled(some, crowding < 4 ? usual(some) : allBut(some, expanded), crowding > 0)
  }
  const runs = nested(program, partsOf(program.groups, true))
  const cut = withChains(program, runs, base, LONG_CHAIN)
  if (!isLarge(cut)) return settled(cut, usual(cut), false)
  const chained = withChains(program, runs, base, CHAIN)
  return settled(chained, closeUntilSmall({ ...base, ...chained }, usual(chained)), true)
}

/** Every part closed but the ops that the person had opened. */
const allBut = ({ parts }: Nested, expanded: ReadonlySet<string>) =>
  Uint8Array.from(parts, ({ kind, name }) => Number(!(kind === "composite" && expanded.has(name))))

function tallies({ graph, outputs }: Lowered) {
  const exposed = new Uint8Array(graph.size)
  for (const { node } of outputs) exposed[node] = 1
  const uses = new Int32Array(graph.size)
  const drawn = new Uint8Array(graph.size)
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "constant" || exposed[node]) drawn[node] = 1
    for (let slot = graph.arity(node) - 1; slot >= 0; slot--) uses[graph.arg(node, slot)]!++
  }
  return { exposed, drawn, uses }
}

interface Nested {
  readonly parts: readonly Part[]
  readonly owner: Int32Array
}

/** Parts with the innermost one of each node: parts are intervals that nest, so the open ones are a stack. */
function nested({ graph }: Lowered, parts: readonly Part[]): Nested {
  const owner = new Int32Array(graph.size).fill(-1)
  const around: number[] = []
  let next = 0
  for (let node = 0; node < graph.size; node++) {
    while (around.length > 0 && parts[around.at(-1)!]!.to <= node) around.pop()
    while (next < parts.length && parts[next]!.from <= node) around.push(next++)
    owner[node] = around.at(-1) ?? -1
  }
  return { parts, owner }
}

/** What the person opened or closed is as they left it. */
function chosen(parts: readonly Part[], closed: Uint8Array, choice: Choice): Uint8Array {
  if (choice.opened.length + choice.closed.length === 0) return closed
  const [opens, closes] = [new Set(choice.opened), new Set(choice.closed)]
  return closed.map((usual, i) => {
    const { key } = parts[i]!
    return opens.has(key) ? 0 : closes.has(key) ? 1 : usual
  })
}

/** Part → the outermost closed part that it is or lies in, −1: none. */
export function shutIn({ parts, closed }: Pick<Folding, "parts" | "closed">): Int32Array {
  const shut = new Int32Array(parts.length)
  parts.forEach(({ parent }, i) => {
    const above = parent < 0 ? -1 : shut[parent]!
    shut[i] = above >= 0 ? above : closed[i] ? i : -1
  })
  return shut
}

type Counted = Pick<Folding, "parts" | "owner" | "closed" | "drawn">

/** How many nodes are drawn in each part itself; one more at the end: in none. */
function ownNodes({ parts, owner, drawn }: Omit<Counted, "closed">): Int32Array {
  const own = new Int32Array(parts.length + 1)
  for (let node = 0; node < drawn.length; node++)
    if (drawn[node]) own[owner[node]! < 0 ? parts.length : owner[node]!]!++
  return own
}

/** How many marks there are: a closed part is one. */
function visible(counted: Counted, own = ownNodes(counted)): number {
  const shut = shutIn(counted)
  let count = own[counted.parts.length]!
  shut.forEach((by, i) => (count += by < 0 ? own[i]! : Number(by === i)))
  return count
}

/**
 * Closes more, kind by kind: all calls of one function or all iterations at one depth, deepest first and of these the most frequent, until the picture
 * is small.
 */
function closeUntilSmall(counted: Omit<Counted, "closed">, usual: Uint8Array): Uint8Array {
  const closed = usual.slice()
  const own = ownNodes(counted)
  for (const alike of kinds(counted.parts)) {
    if (visible({ ...counted, closed }, own) <= MOST_VISIBLE) break
    for (const i of alike) closed[i] = 1
  }
  return closed
}

/** Calls of one function, or iterations, of one depth; in the order in which they close. */
function kinds(parts: readonly Part[]): readonly (readonly number[])[] {
  const found = new Map<string, number[]>()
  parts.forEach(({ kind, depth, name }, i) => {
    if (kind !== "call" && kind !== "iteration" && kind !== "term") return
    const key = `${depth} ${kind === "call" ? name : kind}`
    const alike = found.get(key)
    if (alike) alike.push(i)
    else found.set(key, [i])
  })
  const depth = ([first]: readonly number[]) => parts[first!]!.depth
  return [...found.values()].sort((a, b) => depth(b) - depth(a) || b.length - a.length || a[0]! - b[0]!)
}

/**
 * Adds a part for every chain: ops of one associative kind, each but the last used once, by the next, and without a name of its own. (a + b) + (c + d)
 * is one chain of three ops. `weighted`: sums take in the products that they add, w x + b.
 */
function withChains(
  program: Lowered,
  { parts, owner }: Nested,
  { exposed, uses }: Pick<Folding, "exposed" | "uses">,
  least: number,
  weighted = false,
): Nested {
  const { graph, names, generated } = program
  const end = new Int32Array(graph.size).fill(-1)
  const first = new Int32Array(graph.size)
  const length = new Int32Array(graph.size)
  const kindOf = (node: NodeId) => (graph.kind(node) === "op" ? graph.op(node).fold : undefined)
  const within = (arg: NodeId, node: NodeId) =>
    uses[arg] === 1 && !exposed[arg] && generated[arg] === 1 && owner[arg] === owner[node]
  // One product of two: the local partials along its edges are then those of the whole sum.
  const isTerm = (arg: NodeId, node: NodeId) =>
    kindOf(arg) === "product" &&
    sameShape(graph.shape(arg), graph.shape(node)) &&
    !graph.args(arg).some(one => kindOf(one) === "product" && within(one, arg))
  const joins = (arg: NodeId, node: NodeId, kind: "sum" | "product") =>
    within(arg, node) && (kindOf(arg) === kind || (weighted && kind === "sum" && isTerm(arg, node)))
  for (let node = graph.size - 1; node >= 0; node--) {
    const kind = kindOf(node)
    if (!kind) continue
    if (end[node]! < 0) end[node] = node
    first[end[node]!] = node
    length[end[node]!]!++
    for (let slot = 0; slot < graph.arity(node); slot++) {
      const arg = graph.arg(node, slot)
      if (joins(arg, node, kind)) end[arg] = end[node]!
    }
  }
  const all = parts.slice()
  const owners = owner.slice()
  const index = new Map<NodeId, number>()
  for (let node = 0; node < graph.size; node++) {
    const result = end[node]!
    if (result < 0 || length[result]! < least) continue
    if (!index.has(result)) {
      const kind = kindOf(result)!
      const name = names[result]!
      const parent = owner[result]!
      const depth = parent < 0 ? 0 : parts[parent]!.depth + 1
      index.set(result, all.length)
      all.push({
        key: `${kind}.${name}`,
        kind,
        of: null,
        parent,
        depth,
        name,
        args: [],
        from: first[result]!,
        to: result + 1,
      })
    }
    owners[node] = index.get(result)!
  }
  return { parts: all, owner: owners }
}

import type { LayoutInput } from "./geometry"
import { neighbours, type Neighbours } from "./neighbours"

/** A mark with more long edges than this sends them along one trunk, from which each branches off before its consumer. */
const SEPARATE = 5

/** Dummies that a picture may have: beyond, all long edges of a mark share a trunk, and the longest of all are drawn straight through. */
const MOST_BENDS = 200_000

/** Vertices in layers, with segments between neighbouring layers. Vertices 0 … marks − 1 are the marks. */
export interface Layered {
  readonly marks: number
  readonly size: number
  readonly layers: number
  readonly layer: Int32Array
  /** Towards the operands, in the order of the links. */
  readonly up: Neighbours
  /** Towards the consumers. */
  readonly down: Neighbours
}

/**
 * The proper layered network of a picture. Even layers are the columns of marks, odd layers the gaps between them, so that a label has a place of its own in
 * the order (as in dot: Gansner et al. 1993). Vertices that are not marks are dummies: one in every layer that an edge passes.
 */
export interface ProperGraph extends Layered {
  /** The link whose label stands on a vertex, or −1. */
  readonly label: Int32Array
  /** Dummies of every link; of one that runs along a trunk only the last; none if it is drawn straight through. */
  readonly dummies: readonly Int32Array[]
  /** Dummies that the long links of a mark share; empty if it has no trunk. */
  readonly trunks: readonly Int32Array[]
  /** Ends of every segment. */
  readonly tail: Int32Array
  readonly head: Int32Array
}

/** A net while it grows. */
interface Draft {
  readonly layer: number[]
  readonly label: number[]
  readonly tail: number[]
  readonly head: number[]
}

/** Cuts every link into segments between neighbouring layers. */
export function properGraph({ marks, links }: LayoutInput, ranks: Int32Array): ProperGraph {
  const draft: Draft = { layer: Array.from(ranks, rank => 2 * rank), label: marks.map(() => -1), tail: [], head: [] }
  const span = Int32Array.from(links, ({ from, to }) => ranks[to]! - ranks[from]!)
  const { shares, longest } = sharing({ marks, links }, span)
  const trunks = marks.map((): number[] => [])
  const dummies = links.map(({ from, to }, link) => {
    if (span[link]! > longest) return new Int32Array()
    const own = shares[from] && span[link]! > 1 ? branch(draft, from, to, trunks[from]!) : separate(draft, from, to)
    draft.label[own[(own.length - 1) / 2]!] = link
    return Int32Array.from(own)
  })
  const size = draft.layer.length
  return {
    marks: marks.length,
    size,
    layers: draft.layer.reduce((most, layer) => Math.max(most, layer), -1) + 1,
    layer: Int32Array.from(draft.layer),
    label: Int32Array.from(draft.label),
    dummies,
    trunks: trunks.map(trunk => Int32Array.from(trunk)),
    tail: Int32Array.from(draft.tail),
    head: Int32Array.from(draft.head),
    up: neighbours(size, draft.head, draft.tail),
    down: neighbours(size, draft.tail, draft.head),
  }
}

/** Which marks have a trunk, and how many columns the longest link with dummies may span. */
function sharing({ marks, links }: Pick<LayoutInput, "marks" | "links">, span: Int32Array) {
  const long = new Int32Array(marks.length)
  const farthest = new Int32Array(marks.length)
  links.forEach(({ from }, link) => {
    if (span[link]! > 1) long[from]!++
    farthest[from] = Math.max(farthest[from]!, span[link]!)
  })
  const choose = (separate: number) => Uint8Array.from(long, count => Number(count > separate))
  const shares = choose(SEPARATE)
  let dummies = 0
  links.forEach(({ from }, link) => (dummies += shares[from] ? 1 : 2 * span[link]! - 1))
  farthest.forEach((most, mark) => (dummies += shares[mark] ? 2 * most : 0))
  if (dummies <= MOST_BENDS) return { shares, longest: Infinity }
  return { shares: choose(1), longest: Math.max(4, MOST_BENDS / (2 * links.length)) }
}

/** A chain of dummies for one link alone. */
function separate(draft: Draft, from: number, to: number): readonly number[] {
  const own: number[] = []
  for (let layer = draft.layer[from]! + 1; layer < draft.layer[to]!; layer++)
    own.push(dummy(draft, own.at(-1) ?? from, layer))
  join(draft, own.at(-1)!, to)
  return own
}

/** Prolongs the trunk of `from` to the column before `to`, and adds the dummy where the link stands alone. */
function branch(draft: Draft, from: number, to: number, trunk: number[]): readonly number[] {
  const first = draft.layer[from]! + 1
  const gap = draft.layer[to]! - 1
  while (first + trunk.length < gap) trunk.push(dummy(draft, trunk.at(-1) ?? from, first + trunk.length))
  const own = dummy(draft, trunk[gap - 1 - first]!, gap)
  join(draft, own, to)
  return [own]
}

function dummy(draft: Draft, after: number, layer: number): number {
  draft.label.push(-1)
  const vertex = draft.layer.push(layer) - 1
  join(draft, after, vertex)
  return vertex
}

function join({ tail, head }: Draft, from: number, to: number): void {
  tail.push(from)
  head.push(to)
}

import type { LayoutInput } from "./geometry"
import type { ProperGraph } from "./proper"
import type { Neighbours } from "./neighbours"

/** Distance of neighbouring ports in px where the mark is high enough. */
const ENTRY_GAP = 22
const EXIT_GAP = 14

/** A mark's corners are kept free of ports: px at both ends of its side together. */
const CORNERS = 24

/** Where segments meet their marks: px below the mark's centre, 0 at bends. Indexed by segment. */
export interface Ports {
  /** On the right side of the tail. */
  readonly exit: Float64Array
  /** On the left side of the head. */
  readonly entry: Float64Array
}

/** Spreads the ports of every mark along its sides in the order in which segments arrive, so that they do not cross before the mark. */
export function ports(net: ProperGraph, { marks }: LayoutInput, place: Int32Array): Ports {
  const exit = new Float64Array(net.tail.length)
  const entry = new Float64Array(net.tail.length)
  marks.forEach(({ height }, mark) => {
    spread(mark, net.up, place, entry, ENTRY_GAP, height)
    spread(mark, net.down, place, exit, EXIT_GAP, height)
  })
  return { exit, entry }
}

function spread(
  mark: number,
  side: Neighbours,
  place: Int32Array,
  offset: Float64Array,
  widest: number,
  height: number,
) {
  const first = side.start[mark]!
  const count = side.start[mark + 1]! - first
  if (count < 2) return
  const ends = Array.from({ length: count }, (_, k) => first + k)
  ends.sort((a, b) => place[side.at[a]!]! - place[side.at[b]!]!)
  const gap = Math.min(widest, Math.max(1, height - CORNERS) / (count - 1))
  ends.forEach((end, k) => (offset[side.segment[end]!] = (k - (count - 1) / 2) * gap))
}

import type { Density, LayoutInput } from "./geometry"
import type { ProperGraph } from "./proper"

/** Px between two columns, at least; more where a label needs it, or where an edge climbs. */
const GAP: Readonly<Record<Density, number>> = { loose: 44, tight: 40 }

/** Px left and right of a label in its gap, for the curve and its arrowhead. */
const BESIDE_LABEL = 18

/** Px that a gap is wider for each px that the steepest edge climbs in it, and at most. */
const CLIMB = 0.45
const MOST_CLIMB = 76

/** Where each layer lies along the flow, in px from the left of the picture. */
export interface Columns {
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Columns one behind the other; where marks of a column stood before (`known`, NaN: they did not) it is not farther left. */
export function columns(
  net: ProperGraph,
  { marks, links, density = "loose" }: LayoutInput,
  centre: Float64Array,
  known: Float64Array = new Float64Array(),
): Columns {
  const width = new Float64Array(net.layers)
  for (let layer = 1; layer < net.layers; layer += 2) width[layer] = GAP[density]
  for (let v = 0; v < net.size; v++) {
    const layer = net.layer[v]!
    const link = net.label[v]!
    if (v < net.marks) width[layer] = Math.max(width[layer]!, marks[v]!.width)
    else if (link >= 0)
      width[layer] = Math.max(width[layer]!, links[link]!.label.width + (layer % 2 ? 2 * BESIDE_LABEL : 0))
  }
  widen(net, centre, width, GAP[density])
  const start = new Float64Array(net.layers)
  const end = new Float64Array(net.layers)
  const stood = medians(net, known)
  let x = 0
  for (let layer = 0; layer < net.layers; layer++) {
    x = Math.max(x, (stood[layer] ?? -Infinity) - width[layer]! / 2)
    if (layer > 0) end[layer - 1] = x
    start[layer] = x
    x += width[layer]!
    end[layer] = x
  }
  return { start, end }
}

/** Where most marks of every layer stood. */
function medians({ layers, layer }: ProperGraph, known: Float64Array): readonly (number | undefined)[] {
  const stood = Array.from({ length: layers }, (): number[] => [])
  known.forEach((x, mark) => {
    if (!Number.isNaN(x)) stood[layer[mark]!]!.push(x)
  })
  return stood.map(xs => xs.sort((a, b) => a - b)[xs.length >> 1])
}

/** Gives steep edges more room to climb. */
function widen(
  { tail, head, layer, layers }: ProperGraph,
  centre: Float64Array,
  width: Float64Array,
  least: number,
): void {
  const climb = new Float64Array(layers)
  for (let s = 0; s < tail.length; s++) {
    const gap = layer[tail[s]!]! % 2 ? layer[tail[s]!]! : layer[head[s]!]!
    climb[gap] = Math.max(climb[gap]!, Math.abs(centre[head[s]!]! - centre[tail[s]!]!))
  }
  for (let gap = 1; gap < layers; gap += 2)
    width[gap] = Math.max(width[gap]!, least + Math.min(MOST_CLIMB, CLIMB * climb[gap]!))
}

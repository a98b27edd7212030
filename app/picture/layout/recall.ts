import type { LayoutInput, XY } from "./geometry"
import type { ProperGraph } from "./proper"

/** Where the marks stood in an earlier layout, by index; NaN for those that were not there. */
export interface Memory {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Recalls the positions of marks by their ids; undefined if there is nothing to recall. */
export function recall({ marks }: LayoutInput, previous: ReadonlyMap<string, XY> | null): Memory | undefined {
  const places = marks.map(({ id }) => previous?.get(id))
  if (!places.some(Boolean)) return undefined
  return {
    x: Float64Array.from(places, place => place?.x ?? NaN),
    y: Float64Array.from(places, place => place?.y ?? NaN),
  }
}

/** A guess at where every vertex stands across the flow: new marks near their neighbours, bends between the ends of their links. */
export function guess(net: ProperGraph, { marks, links }: LayoutInput, { y }: Memory): Float64Array {
  const guessed = new Float64Array(net.size).fill(NaN)
  guessed.set(y)
  for (let round = 0; round < 3; round++) {
    const sum = new Float64Array(marks.length)
    const count = new Int32Array(marks.length)
    for (const { from, to } of links)
      for (const [near, far] of [[from, to] as const, [to, from] as const])
        if (!Number.isNaN(guessed[far]!)) {
          sum[near]! += guessed[far]!
          count[near]!++
        }
    for (let mark = 0; mark < marks.length; mark++)
      if (Number.isNaN(guessed[mark]!) && count[mark]) guessed[mark] = sum[mark]! / count[mark]!
  }
  for (let mark = 0; mark < marks.length; mark++) if (Number.isNaN(guessed[mark]!)) guessed[mark] = 0
  links.forEach(({ from, to }, link) => {
    const first = net.layer[from]!
    const slope = (guessed[to]! - guessed[from]!) / (net.layer[to]! - first)
    for (const bend of net.trunks[from]!) guessed[bend] = guessed[from]!
    for (const bend of net.dummies[link]!) guessed[bend] = guessed[from]! + slope * (net.layer[bend]! - first)
  })
  return guessed
}

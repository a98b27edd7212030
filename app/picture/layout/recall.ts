import type { LayoutInput, XY } from "./geometry"
import type { Net } from "./net"

/** Where vertices stood in an earlier layout, across the flow. */
export interface Memory {
  /** Marks that were there; NaN for all other vertices. */
  readonly known: Float64Array
  /** A guess for every vertex: new marks near their neighbours, bends between the ends of their links. */
  readonly guessed: Float64Array
}

/** Recalls the positions of marks by their ids; undefined if there is nothing to recall. */
export function recall(net: Net, input: LayoutInput, previous: ReadonlyMap<string, XY> | null): Memory | undefined {
  const known = new Float64Array(net.size).fill(NaN)
  input.marks.forEach(({ id }, mark) => (known[mark] = previous?.get(id)?.y ?? NaN))
  return known.some(y => !Number.isNaN(y)) ? { known, guessed: guess(net, input, known) } : undefined
}

function guess(net: Net, { marks, links }: LayoutInput, known: Float64Array): Float64Array {
  const guessed = known.slice()
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
    for (const bend of net.bends[link]!) guessed[bend] = guessed[from]! + slope * (net.layer[bend]! - first)
  })
  return guessed
}

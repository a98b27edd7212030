import type { Diagram } from "./diagram"

/** Which links meet at a mark, as positions in `diagram.links`. */
export interface Incidence {
  readonly into: (mark: number) => Int32Array
  readonly outOf: (mark: number) => Int32Array
}

const known = new WeakMap<Diagram, Incidence>()

/** The links of every mark of a diagram; found once. */
export function incidence(diagram: Diagram): Incidence {
  const before = known.get(diagram)
  if (before) return before
  const made = { into: gathered(diagram, "to"), outOf: gathered(diagram, "from") }
  known.set(diagram, made)
  return made
}

/** Links in buckets, one a mark: a counting sort. */
function gathered({ marks, links }: Diagram, end: "from" | "to"): (mark: number) => Int32Array {
  const first = new Int32Array(marks.length + 1)
  for (const link of links) first[link[end] + 1]!++
  for (let mark = 0; mark < marks.length; mark++) first[mark + 1]! += first[mark]!
  const next = first.slice()
  const found = new Int32Array(links.length)
  links.forEach((link, i) => (found[next[link[end]]!++] = i))
  return mark => found.subarray(first[mark], first[mark + 1])
}

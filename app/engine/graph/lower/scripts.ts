import { indexValue, namesIn } from "../../language/indices"
import { scripted } from "../../language/name"

/** A name with scripts: `x_{i+1}`, `x^{(i)}`. */
export interface Scripts {
  readonly stem: string
  readonly below: string
  /** With its brackets, `(i)`. */
  readonly above: string
}

const NOTHING: ReadonlyMap<string, number> = new Map()

/** Takes a name with scripts apart; null for one without. The last underscore counts. */
export function scriptsOf(name: string): Scripts | null {
  const raised = name.indexOf("^")
  const above = raised < 0 ? "" : name.slice(raised + 2, -1)
  const whole = raised < 0 ? name : name.slice(0, raised)
  const brace = whole.indexOf("_{", 1)
  const at = brace < 0 ? whole.lastIndexOf("_") : brace
  const below = at > 0 ? whole.slice(at + 1) : ""
  if (below === "" && above === "") return null
  return { stem: at > 0 ? whole.slice(0, at) : whole, below: below.startsWith("{") ? below.slice(1, -1) : below, above }
}

/** Counters in the scripts of a name: `A_ij` has i and j, if these are counted. */
export function countersIn(name: string, isCounter: (name: string) => boolean): readonly string[] {
  const scripts = scriptsOf(name)
  if (!scripts) return []
  const { below, above } = scripts
  const written = [...partsOf(below, isCounter), above.slice(1, -1)].flatMap(namesIn)
  return [...new Set(written)].filter(isCounter)
}

/** The indices of a subscript: `i,j` and `ij` are two, where `ij` itself is not counted. */
export function partsOf(below: string, isCounter: (name: string) => boolean): readonly string[] {
  if (below.includes(",")) return below.split(",")
  const pair = Array.from(below)
  const isPair = pair.length === 2 && !isCounter(below) && pair.some(isCounter)
  return isPair && pair.every(part => isCounter(part) || isDigit.test(part)) ? pair : [below]
}

export const isDigit = /^\d$/

/** The name with the counters in its scripts replaced by their values: `x_{i+1}` → `x_3`. */
export function concreteName(name: string, counters: ReadonlyMap<string, number>): string {
  const scripts = counters.size > 0 ? scriptsOf(name) : null
  if (!scripts) return name
  const counted = (part: string): string => {
    if (!namesIn(part).some(inner => counters.has(inner))) return part
    return String(indexValue(part, inner => counters.get(inner) ?? null) ?? part)
  }
  const { stem, below, above } = scripts
  const parts = partsOf(below, inner => counters.has(inner)).map(counted)
  const lowered = parts.join(below.includes(",") || parts.some(part => part.length > 1) ? "," : "")
  return scripted(stem, lowered, above && above.charAt(0) + counted(above.slice(1, -1)) + above.slice(-1))
}

/** Values that counters take at once, to write out names: every combination, up to a limit. */
export function* combinations(
  ranges: readonly (readonly [name: string, first: number, last: number])[],
  most: number,
): Generator<ReadonlyMap<string, number>> {
  const sizes = ranges.map(([, first, last]) => last - first + 1)
  const total = sizes.reduce((product, size) => product * size, 1)
  if (ranges.length === 0) yield NOTHING
  if (ranges.length === 0 || !(total <= most)) return
  for (let k = 0; k < total; k++) {
    let rest = k
    const values = new Map<string, number>()
    for (let axis = ranges.length - 1; axis >= 0; axis--) {
      const [name, first] = ranges[axis]!
      values.set(name, first + (rest % sizes[axis]!))
      rest = Math.floor(rest / sizes[axis]!)
    }
    yield values
  }
}

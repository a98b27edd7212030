/** Other names of functions, in notations that learners know. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["arcsin", "asin"],
  ["arccos", "acos"],
  ["arctan", "atan"],
  ["arctan2", "atan2"],
  ["arcsinh", "asinh"],
  ["arccosh", "acosh"],
  ["arctanh", "atanh"],
  ["arsinh", "asinh"],
  ["arcosh", "acosh"],
  ["artanh", "atanh"],
  ["tg", "tan"],
  ["sgn", "sign"],
  ["logistic", "sigmoid"],
  ["maximum", "max"],
  ["minimum", "min"],
  ["power", "pow"],
  ["average", "mean"],
  ["lg", "log10"],
  ["ld", "log2"],
  ["tr", "trace"],
])

const LONGEST = 24

/** The name closest in spelling, or null if none is close: at most one letter in three may differ. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const synonym = SYNONYMS.get(name)
  let best: string | null = null
  let least = Infinity
  if (name.length > LONGEST) return null
  for (const candidate of known) {
    if (candidate === synonym) return candidate
    const distance = editDistance(name.toLowerCase(), candidate)
    if (distance < least && distance <= Math.max(1, Math.floor(name.length / 2)) && distance < candidate.length - 1) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** How many letters must be inserted, deleted or replaced, or neighbours swapped (Damerau–Levenshtein, restricted). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

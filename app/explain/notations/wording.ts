/** A term, and what stands in its place. */
export type Replaced = readonly [said: RegExp, instead: string]

/**
 * A catalogue in which some terms are others: its texts, and what its functions make of what they are given. That stays as it is, a variable that is
 * called like a term too; and so does TeX.
 */
export const inTerms = <Words extends object>(words: Words, terms: readonly Replaced[]): Words =>
  changed(words, text => terms.reduce((now, [said, instead]) => now.replace(said, instead), text)) as Words

type Change = (text: string) => string

function changed(words: unknown, change: Change): unknown {
  if (typeof words === "function")
    return (...given: unknown[]) => {
      const kept: string[] = []
      // What would be changed is hidden behind a sign that no text has.
      const hide: Change = text => (change(text) === text ? text : String.fromCodePoint(FIRST + kept.push(text) - 1))
      const made = changed(Reflect.apply(words, undefined, mapped(given, hide) as unknown[]), change)
      return kept.length === 0
        ? made
        : mapped(made, text => text.replace(HIDDEN, sign => kept[sign.codePointAt(0)! - FIRST] ?? sign))
    }
  if (typeof words === "string") return change(words)
  return mapped(words, change, words => changed(words, change))
}

/** Private use. */
const FIRST = 0xe000
const HIDDEN = /[\ue000-\ue0ff]/gu

/** The texts of something, changed; not TeX. */
function mapped(one: unknown, change: Change, each = (part: unknown): unknown => mapped(part, change)): unknown {
  if (typeof one === "string") return change(one)
  if (Array.isArray(one)) return one.map(each)
  if (typeof one !== "object" || one === null || "tex" in one) return one
  // A title is a name.
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, key === "title" ? value : each(value)]))
}

/** A term, and what stands in its place. */
export type Replaced = readonly [said: RegExp, instead: string]

type Change = (text: string) => string

const same: Change = text => text

/**
 * A catalogue in which some terms are others: its texts, and what its functions make of what they are given. That stays as it is, a variable that is
 * called like a term too. `signs`: how formulas of the catalogue, in texts and in TeX, write derivatives.
 */
export function inTerms<Words extends object>(words: Words, terms: readonly Replaced[], signs: Change = same): Words {
  const text: Change = given => terms.reduce((now, [said, instead]) => now.replace(said, instead), signs(given))
  return changed(words, { text, tex: signs, kept: new Set() }) as Words
}

/** What becomes of texts and of TeX, but for objects that are kept. */
interface Changes {
  readonly text: Change
  readonly tex: Change
  readonly kept: ReadonlySet<object>
}

function changed(words: unknown, changes: Changes): unknown {
  if (typeof words !== "function") return mapped(words, changes, part => changed(part, changes))
  return (...given: unknown[]) => {
    const hidden: string[] = []
    // What would be changed is hidden behind a sign that no text has.
    const hide: Change = text =>
      changes.text(text) === text ? text : String.fromCodePoint(FIRST + hidden.push(text) - 1)
    const kept = new Set<object>()
    const safe = mapped(given, { text: hide, tex: same, kept: new Set() }, undefined, kept) as unknown[]
    const made = changed(Reflect.apply(words, undefined, safe), { ...changes, kept })
    const show: Change = text => text.replace(HIDDEN, sign => hidden[sign.codePointAt(0)! - FIRST] ?? sign)
    return hidden.length === 0 ? made : mapped(made, { text: show, tex: show, kept })
  }
}

/** Private use. */
const FIRST = 0xe000
const HIDDEN = /[\ue000-\ue0ff]/gu

/** The texts of something and its TeX, changed. `met` gathers what holds TeX. */
function mapped(
  one: unknown,
  changes: Changes,
  each = (part: unknown): unknown => mapped(part, changes, undefined, met),
  met?: Set<object>,
): unknown {
  if (typeof one === "string") return changes.text(one)
  if (Array.isArray(one)) return one.map(each)
  if (typeof one !== "object" || one === null) return one
  if ("tex" in one && typeof one.tex === "string") {
    met?.add(one)
    return changes.kept.has(one) ? one : { ...one, tex: changes.tex(one.tex) }
  }
  // A title is a name.
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, key === "title" ? value : each(value)]))
}

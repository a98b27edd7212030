/** Text with formulas in it: a plain string, or TeX to be typeset in the line. */
export type Rich = readonly (string | { readonly tex: string })[]

/** One step, told in every way that a reader may want it. */
export interface Explanation {
  /** "Reverse, step 13 of 15" */
  readonly title: string
  /** TeX of the rule at work, in names alone. */
  readonly rule: string
  /** TeX of the same with numbers; "" where the rule already says them. Begins with `=` where it continues the rule. */
  readonly numbers: string
  readonly sentence: Rich
  /** The step in plain words for a screen reader: no TeX, no symbols. */
  readonly speech: string
}

/** Tag of a template literal that keeps formulas apart from the words around them; nested rich text is spliced in. */
export function rich(words: TemplateStringsArray, ...parts: readonly (string | number | { tex: string } | Rich)[]): Rich {
  const all: (string | { readonly tex: string })[] = []
  const add = (part: string | { readonly tex: string }) => {
    const last = all.at(-1)
    if (typeof part !== "string" || typeof last !== "string") all.push(part)
    else all[all.length - 1] = last + part
  }
  words.forEach((text, i) => {
    if (text !== "") add(text)
    const part = parts[i]
    if (typeof part === "number") add(String(part))
    else if (typeof part === "string" || (part && "tex" in part)) add(part)
    else part?.forEach(add)
  })
  return all
}

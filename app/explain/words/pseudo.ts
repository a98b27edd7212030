import type { Language } from "./language"

/** A word of a translation that is longer: breaks where words do. */
const MORE = "~~~~ "
const LONGER = 0.4

/** A catalogue as a translation might be: every text bracketed, and longer by 40 %. What holds no letter, and TeX, stays as it is. */
export const pseudo = <Words>(words: Words): Words => translated(words) as Words

const made = new Map<object, unknown>()

/** English made longer, for tests of the page. */
export const longer: Language = {
  tag: "en-XA",
  of: <Words extends object>(words: Words): Words => {
    if (!made.has(words)) made.set(words, pseudo(words))
    return made.get(words) as Words
  },
}

function translated(words: unknown): unknown {
  if (typeof words === "string") return bracketed([words]).join("")
  if (typeof words === "function") return (...given: unknown[]) => translated(Reflect.apply(words, undefined, given))
  if (Array.isArray(words)) return bracketed(words)
  if (typeof words !== "object" || words === null || "tex" in words) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, translated(value)]))
}

/** Text whose parts are words or TeX. */
function bracketed(text: readonly unknown[]): readonly unknown[] {
  const words = text.filter(part => typeof part === "string").join("")
  if (!/\p{L}/u.test(words)) return text
  const more = Math.ceil(LONGER * words.length)
  return ["[[", ...text, MORE.repeat(more).slice(0, more), "]]"]
}

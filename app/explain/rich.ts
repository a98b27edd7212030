/** A piece of text: words, or TeX to be typeset in the line. */
export type RichPart = string | { readonly tex: string }

/** Text with formulas in it. */
export type Rich = readonly RichPart[]

/** Tag of a template literal that keeps formulas apart from the words around them; rich text within is spliced in. */
export function rich(words: TemplateStringsArray, ...inserted: readonly (RichPart | number | Rich)[]): Rich {
  const pieces = words.flatMap((text, i): Rich => [text, ...piecesOf(inserted[i] ?? "")])
  const parts: RichPart[] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (piece === "") continue
    if (typeof piece === "string" && typeof last === "string") parts[parts.length - 1] = last + piece
    else parts.push(piece)
  }
  return parts
}

function piecesOf(inserted: RichPart | number | Rich): Rich {
  if (typeof inserted === "number") return [String(inserted)]
  return typeof inserted === "string" || "tex" in inserted ? [inserted] : inserted
}

/** The words of a text without formulas. */
export function wordsOf(text: Rich): string {
  return text.filter(part => typeof part === "string").join("")
}

/** Formulas side by side: "a, b and c" with the word for "and" given. */
export function listed(items: readonly RichPart[], and: string): Rich {
  return items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? ` ${and} ` : ", ", item]))
}

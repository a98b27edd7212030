import { GREEK_SYMBOLS } from "../../language/characters"
import type { Span } from "../../language/diagnostic"
import { fix, replace } from "../../language/report"
import type { NameTable } from "./names"
import type { LoweringReport } from "./report"

const JOINED = /^[a-z]{2,3}$/i

/** Notes names of two or three letters that nothing defines: `wx` may be w x. */
export function reportJoined({ leaves, uses, isOwn }: NameTable, text: string, report: LoweringReport) {
  for (const { name, shape, declared } of leaves) {
    if (!declared || isOwn(name) || shape.length > 0 || !JOINED.test(name) || GREEK_SYMBOLS.has(name)) continue
    const places = uses.filter(use => use.name === name).map(({ span }) => span)
    const [first] = places
    if (first === undefined || places.some(({ from, to }) => text.slice(from, to) !== name)) continue
    const product = Array.from(name).join(" ")
    const edits = places
      .toSorted((a, b) => a.from - b.from)
      .map(span => replace(span, isTight(text, span) ? `(${product})` : product))
    report("name-or-product", first, { name, product }, [fix({ text, diagnostics: [] }, edits)])
  }
}

/** How far one looks for what stands beside a name. */
const NEAR = 20

/** Whether something beside a name binds more tightly than a product. */
const isTight = (text: string, { from, to }: Span): boolean =>
  /[\^/√\p{L}\p{N}]\s*$/u.test(text.slice(Math.max(0, from - NEAR), from)) ||
  /^(?:['[.(_⁰¹²³⁴-⁹⁻ᵀ]|\s*(?:\^|\*\*))/u.test(text.slice(to, to + NEAR))

import { scripted } from "./name"
import { CONSTANTS, LOG } from "./vocabulary"
import { isEquals, isMark, type Token } from "./tokens"

/** A subscript or superscript in braces: the tokens `from` … `to`, brackets included, and what stands inside. */
interface Script {
  readonly from: number
  readonly to: number
  readonly inside: readonly Token[]
}

/** Marks that an index may hold: `x_{i+1}`, `A_{i,j}`. */
const WITHIN: ReadonlySet<string> = new Set(["+", "-", "*", ","])

/**
 * Joins names with their scripts in braces to one token: `x_{i+1}`, `v_{-1}`, `x^{(i)}`, `W^{[1]}`. A bracketed exponent is
 * left alone where it must be one: of e and π, and where the name and what the brackets hold have values of their own.
 */
export function joinScripts(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = []
  const isName = superscriptsOf(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    let last = at
    let below = ""
    let above = ""
    for (let script = scriptAfter(tokens, last); script !== null; script = scriptAfter(tokens, last)) {
      const isBelow = isMark(tokens[script.from]!, "_{")
      if (isBelow ? below !== "" || !takesSubscript(token, script) : above !== "" || !isName(at, script)) break
      const content = script.inside.map(inner =>
        inner.kind === "number" ? text.slice(inner.from, inner.to) : inner.text,
      )
      if (isBelow) below = content.join("")
      else above = enclosed(tokens, script, content)
      last = script.to
    }
    joined.push(last === at ? token : { ...token, text: scripted(token.text, below, above), to: tokens[last]!.to })
    at = last
  }
  return joined
}

/** The counters of a sum are no part of a name, nor is the base of a logarithm, unless it is one word. */
const takesSubscript = ({ text }: Token, { inside }: Script): boolean =>
  (!SIGNS.has(text) && text !== LOG) || (text === LOG && inside.length === 1)

/** Heads of sums that are no names; Σ and Π may be. */
const SIGNS: ReadonlySet<string> = new Set(["sum", "prod"])

const enclosed = (tokens: readonly Token[], { from }: Script, content: readonly string[]): string =>
  isMark(tokens[from + 2]!, "(") ? `(${content.join("")})` : `[${content.join("")}]`

/** The script that follows a name without a gap: `_{…}`, `^{(…)}` or `^{[…]}`. */
function scriptAfter(tokens: readonly Token[], at: number): Script | null {
  const base = tokens[at]!
  const next = tokens[at + 1]
  if (next === undefined || next.from !== base.to || (base.kind !== "name" && !isMark(base, "}"))) return null
  if (isMark(next, "_{")) return closed(tokens, at + 1, at + 2, ["}"])
  const open = tokens[at + 3]
  if (!isMark(next, "^") || open === undefined || !isMark(tokens[at + 2]!, "{")) return null
  const close = isMark(open, "(") ? ")" : isMark(open, "[") ? "]" : null
  return close && closed(tokens, at + 1, at + 4, [close, "}"])
}

/** What stands from `start` to the closing marks, if it is an index and not empty. */
function closed(tokens: readonly Token[], from: number, start: number, closers: readonly string[]): Script | null {
  let end = start
  const fits = ({ kind, text }: Token) => kind === "name" || kind === "number" || (kind === "mark" && WITHIN.has(text))
  while (fits(tokens[end]!)) end++
  const complete = end > start && closers.every((close, offset) => tokens[end + offset]?.text === close)
  return complete ? { from, to: end + closers.length - 1, inside: tokens.slice(start, end) } : null
}

/** Tells which superscripts in brackets belong to a name. */
function superscriptsOf(tokens: readonly Token[]): (at: number, script: Script) => boolean {
  const plain = new Set<string>()
  const counters = new Set<string>()
  const targets = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== "name") continue
    const script = scriptAfter(tokens, at)
    const before = tokens[at - 1]
    if (script !== null && isMark(tokens[script.from]!, "^")) {
      if (isEquals(tokens[script.to + 1]!)) targets.add(token.text)
    } else if (before !== undefined && (isMark(before, "_{") || before.text === "as")) counters.add(token.text)
    else plain.add(token.text)
    if (script !== null && takesSubscript(token, script)) at = script.to
  }
  return (at, { inside }) => {
    const { text } = tokens[at]!
    const hasValue = inside.some(inner => inner.kind === "name" && plain.has(inner.text) && !counters.has(inner.text))
    if (CONSTANTS.has(text)) return false
    return targets.has(text) || inside.every(({ kind }) => kind === "number") || !(plain.has(text) || hasValue)
  }
}

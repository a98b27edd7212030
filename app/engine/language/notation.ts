import type { Span } from "./diagnostic"
import type { Expression } from "./expression"
import { LEVEL } from "./operators"

/** How calls and names look on the board, where it differs from an upright name and brackets. */
export interface Notation {
  /** The sign of a matrix product, where it is not @. */
  readonly "@"?: string
  /** TeX of a call with `#1`, `#2` for its arguments; `\sinh #1` (or just `\sinh`) for a function that needs no brackets. */
  readonly call?: (name: string) => string | undefined
  /** TeX of a name. */
  readonly name?: (name: string) => string | undefined
  /** What comes from just this text is underlined. */
  readonly lit?: Span
  /** `data-` attributes of what an expression becomes in a page, as `\\htmlData` has them; null: none. */
  readonly tag?: (expression: Expression) => string | null
}

/** A template, cut at its placeholders. */
export interface TexTemplate {
  /** The sign of a function before its argument, `\sinh`; else "". */
  readonly prefix: string
  /** Text, or an argument (from 0) and how tightly it must hold together to stand without brackets. */
  readonly parts: readonly (string | { readonly argument: number; readonly least: number })[]
  /** How tightly the whole holds together. */
  readonly level: number
}

/** Functions whose sign is a command of TeX. */
const COMMANDS: ReadonlySet<string> = new Set(
  "arccos arcsin arctan cos cosh det exp ln log max min sin sinh tan tanh".split(" "),
)

/** Notation that the language itself knows: `√x` and `|x|`. */
const OWN: ReadonlyMap<string, string> = new Map([
  ["sqrt", "\\sqrt{#1}"],
  ["abs", "\\left|#1\\right|"],
])

/** How a call looks. A function without notation is upright, or italic if it is a single letter. */
export function templateOf(name: string, notation: Notation): TexTemplate {
  const text = notation.call?.(name) ?? OWN.get(name) ?? (COMMANDS.has(name) ? `\\${name}` : undefined)
  return text === undefined ? { prefix: "", parts: [], level: LEVEL.postfix } : readTemplate(text)
}

/** Takes a template apart. */
export function readTemplate(text: string): TexTemplate {
  const at = text.indexOf("#")
  if (at < 0) return { prefix: text, parts: [], level: LEVEL.application }
  if (at > 0 && at === text.length - 2 && text.charAt(at - 1) === " ")
    return { prefix: text.slice(0, at - 1), parts: [], level: LEVEL.application }
  const level = levelOfTemplate(text)
  const [first = "", ...rest] = text.split("#")
  const parts: (string | { argument: number; least: number })[] = [first]
  let before = first
  for (const piece of rest) {
    const after = piece.slice(1)
    parts.push({ argument: Number(piece.charAt(0)) - 1, least: leastBetween(before, after, level) }, after)
    before = after
  }
  return { prefix: "", parts, level }
}

/** The loosest operator outside of braces and brackets. */
function levelOfTemplate(text: string): number {
  let depth = 0
  let level: number = LEVEL.postfix
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === "{" || text.startsWith("\\left", at)) depth++
    else if (character === "}" || text.startsWith("\\right", at)) depth--
    else if (depth > 0) continue
    else if (character === "^") level = Math.min(level, LEVEL.power)
    else if (character === " " && "+-<>=".includes(text.charAt(at + 1))) level = Math.min(level, LEVEL.sum)
    else if (character === "-" && at === 0) level = Math.min(level, LEVEL.sum)
    else if (character === " ") level = Math.min(level, LEVEL.product)
  }
  return level
}

const OPENERS = ["{", "(", "[", "|", ",", "\\lVert", "\\lfloor", "\\lceil"]
const CLOSERS = ["}", ")", "]", "|", ",", "\\right"]

function leastBetween(before: string, after: string, level: number): number {
  const head = before.trimEnd()
  const tail = after.trimStart()
  if (OPENERS.some(opener => head.endsWith(opener)) && CLOSERS.some(closer => tail.startsWith(closer)))
    return LEVEL.conditional
  if (tail.startsWith("^") || tail.startsWith("_")) return LEVEL.postfix
  return level === LEVEL.product ? LEVEL.minus : LEVEL.product
}

import { partsOf } from "./name"
import { add, replace, type ParseReport } from "./report"
import { isMark, type Token } from "./tokens"
import { CONSTANTS, isElse, isFunction, LOG, type Names } from "./vocabulary"

/** Cyrillic letters that nobody can tell from Latin ones. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from("аеорсухАВЕКМНОРСТХ", (letter, at) => [letter, "aeopcyxABEKMHOPCTX".charAt(at)] as const),
)

/** Warns of names that a reader would take for something else: for another name, or for a product. */
export function reportLookalikes(tokens: readonly Token[], names: Names, report: ParseReport) {
  const places = placesOf(tokens)
  const looks = new Map<string, Token>()
  for (const [name, own] of places) {
    if (isFunction(names, name)) continue
    const latin = Array.from(name, letter => CYRILLIC.get(letter) ?? letter).join("")
    const look = lookOf(latin)
    const twin = looks.get(look)
    if (latin === name && twin === undefined) looks.set(look, tokens[own[0]!]!)
    else {
      const other = latin === name && twin !== undefined ? report.text.slice(twin.from, twin.to) : latin
      reportTwin(tokens, own, other, report)
    }
  }
  reportSplits(tokens, places, names, report)
}

/** Where every name stands, as indices of tokens. */
function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "name") continue
    const known = places.get(token.text)
    if (known) known.push(at)
    else places.set(token.text, [at])
  }
  return places
}

/** What a name looks like on the board, where `x1` and `x_1` are both x₁. */
function lookOf(name: string): string {
  const { stem, below } = partsOf(name)
  return isNumber(below) ? stem + below : name
}

const isNumber = (text: string): boolean =>
  text !== "" && Array.from(text).every(character => character >= "0" && character <= "9")

function reportTwin(tokens: readonly Token[], places: readonly number[], other: string, report: ParseReport) {
  const token = tokens[places[0]!]!
  const edits = places.map(at => replace(tokens[at]!, other))
  add(report, "confusable", token, { name: report.text.slice(token.from, token.to), other }, [{ label: other, edits }])
}

/** `xy` where x and y are names of the text, and `sinx`. */
function reportSplits(
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
  names: Names,
  report: ParseReport,
) {
  for (const [name, [first]] of names.uses) {
    if (first === undefined || names.assigned.has(name) || CONSTANTS.has(name) || isElse(first)) continue
    if (isFunction(names, name)) continue
    const pieces = splitName(name, names)
    const split = pieces?.join("*") ?? splitCall(name, names)
    if (split === null) continue
    const written = (at: number) => (pieces !== null && isTight(tokens, at) ? `(${split})` : split)
    const edits = (places.get(name) ?? []).map(at => replace(tokens[at]!, written(at)))
    add(report, "unknown-name-split", first, { name, split }, [{ label: split, edits }])
  }
}

/** Whether something beside a name binds more tightly than a product. */
function isTight(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before !== undefined && (isMark(before, "^") || isMark(before, "/") || isMark(before, "√"))) return true
  if (before?.kind === "name" || after?.kind === "superscript") return true
  return after !== undefined && ["^", "'", "[", "."].some(mark => isMark(after, mark))
}

const LONGEST = 32

/** The fewest names of the text that make up this one, or null. */
function splitName(name: string, names: Names): string[] | null {
  if (name.length > LONGEST) return null
  const best: (string[] | null)[] = [[]]
  for (let to = 1; to <= name.length; to++) {
    let shortest: string[] | null = null
    for (let from = 0; from < to; from++) {
      const head = best[from]
      const piece = name.slice(from, to)
      if (head === null || head === undefined || piece === name || !isUsed(names, piece)) continue
      if (shortest === null || head.length + 1 < shortest.length) shortest = [...head, piece]
    }
    best.push(shortest)
  }
  return best[name.length] ?? null
}

const isUsed = (names: Names, name: string): boolean =>
  name === "pi" || ((names.uses.has(name) || names.assigned.has(name)) && !isFunction(names, name) && name !== "else")

const takesOne = (names: Names, name: string): boolean => {
  const arity = name === LOG ? [1, 2] : names.functions.get(name)?.arity
  return arity !== undefined && arity[0] <= 1 && arity[1] >= 1
}

/** `sinx`: a function and a name of the text, or a letter that is not the s of a plural. */
function splitCall(name: string, names: Names): string | null {
  for (let at = Math.min(name.length - 1, LONGEST); at >= 2; at--) {
    const rest = name.slice(at)
    if (!takesOne(names, name.slice(0, at))) continue
    const { stem, below } = partsOf(rest)
    const letter =
      stem.length === 1 && stem !== "_" && stem !== "s" && !isNumber(stem) && (below === "" || isNumber(below))
    if (letter || isUsed(names, rest)) return `${name.slice(0, at)}(${rest})`
  }
  return null
}

import type { Span } from "./diagnostic"
import type { Bound } from "./expression"
import { indexValue } from "./indices"
import { hold, type ParserState, peek, type Reader } from "./parser"
import { LEVEL } from "./operators"
import { add, quote } from "./report"
import { isBreak, isMark, type Token } from "./tokens"
import { SERIES, startsArgument } from "./vocabulary"

/** What stands below a sum or product: its counters, and where the first of them starts. */
interface Below {
  readonly variables: readonly string[]
  readonly first: string
}

const NAME = "[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*"
const COUNTED = new RegExp(`^(${NAME})=(.+)$`, "u")
const COUNTERS = new RegExp(`^${NAME}(?:,${NAME})*$`, "u")

function readBelow(text: string): Below | null {
  const [, variable, first] = COUNTED.exec(text) ?? []
  if (variable !== undefined && first !== undefined) return { variables: [variable], first }
  return COUNTERS.test(text) ? { variables: text.split(","), first: "1" } : null
}

/** `sum_i` as one word: the head and what stands below it. */
function headOf({ text }: Token): readonly [head: string, below: string] {
  const at = text.indexOf("_")
  const below = text.slice(at + 1)
  return at < 0 ? [text, ""] : [text.slice(0, at), below.startsWith("{") ? below.slice(1, -1) : below]
}

/** Whether a sum or product over a counter starts here: `sum_{i=1}^{3}`, `∑_i x_i`. Σ and Π are names unless something is counted. */
export function isSeriesHead(reader: Reader): boolean {
  const token = peek(reader)
  const next = peek(reader, 1)
  const [head, below] = headOf(token)
  if (token.kind !== "name" || !SERIES.has(head)) return false
  if (below === "") return isMark(next, "_{") || (token.text.endsWith("_") && isMark(next, "("))
  if (reader.names.assigned.has(token.text) || readBelow(below) === null) return false
  const starts =
    next.kind === "superscript" || startsArgument(next) || isMark(next, "(") || isMark(next, "[") || isMark(next, "^")
  return starts && (head === "sum" || head === "prod" || below.includes("=") || isIndexed(reader, below))
}

/** Whether the rest of the line has a name with this counter below. */
function isIndexed({ tokens, at }: Reader, variable: string): boolean {
  for (let next = at + 1; !isBreak(tokens[next]!); next++) if (headOf(tokens[next]!)[1].includes(variable)) return true
  return false
}

/** Reads `sum_{i=1}^{3}`, whose body follows as an operand. */
export function readSeries(machine: ParserState) {
  const { reader } = machine
  const token = peek(reader)
  const [head, joined] = headOf(token)
  reader.at++
  const inside = joined === "" ? readGroup(reader) : [token]
  const below = readBelow(joined === "" ? spelled(reader, inside) : joined)
  const isRaised = isMark(peek(reader), "^") || peek(reader).kind === "superscript"
  const above = isRaised ? readUpper(reader) : []
  const whole = { from: token.from, to: reader.tokens[reader.at - 1]!.to }
  const first = boundOf(below?.first ?? "1")
  const last = isRaised ? boundOf(spelled(reader, above)) : null
  const upTo = isRaised ? last !== null : below !== null && joinedOrBare(below, inside)
  const empty = typeof first === "number" && typeof last === "number" && last < first
  if (below === null || first === null || !upTo || empty) {
    const bad = below === null ? inside : first === null ? inside.slice(2) : empty ? [] : above
    add(reader.report, "bad-bound", spanOf(bad, whole), { text: quote(reader.report, spanOf(bad, whole)) })
  }
  for (const variable of below?.variables ?? [""])
    hold(
      machine,
      {
        kind: "series",
        level: LEVEL.series,
        series: SERIES.get(head) ?? "sum",
        variable,
        first: first ?? NaN,
        last: upTo ? last : NaN,
        firstSpan: spanOf(inside.slice(2), whole),
        lastSpan: spanOf(above, whole),
        from: token.from,
      },
      token,
    )
}

/** Whether a sum without an upper bound is meant so: it has no lower one either. */
const joinedOrBare = ({ variables }: Below, inside: readonly Token[]): boolean =>
  !inside.some(token => isMark(token, "=") || token.text.includes("=")) && variables.length > 0

/** A whole number, or an index to be calculated; null for anything else. */
export function boundOf(text: string): Bound | null {
  if (indexValue(text, () => 1) === null) return null
  const number = indexValue(text, () => null)
  return number ?? text
}

/** The tokens as they are spelled, without gaps. */
export const spelled = ({ report }: Reader, tokens: readonly Token[]): string =>
  tokens.map(token => (token.kind === "number" ? report.text.slice(token.from, token.to) : token.text)).join("")

/** The tokens in the braces or brackets that open here; what closes them is passed over. */
function readGroup(reader: Reader): Token[] {
  const close = isMark(peek(reader), "(") ? ")" : "}"
  reader.at++
  const inside: Token[] = []
  while (!isMark(peek(reader), close) && !isBreak(peek(reader))) {
    inside.push(peek(reader))
    reader.at++
  }
  if (isMark(peek(reader), close)) reader.at++
  return inside
}

/** The upper bound: `^{3}`, `^(3)`, `^3`, `³`. */
function readUpper(reader: Reader): Token[] {
  const token = peek(reader)
  reader.at++
  if (token.kind === "superscript") return [token]
  const next = peek(reader)
  if (isMark(next, "{") || isMark(next, "(")) return readGroup(reader)
  if (isBreak(next)) return []
  reader.at++
  return [next]
}

const spanOf = (tokens: readonly Token[], otherwise: Span): Span =>
  tokens.length === 0 ? otherwise : { from: tokens[0]!.from, to: tokens.at(-1)!.to }

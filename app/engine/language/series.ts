import type { Span } from "./diagnostic"
import { hold, type ParserState, peek, type Reader } from "./parser"
import { LEVEL } from "./operators"
import { add, quote } from "./report"
import { isBreak, isEquals, isMark, type Token } from "./tokens"

/** Reads `sum_{i=1}^{3}`, whose body follows as an operand. */
export function readSeries(machine: ParserState) {
  const { reader } = machine
  const token = peek(reader)
  reader.at++
  const below = readBraces(reader)
  const [name, equals] = below
  const variable = name?.kind === "name" && equals !== undefined && isEquals(equals) ? name.text : ""
  const first = whole(below.slice(2))
  const above = isMark(peek(reader), "^") ? readUpper(reader) : []
  const end = reader.tokens[reader.at - 1]!
  const last = whole(above)
  const bad = variable === "" ? below : first === null ? below.slice(2) : last === null ? above : []
  if (variable === "" || first === null || last === null || last < first)
    reportBound(reader, spanOf(bad, { from: token.from, to: end.to }))
  hold(
    machine,
    {
      kind: "series",
      level: LEVEL.series,
      series: token.text === "sum" ? "sum" : "prod",
      variable,
      first: first ?? NaN,
      last: last ?? NaN,
      from: token.from,
    },
    token,
  )
}

function reportBound(reader: Reader, span: Span) {
  add(reader.report, "bad-bound", span, { text: quote(reader.report, span) })
}

/** The tokens between braces that open here, and on to what follows them. */
function readBraces(reader: Reader): Token[] {
  reader.at++
  const inside: Token[] = []
  while (!isMark(peek(reader), "}") && !isBreak(peek(reader))) {
    inside.push(peek(reader))
    reader.at++
  }
  if (isMark(peek(reader), "}")) reader.at++
  return inside
}

/** The upper bound: `^{3}` or `^3`. */
function readUpper(reader: Reader): Token[] {
  reader.at++
  if (isMark(peek(reader), "{")) return readBraces(reader)
  const token = peek(reader)
  if (isBreak(token)) return []
  reader.at++
  return [token]
}

/** The whole number that the tokens spell, or null. */
function whole(tokens: readonly Token[]): number | null {
  const [token] = tokens
  return tokens.length === 1 && token?.kind === "number" && Number.isSafeInteger(token.value) ? token.value : null
}

const spanOf = (tokens: readonly Token[], otherwise: Span): Span =>
  tokens.length === 0 ? otherwise : { from: tokens[0]!.from, to: tokens.at(-1)!.to }

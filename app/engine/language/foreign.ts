import type { DiagnosticCode, Fix, Span } from "./diagnostic"
import { type ParserState, peek, type Reader } from "./parser"
import type { Names } from "./vocabulary"
import { add, fix, insert, quote, remove, replace } from "./report"
import { isBreak, isEquals, isMark, type Token } from "./tokens"

const PYTHON = "unknown-python"
const JULIA = "unknown-julia"

/** What is said of a text in another language; nothing else is then said of it. */
export const FOREIGN: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([PYTHON, JULIA, "unknown-latex"])

const MODULES: ReadonlySet<string> = new Set("np numpy torch nn F jnp jax math tf scipy plt".split(" "))

/** Words that start a statement in another language, when something follows that cannot follow a name. */
const STATEMENTS: ReadonlyMap<string, DiagnosticCode> = new Map([
  ..."def class import from return for while with elif assert print".split(" ").map(word => [word, PYTHON] as const),
  ..."function using println begin".split(" ").map(word => [word, JULIA] as const),
])

/** Words that start a block in Python, which a colon ends. */
const BLOCKS: ReadonlySet<string> = new Set("if elif else for while try with def class".split(" "))

/** Whether a Python library is addressed here: `np.sin`. */
export const isModule = (names: Names, token: Token, next: Token): boolean =>
  MODULES.has(token.text) && isMark(next, ".") && !names.assigned.has(token.text)

/** Says that Python is not read yet. */
export function reportPython(reader: Reader, span: Span) {
  report(reader, PYTHON, span)
}

function report(reader: Reader, code: DiagnosticCode, span: Span, fixes: readonly Fix[] = []) {
  add(reader.report, code, span, { text: quote(reader.report, span) }, fixes)
}

/** Whether `lambda x, y:` stands here; `lambda x` alone is λ times x. */
export function isLambda(reader: Reader): boolean {
  if (peek(reader).text !== "lambda" || reader.names.assigned.has("lambda")) return false
  let ahead = 1
  while (peek(reader, ahead).kind === "name" || isMark(peek(reader, ahead), ",")) ahead++
  return isMark(peek(reader, ahead), ":")
}

/** Says so where a statement starts that is Python or Julia. False if none does. */
export function reportForeign(reader: Reader): boolean {
  const token = peek(reader)
  const code = foreignAt(reader)
  if (code !== null) report(reader, code, token)
  return code !== null || reportOperator(reader)
}

function foreignAt(reader: Reader): DiagnosticCode | null {
  const { names } = reader
  const token = peek(reader)
  const next = peek(reader, 1)
  if (token.kind !== "name" || names.assigned.has(token.text) || names.defined.has(token.text)) return null
  if (isLambda(reader) || (BLOCKS.has(token.text) && hasColon(reader))) return PYTHON
  if (token.text === "end" && isBreak(next) && !names.uses.get("end")?.some(use => use !== token)) return JULIA
  const follows = ["name", "number", "bad"].includes(next.kind) || isMark(next, "(") || isMark(next, "[")
  const returns = token.text === "return" && (isMark(next, "-") || isBreak(next))
  return follows || returns ? (STATEMENTS.get(token.text) ?? null) : null
}

/** Whether the line has a colon that no question and no bracket comes before. */
function hasColon(reader: Reader): boolean {
  let depth = 0
  for (let ahead = 0; !isBreak(peek(reader, ahead)); ahead++) {
    const token = peek(reader, ahead)
    if (isMark(token, "?")) return false
    if (isMark(token, "(") || isMark(token, "[")) depth++
    else if (isMark(token, ")") || isMark(token, "]")) depth--
    else if (isMark(token, ":") && depth === 0) return true
  }
  return false
}

/** `x += 1` and `x -> x^2`: two marks of ours that are one sign elsewhere. */
function reportOperator(reader: Reader): boolean {
  for (let ahead = 1; !isBreak(peek(reader, ahead)); ahead++) {
    const [token, next] = [peek(reader, ahead), peek(reader, ahead + 1)]
    if (token.kind !== "mark" || token.to !== next.from || token.to !== token.from + 1) continue
    const span = { from: token.from, to: next.to }
    if (isMark(token, "-") && isMark(next, ">")) report(reader, JULIA, span)
    else if (ahead === 1 && "+-*/@".includes(token.text) && isEquals(next) && next.to === next.from + 1)
      report(reader, PYTHON, span, [assignment(reader, token, next)])
    else continue
    return true
  }
  return false
}

/** `x += a + 1` as `x = x + (a + 1)`. */
function assignment(reader: Reader, operator: Token, equals: Token): Fix {
  const { text } = reader.report
  const name = text.slice(peek(reader).from, peek(reader).to)
  let ahead = 3
  while (!isBreak(peek(reader, ahead))) ahead++
  const simple = ahead <= 4
  const put = replace({ from: operator.from, to: equals.to }, `= ${name} ${operator.text}`)
  const edits = simple ? [put] : [put, insert(peek(reader, 3).from, "("), insert(peek(reader, ahead - 1).to, ")")]
  return fix(reader.report, edits)
}

/** `exp.(x)`, Julia's call entry by entry, which is what a call is here anyway. */
export function reportDotCall({ reader }: ParserState, dot: Token) {
  const span = { from: peek(reader, -1).from, to: dot.to }
  report(reader, JULIA, span, [fix(reader.report, [remove(dot)])])
}

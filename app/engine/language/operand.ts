import { insideBracket, mayBeEmpty, open, reportEmpty, reportExtra } from "./brackets"
import { isFactor, isLog, reportUnknown } from "./calls"
import type { Expression } from "./expression"
import { atStart, type Callee, calleeAt, type Exponent, hold, hole, type ParserState, peek, supply } from "./parser"
import { CONDITIONALS, isElse, isFunction, isWord, LOG, MOD, startsArgument } from "./vocabulary"
import { LEVEL } from "./operators"
import { isLambda, isModule, reportDotCall, reportPython } from "./foreign"
import { add, fix, insert, quote, remove, replace } from "./report"
import { isSeriesHead, readSeries } from "./series"
import { isBreak, isEquals, isMark, type Token, type TokenKind } from "./tokens"

type Read = (machine: ParserState, token: Token) => void

/** Reads one token where an operand must come. */
export function readOperand(machine: ParserState) {
  const token = peek(machine.reader)
  READ[token.kind](machine, token)
}

const end: Read = machine => {
  machine.done = true
}

const READ: Readonly<Record<TokenKind, Read>> = {
  number: (machine, { value, from, to }) => {
    machine.reader.at++
    supply(machine, { kind: "number", value, span: { from, to } })
  },
  name: readName,
  superscript: missing,
  newline: machine => {
    if (insideBracket(machine) && !startsStatement(machine)) machine.reader.at++
    else machine.done = true
  },
  semicolon: end,
  end,
  bad: machine => {
    machine.reader.at++
  },
  mark: (machine, token) => (MARKS.get(token.text) ?? missing)(machine, token),
}

const MARKS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["-", readSign],
  ["+", readSign],
  ["not", readNot],
  ["√", readRoot],
  ["(", machine => open(machine, "group")],
  ["[", machine => open(machine, "list")],
  ["|", machine => open(machine, "bars")],
  ["‖", machine => open(machine, "norm")],
  [")", readClose],
  ["]", readClose],
  ["{", readBrace],
  ["}", (machine, token) => (machine.brackets.at(-1)?.close === "}" ? readClose : refuse)(machine, token)],
  ["_{", refuse],
])

function readSign(machine: ParserState, token: Token) {
  machine.reader.at++
  hold(machine, { kind: "sign", level: LEVEL.minus, negative: token.text === "-", from: token.from }, token)
}

function readNot(machine: ParserState, token: Token) {
  machine.reader.at++
  hold(machine, { kind: "not", level: LEVEL.not, from: token.from }, token)
}

/** Braces hold together what stands above, as in LaTeX: `e^{x + z}`; nowhere else do they mean anything. */
function readBrace(machine: ParserState, token: Token) {
  const before = peek(machine.reader, -1)
  const groups = ["^", ".^", "√"].some(mark => isMark(before, mark))
  if (groups) open(machine, "group")
  else refuse(machine, token)
}

function readRoot(machine: ParserState, token: Token) {
  machine.reader.at++
  const callee = calleeAt(machine.reader.names, "sqrt", token)
  hold(machine, { kind: "application", level: LEVEL.application, callee }, token)
}

function refuse(machine: ParserState, token: Token) {
  machine.reader.at++
  add(machine.reader.report, "bad-char", token, { char: quote(machine.reader.report, token) })
}

/** A closing bracket where an operand must come: right only if the bracket may be empty. */
function readClose(machine: ParserState, token: Token) {
  const bracket = machine.brackets.at(-1)
  if (!atStart(machine)) missing(machine, token)
  else if (bracket === undefined) strayClose(machine, token)
  else if (bracket.kind === "list" && bracket.separated && isMark(token, "]")) machine.expecting = false
  else if (bracket.items.length > 0 || bracket.attr !== null) missing(machine, token)
  else if (mayBeEmpty(bracket)) machine.expecting = false
  else reportEmpty(machine, bracket)
}

function strayClose(machine: ParserState, token: Token) {
  machine.reader.at++
  reportExtra(machine.reader.report, token)
}

/** Whether the line that starts here is a statement of its own, so that the bracket before it was left open. */
export function startsStatement(machine: ParserState): boolean {
  const { reader } = machine
  const name = peek(reader, 1)
  if (name.kind !== "name" || !isEquals(peek(reader, 2)) || isMark(peek(reader, -1), ",")) return false
  const callee = machine.brackets.at(-1)?.callee?.name ?? ""
  return !reader.names.functions.get(callee)?.attrs.includes(name.text)
}

/** Something is missing before the current token, which is then read as an operator. */
function missing(machine: ParserState, token: Token) {
  const { reader } = machine
  const { report } = reader
  const before = reader.tokens[reader.at - 1]
  if (before === undefined || isBreak(before)) {
    add(report, "missing-operand", token, { before: "", after: quote(report, token) }, [fix(report, [remove(token)])])
  } else {
    const span = { from: before.from, to: token.to }
    const first = fix(report, [remove(before)])
    const second = fix(report, [remove(token)])
    const removable = !["(", "[", "{", "_{"].some(mark => isMark(before, mark))
    const closes = [")", "]", "}"].some(mark => isMark(token, mark))
    const fixes = closes ? [first] : removable && before.text !== token.text ? [second, first] : [second]
    add(report, "missing-operand", span, { before: quote(report, before), after: quote(report, token) }, fixes)
  }
  hole(machine)
}

function readName(machine: ParserState, token: Token) {
  const { reader } = machine
  const { names } = reader
  const next = peek(reader, 1)
  if (isKeyword(machine, next)) {
    machine.brackets.at(-1)!.attr = token.text
    reader.at += 2
  } else if (isModule(names, token, next)) {
    reportPython(reader, { from: token.from, to: next.to })
    machine.halted = true
  } else if (isLambda(reader)) {
    reportPython(reader, token)
    machine.halted = true
  } else if (isSeriesHead(reader)) readSeries(machine)
  else if (token.text === "not" && isWord(names, "not")) readNot(machine, token)
  else if (isWord(names, token.text) && !(token.text === MOD && isMark(next, "("))) readWord(machine, token)
  else if (isElse(token) || isFunction(names, token.text)) readFunction(machine, token)
  else if (isLogarithm(machine, token)) readLogarithm(machine, token)
  else if (isMark(next, "(") && !isFactor(names, token.text)) readUnknown(machine, token)
  else {
    reader.at++
    supply(machine, { kind: "name", name: token.text, span: { from: token.from, to: token.to } })
  }
}

/** Whether a keyword argument starts here: `axis=`. */
function isKeyword(machine: ParserState, next: Token): boolean {
  const bracket = machine.brackets.at(-1)
  if (!isEquals(next) || bracket?.kind !== "call" || !atStart(machine) || bracket.attr !== null) return false
  return !CONDITIONALS.has(bracket.callee?.name ?? "")
}

function readUnknown(machine: ParserState, token: Token) {
  const { reader } = machine
  reportUnknown(reader, { name: token.text, from: token.from, to: token.to }, true)
  reader.at++
  open(machine, "call", calleeAt(reader.names, token.text, token))
}

/** `and`, `else`, `mod` where an operand must come: `if` may be called, the others stand between two operands. */
function readWord(machine: ParserState, token: Token) {
  if (isElse(token)) readFunction(machine, token)
  else missing(machine, token)
}

/** `log_2`, `log_b` before an argument, and `log_{2}`. */
function isLogarithm({ reader }: ParserState, { text }: Token): boolean {
  const next = peek(reader, 1)
  const applied = startsArgument(next) || isMark(next, "(") || isMark(next, "[")
  return applied && text.startsWith(`${LOG}_`) && isLog(reader.names) && !reader.names.assigned.has(text)
}

function readLogarithm(machine: ParserState, token: Token) {
  const text = token.text.slice(LOG.length + 1)
  const span = { from: token.to - text.length, to: token.to }
  const base: Expression = isNaN(Number(text))
    ? { kind: "name", name: text, span }
    : { kind: "number", value: Number(text), span }
  callFunction(machine, calleeAt(machine.reader.names, LOG, token, { base }), 1)
}

function readFunction(machine: ParserState, token: Token) {
  const { reader } = machine
  const [exponent, length] = readExponent(machine)
  const next = peek(reader, 1 + length)
  const callee = calleeAt(reader.names, token.text, token, { exponent })
  const inverse = exponent !== null && exponent.value < 0
  if (inverse) reportInverse(machine, token, exponent)
  if (isElse(token) ? token.text === "if" && isMark(next, "(") : startsCall(next))
    callFunction(machine, callee, 1 + length)
  else if (isMark(next, ".") && isMark(peek(reader, 2 + length), "(")) {
    reader.at += 1 + length
    reportDotCall(machine, next)
    reader.at++
    open(machine, "call", callee)
  } else {
    if (!inverse) reportBare(machine, token, length === 0 ? next : null)
    reader.at++
    supply(machine, { kind: "name", name: token.text, span: { from: token.from, to: token.to } })
  }
}

/** Tokens that may follow the name of a function that is called. */
const startsCall = (token: Token): boolean => isMark(token, "(") || isMark(token, "[") || startsArgument(token)

/** Reads a function, which takes so many tokens: its arguments follow in brackets, or one argument without. */
function callFunction(machine: ParserState, callee: Callee, length: number) {
  const { reader } = machine
  const next = peek(reader, length)
  const token = peek(reader)
  reader.at += length
  if (isMark(next, "(") || isMark(next, "[")) open(machine, "call", callee)
  else hold(machine, { kind: "application", level: LEVEL.application, callee }, token)
}

/** The power between a function and its argument, `sin^2 x` or `sin² x`, and how many tokens it takes. */
function readExponent(machine: ParserState): readonly [Exponent | null, number] {
  const { reader } = machine
  const first = peek(reader, 1)
  if (first.kind === "superscript") return [{ value: first.value, text: first.text, from: first.from, to: first.to }, 1]
  if (!isMark(first, "^")) return [null, 0]
  const negative = isMark(peek(reader, 2), "-")
  const digits = peek(reader, negative ? 3 : 2)
  if (digits.kind !== "number" || !Number.isInteger(digits.value)) return [null, 0]
  const value = negative ? -digits.value : digits.value
  return [{ value, from: peek(reader, 2).from, to: digits.to }, negative ? 3 : 2]
}

/** `sin^-1 x`: the inverse to some, the reciprocal to others. */
function reportInverse(machine: ParserState, token: Token, exponent: Exponent) {
  const { report, names } = machine.reader
  const span = { from: token.from, to: exponent.to }
  const inverse = `a${token.text}`
  const fixes = names.functions.has(inverse) ? [fix(report, [replace(span, inverse)])] : []
  add(
    report,
    "function-as-value",
    span,
    { name: token.text, example: `${token.text}(x)`, power: quote(report, span) },
    fixes,
  )
}

function reportBare(machine: ParserState, token: Token, next: Token | null) {
  const { report } = machine.reader
  const signed = next !== null && isMark(next, "-") && !isBreak(peek(machine.reader, 2))
  const argument = peek(machine.reader, 2)
  const simple = argument.kind === "number" || argument.kind === "name"
  const edits =
    signed && simple
      ? [replace({ from: token.to, to: next.from }, "("), insert(argument.to, ")")]
      : [insert(token.to, "(x)")]
  const arity = machine.reader.names.functions.get(token.text)?.arity[0] ?? 1
  const fixes = isElse(token) || arity > 1 ? [] : [fix(report, edits)]
  const args = Array.from("xyzuvw".slice(0, Math.max(1, arity))).join(", ")
  add(report, "function-as-value", token, { name: token.text, example: `${token.text}(${args})` }, fixes)
}

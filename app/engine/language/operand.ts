import { insideBracket, mayBeEmpty, open, reportEmpty, reportExtra } from "./brackets"
import { isFactor, isLog, reportUnknown } from "./calls"
import { atStart, type Callee, type Exponent, hold, hole, type ParserState, peek, supply } from "./parser"
import { CONDITIONALS, isElse, isFunction, LOG, SERIES } from "./vocabulary"
import { LEVEL } from "./operators"
import { isModule, reportPython } from "./python"
import { add, fix, insert, quote, remove, replace } from "./report"
import { readSeries } from "./series"
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
  ["√", readRoot],
  ["(", machine => open(machine, "group")],
  ["[", machine => open(machine, "list")],
  ["|", machine => open(machine, "bars")],
  [")", readClose],
  ["]", readClose],
  ["{", refuse],
  ["}", refuse],
  ["_{", refuse],
])

function readSign(machine: ParserState, token: Token) {
  machine.reader.at++
  hold(machine, { kind: "sign", level: LEVEL.minus, negative: token.text === "-", from: token.from }, token)
}

function readRoot(machine: ParserState, token: Token) {
  machine.reader.at++
  const callee = { name: "sqrt", from: token.from, to: token.to, exponent: null, receiver: null }
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
    const removable = !isMark(before, "(") && !isMark(before, "[")
    const closes = isMark(token, ")") || isMark(token, "]")
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
  } else if (SERIES.has(token.text) && isMark(next, "_{")) readSeries(machine)
  else if (isElse(token) || isFunction(names, token.text)) readFunction(machine, token)
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
  open(machine, "call", { name: token.text, from: token.from, to: token.to, exponent: null, receiver: null })
}

/** Tokens with which the argument of a function may start when it has no brackets. */
const startsArgument = (token: Token): boolean =>
  token.kind === "number" ||
  (token.kind === "name" && !isElse(token)) ||
  isMark(token, "[") ||
  isMark(token, "|") ||
  isMark(token, "√")

function readFunction(machine: ParserState, token: Token) {
  const { reader } = machine
  const [exponent, length] = readExponent(machine)
  const next = peek(reader, 1 + length)
  const callee: Callee = { name: token.text, from: token.from, to: token.to, exponent, receiver: null }
  const inverse = exponent !== null && exponent.value < 0
  if (token.text === LOG && isLog(reader.names)) noteLog(machine, token)
  if (inverse) reportInverse(machine, token, exponent)
  if (isMark(next, "(") && token.text !== "else") {
    reader.at += 1 + length
    open(machine, "call", callee)
  } else if (startsArgument(next) && !isElse(token)) {
    reader.at += 1 + length
    hold(machine, { kind: "application", level: LEVEL.application, callee }, token)
  } else {
    if (!inverse) reportBare(machine, token, length === 0 ? next : null)
    reader.at++
    supply(machine, { kind: "name", name: token.text, span: { from: token.from, to: token.to } })
  }
}

/** The power between a function and its argument, `sin^2 x` or `sin² x`, and how many tokens it takes. */
function readExponent(machine: ParserState): readonly [Exponent | null, number] {
  const { reader } = machine
  const first = peek(reader, 1)
  if (first.kind === "superscript") return [{ value: first.value, from: first.from, to: first.to }, 1]
  if (!isMark(first, "^")) return [null, 0]
  const negative = isMark(peek(reader, 2), "-")
  const digits = peek(reader, negative ? 3 : 2)
  if (digits.kind !== "number" || !Number.isInteger(digits.value)) return [null, 0]
  const value = negative ? -digits.value : digits.value
  return [{ value, from: peek(reader, 2).from, to: digits.to }, negative ? 3 : 2]
}

/** `log` is the natural logarithm; said once a text. */
function noteLog(machine: ParserState, token: Token) {
  const { report, names, tokens } = machine.reader
  if (report.diagnostics.some(found => found.code === "note-log")) return
  const edits = tokens.filter(({ kind, text }) => kind === "name" && text === LOG).map(log => replace(log, "log10"))
  const fixes = names.functions.has("log10") ? [fix(report, edits)] : []
  add(report, "note-log", token, { name: token.text }, fixes)
}

/** `sin^-1 x`: the inverse to some, the reciprocal to others. */
function reportInverse(machine: ParserState, token: Token, exponent: Exponent) {
  const { report, names } = machine.reader
  const span = { from: token.from, to: exponent.to }
  const inverse = `a${token.text}`
  const fixes = names.functions.has(inverse) ? [fix(report, [replace(span, inverse)])] : []
  add(report, "function-as-value", span, { name: token.text, power: quote(report, span) }, fixes)
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
  const fixes = isElse(token) ? [] : [fix(report, edits)]
  add(report, "function-as-value", token, { name: token.text }, fixes)
}

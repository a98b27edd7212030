import { isDoubtfulBar, reportBars } from "./ambiguity"
import { reportUnknown } from "./calls"
import { close, insideBracket, open, separate } from "./brackets"
import type { Span } from "./diagnostic"
import type { BinaryOperator } from "./expression"
import { calleeAt, hold, type ParserState, type Operand, peek, supply } from "./parser"
import { isElse, isFunction, isTransposition, isWord } from "./vocabulary"
import { startsStatement } from "./operand"
import { ENTRYWISE, LEVEL, LEVEL_OF } from "./operators"
import { power, reduce, release, take } from "./reduce"
import { add, fix, insert, quote, replace } from "./report"
import { isSeriesHead } from "./series"
import { isEquals, isMark, type Token, type TokenKind } from "./tokens"

type Read = (machine: ParserState, token: Token) => void

/** Reads one token where an operator, a bracket or the end may come. */
export function readOperator(machine: ParserState) {
  const token = peek(machine.reader)
  READ[token.kind](machine, token)
}

const end: Read = machine => {
  machine.done = true
}

const READ: Readonly<Record<TokenKind, Read>> = {
  number: juxtapose,
  name: (machine, token) => {
    const isOperator = isWord(machine.reader.names, token.text) && LEVEL_OF.has(token.text)
    const read = isElse(token) ? readElse : isOperator ? infix : juxtapose
    read(machine, token)
  },
  superscript: (machine, token) => {
    machine.reader.at++
    power(machine, take(machine), token)
  },
  newline: machine => {
    if (insideBracket(machine) && !startsStatement(machine)) machine.reader.at++
    else machine.done = true
  },
  semicolon: end,
  end,
  bad: passOver,
  mark: (machine, token) => (MARKS.get(token.text) ?? infix)(machine, token),
}

const MARKS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["(", juxtapose],
  ["√", juxtapose],
  ["[", machine => open(machine, "index")],
  [")", close],
  ["]", close],
  ["}", close],
  ["|", readBar],
  ["‖", (machine, token) => (machine.brackets.at(-1)?.kind === "norm" ? close(machine) : juxtapose(machine, token))],
  ["'", (machine, token) => transpose(machine, token)],
  [".", readMethod],
  [",", readComma],
  ["?", readQuestion],
  [":", (machine, token) => choose(machine, token, "question")],
  ["=", (machine, token) => (machine.brackets.length === 0 ? end : misplaced)(machine, token)],
  ["^", readPower],
])

function readPower(machine: ParserState, token: Token) {
  const { reader } = machine
  const length = transposedBy(machine)
  if (length > 0) transpose(machine, peek(reader, length - 1), length)
  else infix(machine, token)
}

/** How many tokens say that the last operand is transposed: `^T`, `^{T}`, `^⊤`. A T that is a value in this text is none, nor is that of a number. */
function transposedBy(machine: ParserState): number {
  const { reader, operands } = machine
  if (isMark(peek(reader, 1), "'")) return 2
  const braced = isMark(peek(reader, 1), "{")
  if (braced && isMark(peek(reader, 2), "'") && isMark(peek(reader, 3), "}")) return 4
  if (reader.names.uses.has("T") || reader.names.assigned.has("T")) return 0
  if (operands.at(-1)?.node.kind === "number" || !isTransposition(peek(reader), peek(reader, braced ? 2 : 1))) return 0
  return braced ? (isMark(peek(reader, 3), "}") ? 4 : 0) : 2
}

function transpose(machine: ParserState, token: Token, length = 1) {
  machine.reader.at += length
  const operand = take(machine)
  supply(machine, { kind: "transpose", operand: operand.node, span: { from: operand.from, to: token.to } })
}

function infix(machine: ParserState, token: Token) {
  const { reader } = machine
  const entrywise = ENTRYWISE.get(token.text)
  const operator = entrywise ?? (token.text as BinaryOperator)
  const level = LEVEL_OF.get(operator)
  if (level === undefined) {
    misplaced(machine, token)
    return
  }
  reader.at++
  machine.bars = null
  if (level !== LEVEL.power) reduce(machine, level)
  hold(machine, { ...infixed(operator, level, token), entrywise: entrywise !== undefined }, token)
}

/** An operator before its right operand. */
const infixed = (operator: BinaryOperator, level: number, span: Span): Infix => ({
  kind: "infix",
  operator,
  level,
  span,
  entrywise: false,
  implicit: false,
  slash: null,
  applied: null,
})

/** A mark that means nothing here. */
function misplaced(machine: ParserState, token: Token) {
  const { report } = machine.reader
  const fixes = isEquals(token) ? [fix(report, [replace(token, "==")])] : []
  add(report, "bad-char", token, { char: quote(report, token) }, fixes)
  passOver(machine)
}

/** Goes on behind a mark that was complained of, as if it multiplied. */
function passOver(machine: ParserState) {
  machine.reader.at++
  const next = peek(machine.reader)
  const starts = next.kind === "number" || next.kind === "name" || ["(", "[", "|", "‖", "√"].includes(next.text)
  if (!starts) return
  reduce(machine, LEVEL.product)
  hold(machine, infixed("*", LEVEL.product, next), next)
}

const isNumeral = (operand: Operand | undefined): boolean =>
  operand?.node.kind === "number" && operand.node.span.from === operand.from

/** A product written as nothing. The token that follows it is left for the operand. */
function juxtapose(machine: ParserState, token: Token) {
  if (token.kind === "number") reportTwo(machine, token)
  const { reader, pending, operands } = machine
  const base = machine.brackets.at(-1)?.pending ?? 0
  const open = pending.length > base ? pending.at(-1) : undefined
  if (open?.kind === "application" && open.callee.name !== "sqrt" && isNumeral(operands.at(-1))) {
    multiply(machine, LEVEL.coefficient, token)
    return
  }
  machine.applied = null
  reduce(machine, LEVEL.minus)
  const applied = machine.applied as ParserState["applied"]
  const top = pending.length > base ? pending.at(-1) : undefined
  // 1/n Σ is clear: no one divides by a sum so
  const slash =
    top?.kind === "infix" && top.level === LEVEL.product && !isSeriesHead(reader) ? slashOf(machine, top, token) : null
  if (slash !== null && top?.kind === "infix" && top.slash !== null)
    pending[pending.length - 1] = { ...top, slash: null }
  reduce(machine, LEVEL.product)
  const apart = token.kind !== "name" || !(isFunction(reader.names, token.text) || isSeriesHead(reader))
  multiply(machine, LEVEL.product, token, slash, apart && applied?.callee.name !== "sqrt" ? applied : null)
}

type Infix = ParserState["pending"][number] & { kind: "infix" }

function multiply(
  machine: ParserState,
  level: number,
  token: Token,
  slash: Infix["slash"] = null,
  applied: Infix["applied"] = null,
) {
  const { to } = peek(machine.reader, -1)
  hold(machine, { ...infixed("*", level, { from: to, to }), implicit: true, slash, applied }, token)
}

/** The doubtful denominator before a product written as nothing. `1/2 x` is clear, and so is `a/(b) c`. */
function slashOf(machine: ParserState, top: Infix, token: Token): Infix["slash"] {
  if (top.implicit) return top.slash
  const divisor = machine.operands.at(-1)!
  const dividend = machine.operands.at(-2)
  if (top.operator !== "/" || divisor.from !== divisor.node.span.from) return null
  if (isNumeral(dividend) && isNumeral(divisor) && token.from > divisor.to) return null
  return { divisor, gap: token.from }
}

/** A number directly behind an operand: never a product. */
function reportTwo(machine: ParserState, token: Token) {
  const { report } = machine.reader
  const last = machine.operands.at(-1)!
  const gap = { from: last.to, to: token.from }
  const span = { from: last.from, to: token.to }
  const params = { left: quote(report, last), right: quote(report, token) }
  add(report, "two-numbers", span, params, [fix(report, [replace(gap, "*")])])
}

function readBar(machine: ParserState, token: Token) {
  if (machine.brackets.at(-1)?.kind === "bars") {
    close(machine)
    return
  }
  if (isDoubtfulBar(machine)) {
    reportBars(machine)
    return
  }
  juxtapose(machine, token)
}

/** `x.relu()`, `A.T`. */
function readMethod(machine: ParserState) {
  const { reader } = machine
  const { report, names } = reader
  const method = peek(reader, 1)
  if (method.kind !== "name") {
    misplaced(machine, peek(reader))
    return
  }
  if (method.text === "T") {
    transpose(machine, method, 2)
    return
  }
  const known = isFunction(names, method.text)
  if (!known) reportUnknown(reader, { name: method.text, from: method.from, to: method.to }, false)
  if (isMark(peek(reader, 2), "(")) {
    const receiver = take(machine)
    reader.at += 2
    open(machine, "call", calleeAt(names, method.text, method, { receiver }))
    return
  }
  if (known)
    add(report, "function-as-value", method, { name: method.text, example: `${method.text}()` }, [
      fix(report, [insert(method.to, "()")]),
    ])
  reader.at += 2
}

function readComma(machine: ParserState, token: Token) {
  const { reader } = machine
  const bracket = machine.brackets.at(-1)
  if (bracket !== undefined && ["call", "list", "index"].includes(bracket.kind)) {
    reader.at++
    separate(machine, bracket)
    return
  }
  const before = peek(reader, -1)
  const after = peek(reader, 1)
  const adjacent = before.to === token.from && token.to === after.from
  if (before.kind !== "number" || after.kind !== "number" || !adjacent) {
    misplaced(machine, token)
    return
  }
  const span = { from: before.from, to: after.to }
  const { report } = reader
  const text = quote(report, span)
  add(report, "decimal-comma", span, { text, number: text.replace(",", ".") }, [fix(report, [replace(token, ".")])])
  machine.operands.pop()
  supply(machine, { kind: "number", value: Number(text.replace(",", ".")), span })
  reader.at += 2
}

function readQuestion(machine: ParserState, token: Token) {
  machine.reader.at++
  reduce(machine, LEVEL.or)
  hold(machine, { kind: "question", level: LEVEL.conditional, token, conditionFirst: true }, token)
}

/** `if` and `else` behind an operand: `a if c else b`. */
function readElse(machine: ParserState, token: Token) {
  if (token.text === "else") {
    choose(machine, token, "if")
    return
  }
  machine.reader.at++
  reduce(machine, LEVEL.or)
  hold(machine, { kind: "if", level: LEVEL.conditional, token, conditionFirst: false }, token)
}

/** The second part of a conditional is complete; what is left of it follows. */
function choose(machine: ParserState, token: Token, kind: "if" | "question") {
  reduce(machine, LEVEL.or)
  const base = machine.brackets.at(-1)?.pending ?? 0
  while (machine.pending.length > base && machine.pending.at(-1)!.kind === "choice") release(machine)
  const top = machine.pending.length > base ? machine.pending.at(-1) : undefined
  if (top?.kind !== kind) {
    misplaced(machine, token)
    return
  }
  machine.reader.at++
  machine.pending[machine.pending.length - 1] = { ...top, kind: "choice" }
  machine.expecting = true
}

import { makeCall } from "./calls"
import type { Expression } from "./expression"
import { type Bracket, type Callee, deepen, hole, type ParserState, peek, supply } from "./parser"
import { LEVEL } from "./operators"
import { reduce, take, takeCondition } from "./reduce"
import { add, fix, insert, quote, remove, replace, type ParseReport } from "./report"
import { isMark, type Token } from "./tokens"

type Kind = Bracket["kind"]

/** Opens the bracket at the current token. */
export function open(machine: ParserState, kind: Kind, callee: Callee | null = null) {
  const token = peek(machine.reader)
  machine.brackets.push({
    kind,
    token,
    close: kind === "bars" ? "|" : kind === "list" || kind === "index" ? "]" : ")",
    pending: machine.pending.length,
    operands: machine.operands.length,
    callee,
    items: [],
    attrs: [],
    attr: null,
  })
  machine.reader.at++
  machine.expecting = true
  deepen(machine, token)
}

/** A closing bracket, whether or not it fits the innermost open one. */
export function close(machine: ParserState) {
  const token = peek(machine.reader)
  const { report } = machine.reader
  const top = machine.brackets.at(-1)
  machine.reader.at++
  if (top === undefined) {
    reportExtra(report, token)
    return
  }
  if (top.close !== token.text) {
    if (machine.brackets.some(bracket => bracket.close === token.text)) shutUntil(machine, token)
    else {
      const params = { open: top.token.text, close: token.text, expected: top.close }
      add(report, "wrong-close", token, params, [fix(report, [replace(token, top.close)])])
    }
  }
  shut(machine, token.to)
}

/** A closing bracket that closes nothing. */
export function reportExtra(report: ParseReport, token: Token) {
  add(report, "extra-close", token, { close: token.text }, [fix(report, [remove(token)])])
}

/** Shuts the brackets between a closing one and the one that it closes. */
function shutUntil(machine: ParserState, token: Token) {
  const { report } = machine.reader
  const end = machine.reader.tokens[machine.reader.at - 2]!.to
  for (;;) {
    const top = machine.brackets.at(-1)!
    if (top.close === token.text) return
    const params = { open: top.token.text, close: top.close }
    add(report, "unclosed", top.token, params, [fix(report, [insert(end, top.close)])])
    shut(machine, end, false)
  }
}

/** Whether everything inside the innermost bracket may be left out, as in `f()` and `[]`. */
export function mayBeEmpty(bracket: Bracket): boolean {
  return bracket.kind === "call" || bracket.kind === "list"
}

/** Ends one item of the innermost bracket: at a comma or at the closing bracket. */
function endItem(machine: ParserState, bracket: Bracket) {
  reduce(machine, LEVEL.conditional)
  if (machine.operands.length <= bracket.operands) return
  // A comparison is looked at by the call, which knows where conditions may stand.
  const item = bracket.kind === "call" || bracket.kind === "group" ? takeCondition(machine) : take(machine)
  machine.operands.length = bracket.operands
  if (bracket.attr === null) bracket.items.push(item)
  else bracket.attrs.push({ name: bracket.attr, value: item.node })
  bracket.attr = null
}

/** A comma between the items of a bracket. */
export function separate(machine: ParserState, bracket: Bracket) {
  endItem(machine, bracket)
  machine.bars = null
  machine.expecting = true
}

/** Makes the innermost bracket, which ends at `to`, an operand. `sound`: it was closed properly, so its contents can be judged. */
export function shut(machine: ParserState, to: number, sound = true) {
  const bracket = machine.brackets.at(-1)!
  endItem(machine, bracket)
  machine.brackets.pop()
  machine.depth--
  if (machine.bars !== null && machine.bars.brackets > machine.brackets.length) machine.bars = null
  const span = { from: bracket.token.from, to }
  const items = bracket.items.map(item => item.node)
  if (bracket.kind === "list") supply(machine, { kind: "list", items, span })
  else if (bracket.kind === "index") shutIndex(machine, items, to)
  else if (bracket.kind === "call") shutCall(machine, bracket, bracket.callee!, to, sound)
  else if (bracket.kind === "bars") shutBars(machine, bracket, to, sound)
  else if (items[0] === undefined) hole(machine)
  else supply(machine, items[0], span)
}

function shutBars(machine: ParserState, bracket: Bracket, to: number, sound: boolean) {
  const { from } = bracket.token
  machine.bars = { from, brackets: machine.brackets.length }
  shutCall(machine, bracket, { name: "abs", from, to, exponent: null, receiver: null }, to, sound)
}

function shutIndex(machine: ParserState, at: readonly Expression[], to: number) {
  const operand = take(machine)
  const span = { from: operand.from, to }
  supply(machine, at.length === 0 ? operand.node : { kind: "index", operand: operand.node, at, span }, span)
}

function shutCall(machine: ParserState, bracket: Bracket, callee: Callee, to: number, sound: boolean) {
  const args = callee.receiver === null ? bracket.items : [callee.receiver, ...bracket.items]
  const span = { from: callee.receiver?.from ?? callee.from, to }
  supply(machine, makeCall(machine.reader, callee, args, bracket.attrs, span, sound))
}

/** `()` and `x[]`, which mean nothing. */
export function reportEmpty(machine: ParserState, bracket: Bracket) {
  const span = { from: bracket.token.from, to: peek(machine.reader).to }
  add(machine.reader.report, "empty-parens", span, { text: quote(machine.reader.report, span) })
  if (bracket.kind === "group") hole(machine)
  machine.expecting = false
}

/** At the end of a statement: says which bracket is still open, and shuts them all. */
export function shutAll(machine: ParserState, end: number) {
  const innermost = machine.brackets.at(-1)
  if (innermost === undefined) return
  const { report } = machine.reader
  const closers = machine.brackets.map(bracket => bracket.close).reverse()
  const params = { open: innermost.token.text, close: innermost.close }
  add(report, "unclosed", innermost.token, params, [fix(report, [insert(end, closers.join(""))])])
  while (machine.brackets.length > 0) shut(machine, end, false)
}

/** Whether a bracket is open in which a line break means nothing. */
export const insideBracket = (machine: ParserState): boolean =>
  machine.brackets.some(bracket => bracket.kind !== "bars")

/** Whether the token opens a bracket or separates its items. */
export const opens = (token: Token): boolean =>
  isMark(token, "(") || isMark(token, "[") || isMark(token, "|") || isMark(token, ",")

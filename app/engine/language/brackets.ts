import { makeCall } from "./calls"
import type { Span } from "./diagnostic"
import type { Expression } from "./expression"
import {
  type Bracket,
  type Callee,
  calleeAt,
  deepen,
  hole,
  type Operand,
  type ParserState,
  peek,
  supply,
} from "./parser"
import { isOperation, LEVEL } from "./operators"
import { reduce, take, takeCondition } from "./reduce"
import { add, fix, insert, quote, remove, replace, type ParseReport } from "./report"
import { isMark, type Token } from "./tokens"
import { readEntry, readOrder } from "./subscripts"
import { signatureAt } from "./vocabulary"

type Kind = Bracket["kind"]

/** Brackets by what opens them; a bar is closed by its like. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
])

/** Opens the bracket at the current token. */
export function open(machine: ParserState, kind: Kind, callee: Callee | null = null) {
  const token = peek(machine.reader)
  machine.brackets.push({
    kind,
    token,
    close: CLOSERS.get(token.text) ?? token.text,
    pending: machine.pending.length,
    operands: machine.operands.length,
    callee,
    items: [],
    attrs: [],
    attr: null,
    separated: false,
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
  bracket.separated = true
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
  if (bracket.kind === "list") shutList(machine, bracket, items, span)
  else if (bracket.kind === "index") shutIndex(machine, items, to)
  else if (bracket.kind === "call") shutCall(machine, bracket, bracket.callee!, to, sound)
  else if (bracket.kind === "bars" || bracket.kind === "norm") shutNorm(machine, bracket, span, sound)
  else if (items[0] === undefined) hole(machine)
  else supply(machine, items[0], span)
  if (sound && WITH_ENTRIES.has(bracket.kind)) shutEntry(machine)
}

/** Brackets that make an operand whose subscript is an index: `(W x)_1`, `softmax(z)_i`. */
const WITH_ENTRIES: ReadonlySet<Kind> = new Set(["group", "call", "list", "index"])

function shutEntry(machine: ParserState) {
  const entry = readEntry(machine)
  if (entry === null) return
  const operand = take(machine)
  const span = { from: operand.from, to: entry.to }
  supply(machine, { kind: "index", operand: operand.node, at: entry.at, span }, span)
}

/** Square brackets make a list, but around one operation they are brackets like any other; `[a + b,]` is a list of one. */
function shutList(machine: ParserState, { separated }: Bracket, items: readonly Expression[], span: Span) {
  const [only] = items
  const outer = machine.brackets.at(-1)
  const inList = outer?.kind === "list" || (outer?.kind === "call" && JOINING.has(outer.callee?.name ?? ""))
  const isIndexed = only?.kind === "call" && isMark(peek(machine.reader), "[")
  if (only !== undefined && !separated && !inList && !isIndexed && isOperation(only)) supply(machine, only, span)
  else supply(machine, { kind: "list", items, span })
}

/** Functions whose arguments are lists as they stand. */
const JOINING: ReadonlySet<string> = new Set(["stack", "concat"])

/** `|x|`: the absolute value of each entry. */
function shutBars(machine: ParserState, bracket: Bracket, { from, to }: Span, sound: boolean) {
  machine.bars = { from, brackets: machine.brackets.length }
  shutCall(machine, bracket, calleeAt(machine.reader.names, "abs", { from, to }), to, sound)
}

/**
 * `‖x‖`, or bars with a subscript, `|x|_1`: 1 for the sum of absolute values, ∞ for the largest, 2, F or nothing for the root of the sum of squares.
 */
function shutNorm(machine: ParserState, bracket: Bracket, { from, to }: Span, sound: boolean) {
  const { items, token } = bracket
  const operand = items[0]
  const order = readOrder(machine)
  if (order === null && bracket.kind === "bars") {
    shutBars(machine, bracket, { from, to }, sound)
    return
  }
  if (operand === undefined) {
    hole(machine)
    return
  }
  const span = { from, to: order === null ? to : peek(machine.reader, -1).to }
  const call = (callee: string, ...args: Expression[]): Expression => ({
    kind: "call",
    callee,
    calleeSpan: { from: token.from, to: token.to },
    args,
    attrs: [],
    span,
  })
  const name = order?.kind === "name" ? order.name : String(order?.kind === "number" ? order.value : "")
  const sizes = call("abs", operand.node)
  if (order === null || name === "2" || name === "F") supply(machine, call("norm", operand.node), span)
  else if (name === "1") supply(machine, call("sum", sizes), span)
  else if (LARGEST.has(name)) supply(machine, call("amax", sizes), span)
  else {
    const one: Expression = { kind: "number", value: 1, span: order.span }
    const inner = call("sum", { kind: "binary", operator: "^", left: sizes, right: order, span })
    const root: Expression = { kind: "binary", operator: "/", left: one, right: order, span: order.span }
    supply(machine, { kind: "binary", operator: "^", left: inner, right: root, span })
  }
}

const LARGEST: ReadonlySet<string> = new Set(["inf", "infty", "max"])

function shutIndex(machine: ParserState, at: readonly Expression[], to: number) {
  const operand = take(machine)
  const span = { from: operand.from, to }
  supply(machine, at.length === 0 ? operand.node : { kind: "index", operand: operand.node, at, span }, span)
}

function shutCall(machine: ParserState, bracket: Bracket, callee: Callee, to: number, sound: boolean) {
  const given = callee.receiver === null ? bracket.items : [callee.receiver, ...bracket.items]
  const args = isVector(machine, bracket, callee) ? [listOf(given, { from: bracket.token.from, to })] : given
  const span = { from: callee.receiver?.from ?? callee.from, to }
  supply(machine, makeCall(machine.reader, callee, args, bracket.attrs, span, sound))
}

/** Whether square brackets behind a function's name hold one vector, not its arguments: `sum[1, 2]`. */
function isVector({ reader }: ParserState, { token, items }: Bracket, { name, from }: Callee): boolean {
  return isMark(token, "[") && items.length > 1 && signatureAt(reader.names, name, from)?.arity[1] === 1
}

const listOf = (items: readonly Operand[], span: Span): Operand => ({
  node: { kind: "list", items: items.map(({ node }) => node), span },
  ...span,
})

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
  machine.brackets.some(({ kind }) => kind !== "bars" && kind !== "norm")

/** Whether the token opens a bracket or separates its items. */
export const opens = (token: Token): boolean => ["(", "[", "{", "|", "‖", ","].some(mark => isMark(token, mark))

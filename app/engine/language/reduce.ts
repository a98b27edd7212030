import type { Span } from "./diagnostic"
import type { Expression } from "./expression"
import { reportApplication, reportSlash } from "./ambiguity"
import { makeCall, makeWhere, raise } from "./calls"
import { isChain, requireNumber, countUse } from "./conditions"
import { isComparison, isLogical } from "./operators"
import { type Callee, type Exponent, hole, type ParserState, nests, type Operand, type Pending, supply } from "./parser"
import { add, fix, insert, quote } from "./report"

/** Applies the waiting operators of the innermost bracket that bind at least as tightly as `level`. */
export function reduce(machine: ParserState, level: number) {
  const base = machine.brackets.at(-1)?.pending ?? 0
  while (machine.pending.length > base) {
    const top = machine.pending.at(-1)!
    if (top.level < level) return
    release(machine)
  }
}

/** Applies the operator that waits on top. */
export function release(machine: ParserState) {
  const pending = machine.pending.pop()!
  if (nests(pending)) machine.depth--
  apply(machine, pending)
}

/** Takes the last operand; it must be a number and no condition. */
export function take(machine: ParserState): Operand {
  const operand = takeCondition(machine)
  requireNumber(machine.reader, operand)
  return operand
}

/** Takes the last operand, which may be a condition. */
export function takeCondition(machine: ParserState): Operand {
  if (machine.operands.length === 0) hole(machine)
  return machine.operands.pop()!
}

function apply(machine: ParserState, pending: Pending) {
  if (pending.kind === "infix") applyInfix(machine, pending)
  else if (pending.kind === "not") applyNot(machine, pending.from)
  else if (pending.kind === "sign") applySign(machine, pending)
  else if (pending.kind === "application") applyFunction(machine, pending.callee)
  else if (pending.kind === "series") applySeries(machine, pending)
  else if (pending.kind === "choice") applyChoice(machine, pending.conditionFirst, pending.token)
  else {
    const { report } = machine.reader
    add(report, "unfinished", pending.token, { after: quote(report, pending.token) })
    takeCondition(machine)
  }
}

function applyFunction(machine: ParserState, callee: Callee) {
  const argument = take(machine)
  machine.applied = { callee, argument }
  supply(machine, makeCall(machine.reader, callee, [argument], [], { from: callee.from, to: argument.to }))
}

function applySeries(machine: ParserState, pending: Pending & { kind: "series" }) {
  const body = take(machine)
  const { series, variable, first, last, firstSpan, lastSpan, from } = pending
  const span = { from, to: body.to }
  supply(machine, { kind: "series", series, variable, first, last, firstSpan, lastSpan, body: body.node, span })
}

function applyInfix(machine: ParserState, pending: Pending & { kind: "infix" }) {
  const { operator, entrywise } = pending
  const joins = isLogical(operator)
  const right = joins ? takeUsed(machine) : take(machine)
  const chains = isComparison(operator) && machine.operands.length > 0 && isChain(machine.operands.at(-1)!)
  const left = joins ? takeUsed(machine) : chains ? takeCondition(machine) : take(machine)
  const { report } = machine.reader
  if (pending.applied !== null) reportApplication(report, pending.applied, right)
  else if (pending.slash !== null) reportSlash(report, pending.slash.divisor, pending.slash.gap, right)
  const span = { from: left.from, to: right.to }
  const operatorSpan = { from: pending.span.from, to: pending.span.to }
  supply(machine, {
    kind: "binary",
    operator,
    left: left.node,
    right: right.node,
    operatorSpan,
    ...(entrywise && { entrywise }),
    span,
  })
}

/** Takes the last operand, which serves as a condition. */
function takeUsed(machine: ParserState): Operand {
  const operand = takeCondition(machine)
  countUse(machine.reader, operand)
  return operand
}

function applyNot(machine: ParserState, from: number) {
  const operand = takeUsed(machine)
  supply(machine, { kind: "unary", operator: "not", operand: operand.node, span: { from, to: operand.to } })
}

function applySign(machine: ParserState, pending: Pending & { kind: "sign" }) {
  const operand = take(machine)
  const span = { from: pending.from, to: operand.to }
  if (!pending.negative) supply(machine, operand.node, span)
  else negate(machine, operand, span)
}

function negate(machine: ParserState, operand: Operand, span: Span) {
  const node: Expression = { kind: "unary", operator: "-", operand: operand.node, span }
  noteSquare(machine, operand, node)
  supply(machine, node)
}

/** `-2^2` is −4: said where the base is a number, since there the other reading is common. */
function noteSquare(machine: ParserState, operand: Operand, node: Expression) {
  const power = operand.node
  if (power.kind !== "binary" || power.operator !== "^" || power.left.kind !== "number") return
  const bracketed = power.left.span.from !== power.span.from || power.span.from !== operand.from
  if (bracketed) return
  const { report } = machine.reader
  const edits = [insert(node.span.from, "("), insert(power.left.span.to, ")")]
  const text = quote(report, node.span)
  const read = `-(${quote(report, power.span)})`
  add(report, "note-unary", node.span, { text, read }, [fix(report, edits)])
}

function applyChoice(machine: ParserState, conditionFirst: boolean, token: Span) {
  const third = take(machine)
  const second = conditionFirst ? take(machine) : takeUsed(machine)
  const first = conditionFirst ? takeUsed(machine) : take(machine)
  const [condition, chosen] = conditionFirst ? [first, second] : [second, first]
  const span = { from: first.from, to: third.to }
  supply(machine, makeWhere([condition.node, chosen.node, third.node], token, span))
}

/** Puts an operand to a whole power, as `x²` and `sin^2 x` do. */
export function power(machine: ParserState, base: Operand, exponent: Exponent) {
  const span = { from: base.from, to: exponent.to }
  supply(machine, raise(base.node, exponent, span, { from: exponent.from, to: exponent.from }))
}

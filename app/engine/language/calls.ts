import type { Span } from "./diagnostic"
import type { BinaryOperator, Expression, Signature } from "./expression"
import { requireNumber, countUse } from "./conditions"
import { type Callee, DEEPEST, type Exponent, type Operand, type Reader } from "./parser"
import { CONDITIONALS, isFunction, isValue, LOG, MOD, type Names, signatureAt } from "./vocabulary"
import { add, fix, insert, quote, replace } from "./report"
import { partsOf } from "./name"
import { nearest } from "./spelling"

type Attr = { readonly name: string; readonly value: Expression }

/** The tree of a call, once its arguments are complete. Says what is wrong with their number. */
export function makeCall(
  reader: Reader,
  callee: Callee,
  args: readonly Operand[],
  attrs: readonly Attr[],
  span: Span,
  sound = true,
): Expression {
  const called = { from: span.from, to: span.to }
  if (sound) checkArguments(reader, callee, args, attrs, called)
  if (callee.name === LOG && callee.base === null && args.length < 2 && isLog(reader.names)) noteLog(reader, callee)
  const inner = makeInner(reader, callee, args, attrs, called)
  return callee.exponent === null ? inner : raise(inner, callee.exponent, called)
}

/** A power with a whole number or a letter for its exponent, which is written as the grammar would read it: `-1` as a negation. */
export function raise(base: Expression, exponent: Exponent, span: Span, operatorSpan?: Span): Expression {
  const at = { from: exponent.from, to: exponent.to }
  const size: Expression = isNaN(exponent.value)
    ? { kind: "name", name: exponent.text ?? "", span: at }
    : { kind: "number", value: Math.abs(exponent.value), span: at }
  const right: Expression = exponent.value < 0 ? { kind: "unary", operator: "-", operand: size, span: at } : size
  return { kind: "binary", operator: "^", left: base, right, ...(operatorSpan && { operatorSpan }), span }
}

/** `where(c, a, b)`, the one form of every conditional; more conditions and values nest in the last place. */
export function makeWhere(args: readonly Expression[], calleeSpan: Span, span: Span): Expression {
  let at = args.length - 1
  let node = args[at]!
  while (at >= 2) {
    at -= 2
    const whole = at === 0 ? span : { from: args[at]!.span.from, to: span.to }
    node = {
      kind: "call",
      callee: "where",
      calleeSpan: { from: calleeSpan.from, to: calleeSpan.to },
      args: [args[at]!, args[at + 1]!, node],
      attrs: [],
      span: whole,
    }
  }
  return node
}

function makeInner(
  reader: Reader,
  callee: Callee,
  args: readonly Operand[],
  attrs: readonly Attr[],
  span: Span,
): Expression {
  const nodes = args.map(arg => arg.node)
  const conditional = CONDITIONALS.has(callee.name)
  for (const [at, arg] of args.entries())
    if (!conditional || at % 2 === 1 || at === args.length - 1) requireNumber(reader, arg)
    else countUse(reader, arg)
  if (conditional && nodes.length > 2 * DEEPEST) add(reader.report, "too-deep", callee, { limit: DEEPEST })
  else if (conditional && nodes.length >= 3 && nodes.length % 2 === 1) return makeWhere(nodes, callee, span)
  const calleeSpan = { from: callee.from, to: callee.to }
  const call = (name: string, args: readonly Expression[], attrs: readonly Attr[] = []): Expression => ({
    kind: "call",
    callee: name,
    calleeSpan,
    args,
    attrs,
    span,
  })
  const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
    kind: "binary",
    operator,
    left,
    right,
    span,
  })
  const [first, second] = nodes
  if (callee.name === MOD && first && second && !reader.names.defined.has(MOD)) return binary("mod", first, second)
  if (callee.name === LOG && first && isLog(reader.names)) {
    const base = callee.base ?? second
    const known = base?.kind === "number" ? LOGARITHMS.get(base.value) : undefined
    if (known !== undefined) return call(known, [first])
    return base === undefined ? call("ln", nodes, attrs) : binary("/", call("ln", [first]), call("ln", [base]))
  }
  const meant = call(callee.alias?.name ?? callee.name, nodes, attrs)
  return callee.alias?.reciprocal ? binary("/", { kind: "number", value: 1, span: calleeSpan }, meant) : meant
}

/** Logarithms that are functions of their own, by their base. */
const LOGARITHMS: ReadonlyMap<number, string> = new Map([
  [2, "log2"],
  [10, "log10"],
])

/** Whether `log` is the language's own, and so the natural logarithm. */
export const isLog = (names: Names): boolean => !names.defined.has(LOG) && names.functions.has("ln")

const PIECEWISE: Signature = { arity: [3, Infinity], attrs: [] }
const WHERE: Signature = { arity: [3, 3], attrs: [] }
const LOGARITHM: Signature = { arity: [1, 2], attrs: [] }

function signatureOf(names: Names, { name, from, base }: Callee): Signature | undefined {
  if (CONDITIONALS.has(name)) return name === "piecewise" ? PIECEWISE : WHERE
  if (name === LOG && isLog(names)) return base === null ? LOGARITHM : names.functions.get("ln")
  return signatureAt(names, name, from)
}

function checkArguments(reader: Reader, callee: Callee, args: readonly Operand[], attrs: readonly Attr[], span: Span) {
  const signature = signatureOf(reader.names, callee)
  if (signature === undefined) return
  const { report } = reader
  const [min, max] = signature.arity
  const unknown = attrs.find(attr => !signature.attrs.includes(attr.name))
  const even = callee.name === "piecewise" && args.length % 2 === 0
  const params = { name: callee.name, call: quote(report, span), got: args.length, min, max }
  if (unknown) add(report, "arity", span, { ...params, attr: unknown.name })
  else if (even || args.length < min || args.length > max) {
    // `sin(1,5)` may be a decimal comma
    const [first, second] = args
    const decimal = max === 1 && args.length === 2 && first?.node.kind === "number" && second?.node.kind === "number"
    const fixes = decimal ? [fix(report, [replace({ from: first.to, to: second.from }, ".")])] : []
    add(report, "arity", span, params, fixes)
  }
}

/** `log` is the natural logarithm; said once a text. */
function noteLog({ report, names, tokens }: Reader, log: Callee) {
  if (report.diagnostics.some(found => found.code === "note-log")) return
  const edits = tokens.filter(({ kind, text }) => kind === "name" && text === LOG).map(place => replace(place, "log10"))
  const fixes = names.functions.has("log10") ? [fix(report, edits)] : []
  add(report, "note-log", log, { name: log.name }, fixes)
}

/** A longer name before a bracket is no factor but a function. */
const LONGEST_FACTOR = 3

/** `x(y + 1)` where x is neither a function nor a value: a product, or a function spelled wrong. */
export function reportUnknown(reader: Reader, callee: Span & { readonly name: string }, product: boolean) {
  const { names, report } = reader
  const close = nearest(callee.name, names.functions.keys())
  const fixes = close === null ? [] : [fix(report, [replace(callee, close)])]
  const mayMultiply = product && partsOf(callee.name).stem.length <= LONGEST_FACTOR
  const multiply = mayMultiply ? [fix(report, [insert(callee.to, "*")])] : []
  const params = {
    name: quote(report, callee),
    factor: Number(mayMultiply),
    ...(close === null ? {} : { nearest: close }),
  }
  // A short name is more likely a factor, a long one a misspelled function.
  const all = callee.name.length === 1 ? [...multiply, ...fixes] : [...fixes, ...multiply]
  add(report, "unknown-function", callee, params, all)
}

/** Whether `name(` is a product. */
export const isFactor = (names: Names, name: string): boolean => !isFunction(names, name) && isValue(names, name)

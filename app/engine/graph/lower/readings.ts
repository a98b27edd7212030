import type { Diagnostic, DiagnosticCode, Edit, Fix, Span } from "../../language/diagnostic"
import type { Expression } from "../../language/expression"
import { fix, insert, quote, replace } from "../../language/report"
import { opNamed, infixOp } from "../../ops"
import type { Attrs, Op } from "../../ops/op"
import { broadcast } from "../../tensor/shape"
import type { Shape } from "../../tensor/tensor"
import type { NodeId } from "../graph"
import type { LoweringFrame, LoweringMachine } from "./lowering"
import type { Constant, LoweredValue } from "./value"

type Binary = Extract<Expression, { readonly kind: "binary" }>
type Call = Extract<Expression, { readonly kind: "call" }>
type Values = readonly [NodeId | Constant, NodeId | Constant]

/** Whether a product is written as nothing. */
const isJuxtaposed = ({ operator, operatorSpan }: Binary): boolean =>
  operator === "*" && operatorSpan !== undefined && operatorSpan.from === operatorSpan.to

/** Whether the learner has written what is lowered here: a word can be said of it. */
const isWritten = (frame: LoweringFrame): boolean => frame.place === null

const shapesOf = ({ list }: LoweringMachine, values: Values) => values.map(value => list.shape(value)) as [Shape, Shape]

/** An op as it was meant, and which of the operands it takes. */
export interface MeantOp {
  readonly op: Op
  readonly values: readonly (NodeId | Constant)[]
}

/** What an operator between two values means, which depends on their shapes. Null: there is no op for these shapes. */
export function readingOf(
  machine: LoweringMachine,
  link: Binary,
  values: Values,
  frame: LoweringFrame,
): MeantOp | "reported" | null {
  const shapes = shapesOf(machine, values)
  const ranks = [shapes[0].length, shapes[1].length] as const
  if (isWritten(frame) && isEntrywise(link, ranks)) mean(machine, link, asEntrywise)
  if (isJuxtaposed(link) && ranks[0] > 0 && ranks[1] > 0) return productOf(machine, link, values)
  if (link.operator === "^" && ranks[0] === 2 && !link.entrywise) {
    const inverse = powerOf(machine, link, values, frame)
    if (inverse) return inverse
  }
  if (link.operator === "*" && !link.entrywise && isWritten(frame)) warnOfProduct(machine, link, shapes)
  if (link.operator === "@" && ranks[0] === 1 && ranks[1] === 1) mean(machine, link, asDot)
  const op = infixOp(link.operator, ranks)
  return op && { op, values }
}

const mean = ({ meanings }: LoweringMachine, link: Binary, as: (part: Expression) => Expression) =>
  void meanings.set(link, as)

/** Whether an operator between values of these ranks works entry by entry, where another reading could be thought of. */
const isEntrywise = (link: Binary, [left, right]: readonly [number, number]): boolean =>
  (link.operator === "*" && left > 0 && right > 0 && !isJuxtaposed(link)) || (link.operator === "^" && left === 2)

const asEntrywise = (part: Expression): Expression => (part.kind === "binary" ? { ...part, entrywise: true } : part)

const asProduct = (part: Expression): Expression => (part.kind === "binary" ? { ...part, operator: "@" } : part)

const asDot = (part: Expression): Expression => {
  if (part.kind !== "binary") return part
  const { left, right, span } = part
  return { kind: "call", callee: "dot", calleeSpan: span, args: [left, right], attrs: [], span }
}

const asInverse = (part: Expression): Expression =>
  part.kind === "binary"
    ? { kind: "call", callee: "inv", calleeSpan: part.span, args: [part.left], attrs: [], span: part.span }
    : part

/** Arrays side by side are a matrix product; a vector is a column unless it is transposed. */
function productOf(machine: LoweringMachine, link: Binary, values: Values): MeantOp | "reported" | null {
  const [left, right] = shapesOf(machine, values)
  const [isLeftRow, isRightRow] = values.map(value => machine.list.isRow(value))
  const vectors = left.length === 1 && right.length === 1
  if (vectors && isLeftRow === isRightRow) {
    reportVectors(machine, link)
    return "reported"
  }
  mean(machine, link, asProduct)
  const op = vectors && isRightRow ? opNamed("outer") : infixOp("@", [left.length, right.length])
  return op && { op, values }
}

function reportVectors(machine: LoweringMachine, link: Binary) {
  const { span } = link
  const { text } = machine
  const gap = gapOf(machine, link)
  const fixes = [[replace(gap, "*")], [insert(span.from, "dot("), replace(gap, ", "), insert(span.to, ")")]]
  const params = {
    left: quoteOf(text, { from: span.from, to: gap.from }),
    right: quoteOf(text, { from: gap.to, to: span.to }),
  }
  report(machine, "vector-product", span, params, fixes)
}

/** A matrix to the power −1 is its inverse; any other power of a square matrix is taken entry by entry, with a word. */
function powerOf(
  machine: LoweringMachine,
  link: Binary,
  [base, exponent]: Values,
  frame: LoweringFrame,
): MeantOp | null {
  const { list } = machine
  const power = typeof exponent !== "number" && list.shape(exponent).length === 0 ? exponent.tensor.data[0]! : null
  const [rows, columns] = list.shape(base)
  if (isWritten(frame) && link.operatorSpan && rows === columns) notePower(machine, link, power)
  if (power !== -1) return null
  mean(machine, link, asInverse)
  return { op: opNamed("inv"), values: [base] }
}

/** Most factors that a fix writes out. */
const MOST_FACTORS = 4

function notePower(machine: LoweringMachine, { span, operatorSpan }: Binary, power: number | null) {
  const { text } = machine
  const gap = around(text, operatorSpan!)
  const base = text.slice(span.from, gap.from)
  const exponent = text.slice(gap.to, span.to)
  const raised = gap.from === gap.to ? String(power) : exponent.startsWith("{") ? exponent : exponent.trim()
  const entrywise = [replace({ from: gap.from, to: span.to }, ` .^ ${raised}`)]
  const params = { text: quoteOf(text, span), base: quoteOf(text, { from: span.from, to: gap.from }) }
  if (power === -1) {
    const inner = isBracketed(base) ? base : `(${base})`
    report(machine, "note-inverse", span, params, [[replace(span, spaced(text, span, `inv${inner}`))], entrywise])
    return
  }
  const isProduct = power !== null && Number.isInteger(power) && power > 1 && power <= MOST_FACTORS
  const product = isProduct ? Array<string>(power).fill(base).join(" @ ") : null
  const whole = product !== null && !standsAlone(text, span) ? `(${product})` : product
  const fixes = whole === null ? [entrywise] : [[replace(span, whole)], entrywise]
  report(machine, "elementwise-power", span, params, fixes)
}

/** Whether one pair of brackets holds the whole text. */
function isBracketed(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === "(") depth++
    if (text.charAt(at) === ")") depth--
    if (depth === 0) return at > 0 && at === text.length - 1
  }
  return false
}

/** How far one looks for what stands beside a span. */
const NEAR = 20
const before = (text: string, at: number): string => text.slice(Math.max(0, at - NEAR), at)
const behind = (text: string, at: number): string => text.slice(at, at + NEAR)

/** Whether what stands beside a span binds no tighter than a product of matrices. */
function standsAlone(text: string, { from, to }: Span): boolean {
  return /(?:^|[\n;([{,=+\-−@:])\s*$/u.test(before(text, from)) && /^\s*(?:$|[\n;)\]},+\-−@])/u.test(behind(text, to))
}

/** Dots, which stand for the inner product on the board. */
const DOTS = "·⋅∙"

/** Where `*` and `@` both fit, and say different things; and where a dot stands between two vectors. */
function warnOfProduct(machine: LoweringMachine, link: Binary, [left, right]: readonly [Shape, Shape]) {
  const { operatorSpan, span } = link
  const { text } = machine
  if (!operatorSpan || left.length === 0 || right.length === 0 || !isBroadcast([left, right])) return
  const vectors = left.length === 1 && right.length === 1
  const isDot = DOTS.includes(text.slice(operatorSpan.from, operatorSpan.to) || " ")
  if (vectors ? !isDot : left.at(-1) !== right[0] || right[0] === 1) return
  const gap = around(text, operatorSpan)
  const entrywise = [replace(gap, " .* ")]
  const other = vectors
    ? [insert(span.from, spaced(text, span, "dot(")), replace(gap, ", "), insert(span.to, ")")]
    : [replace(gap, " @ ")]
  const params = { text: quoteOf(text, span), other: vectors ? "dot" : "@" }
  report(machine, "elementwise-product", span, params, [other, entrywise])
}

function isBroadcast(shapes: readonly Shape[]): boolean {
  try {
    return broadcast(shapes).length > 0
  } catch {
    return false
  }
}

/** Bars around an array: entry by entry, though a determinant or a norm may be meant. */
export function warnOfBars(machine: LoweringMachine, call: Call, value: NodeId | Constant, frame: LoweringFrame) {
  const { span, calleeSpan } = call
  const shape = machine.list.shape(value)
  if (call.callee !== "abs" || calleeSpan.from !== span.from || calleeSpan.to !== span.to) return
  if (shape.length === 0 || !isWritten(frame) || machine.text === "") return
  const other = shape.length === 2 && shape[0] === shape[1] ? "det" : "norm"
  const bars = [
    { from: span.from, to: span.from + 1 },
    { from: span.to - 1, to: span.to },
  ] as const
  const fixes = [other, "abs"].map(name => [
    replace(bars[0], spaced(machine.text, span, `${name}(`)),
    replace(bars[1], ")"),
  ])
  report(
    machine,
    "bars-of-array",
    span,
    { text: quoteOf(machine.text, span), other, inner: machine.text.slice(span.from + 1, span.to - 1) },
    fixes,
  )
}

/** `‖A‖_2`, `‖A‖_1`: of a matrix it might be a norm of the map, and is that of the entries. `‖A‖` and `‖A‖_F` are. */
export function noteNorm(machine: LoweringMachine, call: Call, value: NodeId | Constant, frame: LoweringFrame): void {
  const { span, calleeSpan } = call
  const { text } = machine
  if (!isWritten(frame) || machine.list.shape(value).length !== 2) return
  const bar = text.slice(calleeSpan.from, calleeSpan.to)
  if (calleeSpan.from !== span.from || !/^(?:‖|\|\|)$/u.test(bar)) return
  const order = /_\{?([^_{}‖|]+)\}?$/u.exec(text.slice(span.from, span.to))?.[1]
  if (order === undefined || order === "F" || call.callee === "abs") return
  const subscript = { from: text.lastIndexOf("_", span.to), to: span.to }
  const fixes = order === "2" ? [[replace(subscript, "_F")]] : []
  report(machine, "note-norm", span, { text: quoteOf(text, span), order }, fixes)
}

const BY_ROWS: ReadonlySet<string> = new Set(["softmax", "log_softmax"])

/** Of a matrix, softmax is that of each row, unless an axis is given: the attributes that say so. */
export function rowsOf(machine: LoweringMachine, call: Call, value: LoweredValue, frame: LoweringFrame): Attrs {
  const isMatrix = value !== null && machine.list.shape(value).length === 2
  if (!BY_ROWS.has(call.callee) || !isMatrix || call.attrs.some(({ name }) => name === "axis")) return {}
  if (isWritten(frame)) noteRows(machine, call)
  return { axis: 1 }
}

function noteRows(machine: LoweringMachine, { callee, calleeSpan, args, span }: Call) {
  const { text } = machine
  const inside = text.slice(calleeSpan.to, span.to).trim()
  const comma = /^\(\s*\)$/u.test(inside) ? "" : ", "
  const fixes = [1, 0].map(axis =>
    /^[([].*[)\]]$/su.test(inside)
      ? [insert(span.to - 1, `${comma}axis=${axis}`)]
      : [replace({ from: calleeSpan.to, to: args[0]!.span.from }, "("), insert(span.to, `, axis=${axis})`)],
  )
  report(machine, "note-rows", span, { name: callee }, fixes)
}

/** Reports with repairs that the text itself is quoted for. */
function report(
  machine: LoweringMachine,
  code: DiagnosticCode,
  span: Span,
  params: Diagnostic["params"],
  edits: readonly (readonly Edit[])[],
) {
  const { text } = machine
  const fixes = text === "" ? [] : edits.map((each): Fix => fix({ text, diagnostics: [] }, each))
  machine.report(code, span, params, fixes)
}

const quoteOf = (text: string, span: Span): string => quote({ text, diagnostics: [] }, span)

/** An operator with the blanks beside it. */
function around(text: string, { from, to }: Span): Span {
  let start = from
  let end = to
  while (start > 0 && text.charAt(start - 1) === " ") start--
  while (text.charAt(end) === " ") end++
  return { from: start, to: end }
}

/** What stands between two operands side by side. */
const gapOf = ({ text }: LoweringMachine, { operatorSpan }: Binary): Span => around(text, operatorSpan!)

/** A name to be put at a place, with a blank where another one would run into it. */
const spaced = (text: string, { from }: Span, name: string): string =>
  /[\p{L}\p{N}_]$/u.test(before(text, from)) ? ` ${name}` : name

import { NAMED_CONSTANTS } from "../../language/constants"
import type { Span } from "../../language/diagnostic"
import type { BinaryOperator, Expression } from "../../language/expression"
import { isLogical, isOperation } from "../../language/operators"
import { infixOp, notationOp, opNamed, prefixOp } from "../../ops"
import type { Op } from "../../ops/op"
import { ShapeError } from "../../tensor/shape"
import type { LoweredValue } from "./value"
import { literalOf, raggedRow } from "./literal"
import { affords, apply, constant, type LoweringFrame, type LoweringMachine, type LoweringStep } from "./lowering"
import { reportShapes, vectorFixes } from "./misfits"
import { entryOf } from "./entries"
import { concreteName } from "./scripts"
import { definitionAt, type FunctionStatement, MOST_TERMS } from "./names"
import { print } from "../../language/print"
import { bodyOf } from "./prelude"
import { noteNorm, readingOf, rowsOf, warnOfBars } from "./readings"
import { boundsOf } from "./series"
import { attrsOf, indicesOf } from "./statics"

type Kind<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>

/** Schedules an expression: its value ends on top of `machine.values`. Operands come first, from left to right. */
export function visit(machine: LoweringMachine, expression: Expression, frame: LoweringFrame) {
  const { kind } = expression
  switch (kind) {
    case "number":
      machine.values.push(constant(expression.value, frame.place ?? expression.span))
      break
    case "name":
      machine.values.push(valueOfName(machine, expression, frame))
      break
    case "unary":
      if (expression.operator === "not") visitNot(machine, expression, frame)
      else operate(machine, prefixOp(expression.operator), [expression.operand], expression, frame)
      break
    case "binary":
      visitChain(machine, expression, frame)
      break
    case "call":
      visitCall(machine, expression, frame)
      break
    case "list":
      visitList(machine, expression, frame)
      break
    case "index":
      visitIndex(machine, expression, frame)
      break
    case "transpose":
      operate(machine, notationOp("transpose"), [expression.operand], expression, frame)
      break
    case "series":
      visitSeries(machine, expression, frame)
  }
}

/** Schedules operands, then what becomes of their values. */
function schedule(
  machine: LoweringMachine,
  operands: readonly Expression[],
  frame: LoweringFrame,
  finish: (values: readonly LoweredValue[]) => void,
) {
  const { tasks, values } = machine
  tasks.push(() => finish(values.splice(values.length - operands.length)))
  for (let i = operands.length - 1; i >= 0; i--) {
    const operand = operands[i]!
    tasks.push(() => visit(machine, operand, frame))
  }
}

function operate(
  machine: LoweringMachine,
  op: Op,
  operands: readonly Expression[],
  expression: Expression,
  frame: LoweringFrame,
  attrs: LoweringStep["attrs"] | null = {},
) {
  const written = frame.made && print(expression)
  const known = written === undefined ? undefined : frame.made?.get(written)
  if (known !== undefined) {
    machine.values.push(known)
    return
  }
  const spans = spansOf(operands, frame)
  schedule(machine, operands, frame, values => {
    const [first = null] = values
    const isCall = expression.kind === "call"
    if (isCall && first !== null) {
      warnOfBars(machine, expression, first, frame)
      noteNorm(machine, expression, first, frame)
    }
    const rows = isCall ? rowsOf(machine, expression, first, frame) : {}
    const operation = { op, attrs: { ...attrs, ...rows }, span: frame.place ?? expression.span, operands: spans }
    const value = attrs && apply(machine, operation, values)
    if (written !== undefined) frame.made?.set(written, value)
    machine.values.push(value)
  })
}

const spansOf = (operands: readonly Expression[], { place }: LoweringFrame): readonly Span[] =>
  operands.map(({ span }) => place ?? span)

function valueOfName(machine: LoweringMachine, { name, span }: Kind<"name">, frame: LoweringFrame): LoweredValue {
  const local = frame.locals.get(name)
  if (local !== undefined) return local
  if (machine.isOwn(name)) return machine.lookup(name, span)
  const entry = entryOf(machine, name, span, frame)
  return entry === undefined ? machine.lookup(concreteName(name, frame.subscripts), span) : entry
}

const SUMS: ReadonlySet<BinaryOperator> = new Set(["+", "-"])
const PRODUCTS: ReadonlySet<BinaryOperator> = new Set(["*", "/", "@", "mod"])
const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["<", ">", "<=", ">=", "==", "!="])

/** a + b − c: all operands from the left, then all operations from the left. a < b < c holds where both comparisons do. */
function visitChain(machine: LoweringMachine, expression: Kind<"binary">, frame: LoweringFrame) {
  if (isLogical(expression.operator)) {
    visitLogical(machine, expression, frame)
    return
  }
  const level = [SUMS, PRODUCTS, COMPARISONS].find(operators => operators.has(expression.operator))
  const links = [expression]
  for (let { left } = expression; left.kind === "binary" && level?.has(left.operator); { left } = left) links.push(left)
  links.reverse()
  const operands = [links[0]!.left, ...links.map(link => link.right)]
  schedule(machine, operands, frame, values => {
    if (level === COMPARISONS) {
      const held = links.map((link, i) => applyInfix(machine, link, values[i] ?? null, values[i + 1] ?? null, frame))
      machine.values.push(held.reduce((all, next) => both(machine, expression, [all, next], frame)))
      return
    }
    let value = values[0] ?? null
    links.forEach((link, i) => (value = applyInfix(machine, link, value, values[i + 1] ?? null, frame)))
    machine.values.push(value)
  })
}

function visitNot(machine: LoweringMachine, { operand, span }: Kind<"unary">, frame: LoweringFrame) {
  schedule(machine, [operand], frame, ([value = null]) => {
    const [zero, one] = [constant(0, span), constant(1, span)]
    machine.values.push(choose(machine, operand, [value, zero, one], frame))
  })
}

type Pair = readonly [LoweredValue, LoweredValue]

/** A choice by a condition: `a and b` is b where a holds, else 0. */
function choose(machine: LoweringMachine, { span }: Expression, values: readonly LoweredValue[], frame: LoweringFrame) {
  const place = frame.place ?? span
  return apply(machine, { op: opNamed("where"), attrs: {}, span: place, operands: [place, place, place] }, values)
}

const both = (machine: LoweringMachine, whole: Expression, [left, right]: Pair, frame: LoweringFrame) =>
  choose(machine, whole, [left, right, constant(0, whole.span)], frame)

/** `a and b and c`, `a or b`: operands first, then choices from the left. */
function visitLogical(machine: LoweringMachine, expression: Kind<"binary">, frame: LoweringFrame) {
  const { operator } = expression
  const operands: Expression[] = [expression.right]
  let { left } = expression
  for (; left.kind === "binary" && left.operator === operator; { left } = left) operands.push(left.right)
  operands.push(left)
  schedule(machine, operands.reverse(), frame, values => {
    const one = constant(1, expression.span)
    const joined = values.reduce((all, next) =>
      operator === "and"
        ? both(machine, expression, [all, next], frame)
        : choose(machine, expression, [all, one, next], frame),
    )
    machine.values.push(joined)
  })
}

/** Whether what follows an expression applies to all of it. */
const isClosed = ({ kind }: Expression): boolean => kind !== "unary" && kind !== "binary" && kind !== "series"

function applyInfix(
  machine: LoweringMachine,
  link: Kind<"binary">,
  left: LoweredValue,
  right: LoweredValue,
  frame: LoweringFrame,
): LoweredValue {
  if (left === null || right === null) return null
  const span = frame.place ?? link.span
  if (link.operator === "mod") return remainder(machine, span, left, right)
  const reading = readingOf(machine, link, [left, right], frame)
  const sides = [link.left, link.right]
  const place = { span, operands: spansOf(sides, frame), closed: sides.map(isClosed) }
  if (reading === "reported") return null
  if (reading) return apply(machine, { op: reading.op, attrs: {}, ...place }, reading.values)
  const shapes = [machine.list.shape(left), machine.list.shape(right)]
  const fixes = vectorFixes(machine.list, left, right)
  reportShapes(machine.report, new ShapeError("product", shapes), { op: null, ...place, fixes })
  return null
}

/** a mod b: a − b·⌊a/b⌋. */
function remainder(machine: LoweringMachine, span: Span, left: LoweredValue, right: LoweredValue): LoweredValue {
  const step = (name: string, ...values: LoweredValue[]) =>
    apply(machine, { op: opNamed(name), attrs: {}, span, operands: values.map(() => span) }, values)
  return step("sub", left, step("mul", right, step("floor", step("div", left, right))))
}

function visitCall(machine: LoweringMachine, call: Kind<"call">, frame: LoweringFrame) {
  const called = frame.place ? null : definitionAt(machine.functions, call.callee, call.span.from)
  if (called) {
    schedule(machine, call.args, frame, values => {
      const locals = new Map(called.params.map(({ name }, i) => [name, values[i] ?? null]))
      if (machine.active.has(called)) {
        machine.report("recursion", call.calleeSpan, { name: called.name })
        machine.values.push(null)
        return
      }
      const { name, body } = called
      enter(
        machine,
        { kind: "call", name, body, values, called },
        { locals, subscripts: new Map(), place: frame.place },
      )
    })
    return
  }
  const op = opNamed(call.callee)
  const body = bodyOf(op, machine.opened)
  const given = attrsOf(machine, call.attrs, frame)
  if (!body || !given) {
    operate(machine, op, call.args, call, frame, given)
    return
  }
  schedule(machine, call.args, frame, values => {
    const statics = { ...op.attrs, ...given, ...rowsOf(machine, call, values[0] ?? null, frame) }
    const span = frame.place ?? call.span
    const locals = new Map<string, LoweredValue>(constantsAt(span))
    for (const [name, value] of Object.entries(statics))
      if (typeof value === "number") locals.set(name, constant(value, span))
    op.params.forEach((name, i) => locals.set(name, values[i] ?? null))
    const inlined = { kind: "composite", name: op.name, body, values, called: null } as const
    enter(machine, inlined, { locals, subscripts: new Map(), place: span, statics, made: new Map() })
  })
}

/** e and π for a body of ours, whatever the learner calls so. */
const constantsAt = (span: Span) =>
  [...NAMED_CONSTANTS].map(([name, value]): [string, LoweredValue] => [name, constant(value, span)])

/** What is inlined: a body, and the values that it is applied to. */
interface Inlined {
  readonly kind: "call" | "composite"
  readonly name: string
  readonly body: Expression
  readonly values: readonly LoweredValue[]
  /** The definition, where the learner has written it. */
  readonly called: FunctionStatement | null
}

/** Inlines a body as a group of its own. */
function enter(machine: LoweringMachine, { kind, name, body, values, called }: Inlined, frame: LoweringFrame) {
  const args = values.filter(value => value !== null)
  machine.groups.open(kind, name, args)
  if (called) machine.active.add(called)
  machine.tasks.push(() => {
    if (called) machine.active.delete(called)
    machine.groups.close()
  })
  machine.tasks.push(() => visit(machine, body, frame))
}

/** `x[i]`. Of a number there are no entries: `a[x + 1]` is a product then. */
function visitIndex(machine: LoweringMachine, expression: Kind<"index">, frame: LoweringFrame) {
  const { operand, at, span } = expression
  const [only, more] = at
  schedule(machine, [operand], frame, ([value = null]) => {
    const place = { span: frame.place ?? span, operands: spansOf([operand, ...at], frame) }
    const isNumber = value !== null && machine.list.shape(value).length === 0
    if (isNumber && only && !more && isOperation(only)) {
      schedule(machine, [only], frame, ([right = null]) => {
        machine.values.push(apply(machine, { op: infixOp("*")!, attrs: {}, ...place }, [value, right]))
      })
      return
    }
    const attrs = indicesOf(machine, at, frame)
    const operation = { op: notationOp("index"), attrs: attrs ?? {}, ...place }
    machine.values.push(attrs && apply(machine, operation, [value]))
  })
}

function visitList(machine: LoweringMachine, list: Kind<"list">, frame: LoweringFrame) {
  const tensor = literalOf(list)
  const ragged = raggedRow(list)
  if (ragged) machine.report("ragged", ragged.span, { expected: ragged.expected, got: ragged.got })
  if (list.items.length === 0) machine.report("empty-parens", list.span, { text: "[]" })
  if (tensor || ragged || list.items.length === 0)
    machine.values.push(tensor && { tensor, span: list.span, name: "", node: null })
  else operate(machine, notationOp("list"), list.items, list, frame)
}

/** The terms of a sum or product, one after the other, then their chain. */
function visitSeries(machine: LoweringMachine, series: Kind<"series">, frame: LoweringFrame) {
  const { variable, body, span } = series
  const { tasks, values, budget } = machine
  const bounds = boundsOf(machine, series, frame)
  if (bounds === null) {
    values.push(null)
    return
  }
  const [first, last] = bounds
  if (last - first >= MOST_TERMS || (!machine.failed() && !affords(budget, 2 * (last - first)))) {
    machine.report("too-large", span, { most: Math.min(MOST_TERMS, budget.most) })
    values.push(null)
    return
  }
  const before = values.length
  const op = infixOp(series.series === "sum" ? "+" : "*")!
  const operation = { op, attrs: {}, span: frame.place ?? span, operands: spansOf([body, body], frame) }
  tasks.push(() => {
    const terms = values.splice(before)
    values.push(terms.reduce((total, term) => apply(machine, operation, [total, term])))
  })
  const visitTerm = (i: number) => {
    if (i < last) tasks.push(() => machine.failed() || visitTerm(i + 1))
    machine.groups.open("term", String(i))
    tasks.push(() => machine.groups.close())
    const locals = new Map(frame.locals).set(variable, constant(i, span))
    const subscripts = new Map(frame.subscripts).set(variable, i)
    visit(machine, body, { ...frame, locals, subscripts })
  }
  visitTerm(first)
}

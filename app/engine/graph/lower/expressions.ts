import { NAMED_CONSTANTS } from "../../language/constants"
import type { Span } from "../../language/diagnostic"
import type { BinaryOperator, Expression } from "../../language/expression"
import { infixOp, notationOp, opNamed, prefixOp } from "../../ops"
import type { Op } from "../../ops/op"
import { ShapeError } from "../../tensor/shape"
import type { LoweredValue } from "./value"
import { literalOf, raggedRow } from "./literal"
import { affords, apply, constant, type LoweringFrame, type LoweringMachine, type LoweringStep } from "./lowering"
import { reportShapes, vectorFixes } from "./misfits"
import { MOST_TERMS, subscriptOf } from "./names"
import { bodyOf } from "./prelude"
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
      operate(machine, prefixOp(expression.operator), [expression.operand], expression, frame)
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
    case "index": {
      const attrs = indicesOf(machine, expression.at, frame)
      operate(machine, notationOp("index"), [expression.operand], expression, frame, attrs)
      break
    }
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
  const spans = spansOf(operands, frame)
  schedule(machine, operands, frame, values => {
    const operation = { op, attrs: attrs ?? {}, span: frame.place ?? expression.span, operands: spans }
    machine.values.push(attrs && apply(machine, operation, values))
  })
}

const spansOf = (operands: readonly Expression[], { place }: LoweringFrame): readonly Span[] =>
  operands.map(({ span }) => place ?? span)

function valueOfName(machine: LoweringMachine, { name, span }: Kind<"name">, frame: LoweringFrame): LoweredValue {
  const local = frame.locals.get(name)
  if (local !== undefined) return local
  const subscript = subscriptOf(name)
  const position = subscript ? frame.subscripts.get(subscript.variable) : undefined
  if (!subscript || position === undefined) return machine.lookup(name, span)
  const { base } = subscript
  if (!frame.locals.has(base) && !machine.isVector(base)) return machine.lookup(`${base}_${position}`, span)
  const vector = frame.locals.has(base) ? frame.locals.get(base)! : machine.lookup(base, span)
  // Counted from 1 here: x_0 is no entry, and not the last one either.
  if (position < 1 && vector !== null) {
    machine.report("shape", span, { problem: "subscript", left: `[${machine.list.shape(vector).join(", ")}]` })
    return null
  }
  const operation = { op: notationOp("index"), attrs: { i: position - 1 }, span, operands: [span] }
  return apply(machine, operation, [vector])
}

const SUMS: ReadonlySet<BinaryOperator> = new Set(["+", "-"])
const PRODUCTS: ReadonlySet<BinaryOperator> = new Set(["*", "/", "@"])

/** a + b − c: all operands from the left, then all operations from the left. */
function visitChain(machine: LoweringMachine, expression: Kind<"binary">, frame: LoweringFrame) {
  const level = [SUMS, PRODUCTS].find(operators => operators.has(expression.operator))
  const links = [expression]
  for (let { left } = expression; left.kind === "binary" && level?.has(left.operator); { left } = left) links.push(left)
  links.reverse()
  const operands = [links[0]!.left, ...links.map(link => link.right)]
  schedule(machine, operands, frame, values => {
    let value = values[0] ?? null
    links.forEach((link, i) => (value = applyInfix(machine, link, value, values[i + 1] ?? null, frame)))
    machine.values.push(value)
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
  const { operator } = link
  const span = frame.place ?? link.span
  const ranks = [machine.list.shape(left).length, machine.list.shape(right).length] as const
  const op = infixOp(operator, ranks)
  const sides = [link.left, link.right]
  const place = { span, operands: spansOf(sides, frame), closed: sides.map(isClosed) }
  if (op) return apply(machine, { op, attrs: {}, ...place }, [left, right])
  const shapes = [machine.list.shape(left), machine.list.shape(right)]
  const fixes = vectorFixes(machine.list, left, right)
  reportShapes(machine.report, new ShapeError("product", shapes), { op, ...place, fixes })
  return null
}

function visitCall(machine: LoweringMachine, call: Kind<"call">, frame: LoweringFrame) {
  const called = machine.functions.get(call.callee)
  if (called) {
    schedule(machine, call.args, frame, values => {
      const locals = new Map(called.params.map(({ name }, i) => [name, values[i] ?? null]))
      if (machine.active.has(called.name)) {
        machine.report("recursion", call.calleeSpan, { name: called.name })
        machine.values.push(null)
        return
      }
      const { name, body } = called
      enter(machine, { kind: "call", name, body, values }, { locals, subscripts: new Map(), place: frame.place })
    })
    return
  }
  const op = opNamed(call.callee)
  const body = bodyOf(op, machine.opened)
  const attrs = attrsOf(machine, call.attrs, frame)
  if (!body || !attrs) {
    operate(machine, op, call.args, call, frame, attrs)
    return
  }
  const statics = { ...op.attrs, ...attrs }
  schedule(machine, call.args, frame, values => {
    const span = frame.place ?? call.span
    const locals = new Map<string, LoweredValue>(constantsAt(span))
    for (const [name, value] of Object.entries(statics))
      if (typeof value === "number") locals.set(name, constant(value, span))
    op.params.forEach((name, i) => locals.set(name, values[i] ?? null))
    const inlined = { kind: "composite", name: op.name, body, values } as const
    enter(machine, inlined, { locals, subscripts: new Map(), place: span, statics })
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
}

/** Inlines a body as a group of its own. */
function enter(machine: LoweringMachine, { kind, name, body, values }: Inlined, frame: LoweringFrame) {
  const args = values.filter(value => value !== null)
  machine.groups.open(kind, name, args)
  machine.active.add(name)
  machine.tasks.push(() => {
    machine.active.delete(name)
    machine.groups.close()
  })
  machine.tasks.push(() => visit(machine, body, frame))
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
  const { variable, first, last, body, span } = series
  const { tasks, values, budget } = machine
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

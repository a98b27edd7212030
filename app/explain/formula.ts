import type { NodeId } from "../engine/graph/graph"
import type { Argument, Lowered } from "../engine/graph/program"
import { type Template, writtenFormula } from "../engine/graph/template"
import { constantName } from "../engine/language/constants"
import { infixOp } from "../engine/ops"
import type { Attrs, Op } from "../engine/ops/op"
import type { Expression } from "../engine/language/expression"
import { print } from "../engine/language/print"
import { tex, texName, unicodeName } from "../engine/language/tex"
import { type Tensor, toNested, type Nested } from "../engine/tensor/tensor"
import { movedTemplate, plainTemplate, type Shapes } from "./plumbing"
import { notation } from "./notation"
import { inTex, inText, superscript } from "./number"
import { type Tagging, untagged } from "./tagging"

type Infix = Extract<Expression, { kind: "binary" }>["operator"]

/** Where an expression that nobody wrote stands in the text. */
const NOWHERE = { from: 0, to: 0 }
/** Constants with more digits are rounded as all numbers are. */
const LONGEST_NUMBER = 8
const NOT_A_NUMBER = "NaN"

/** A name as an expression. */
export const nameExpression = (name: string): Expression => ({ kind: "name", name, span: NOWHERE })

/** A number as an expression: a minus is an operator, as in text. Long decimals are rounded. */
export function numberExpression(value: number): Expression {
  if (Number.isNaN(value)) return { kind: "name", name: NOT_A_NUMBER, span: NOWHERE }
  if (value < 0) return negated(numberExpression(-value))
  const rounded = Number.isFinite(value) && String(value).length > LONGEST_NUMBER ? Number(value.toPrecision(4)) : value
  return { kind: "number", value: rounded + 0, span: NOWHERE }
}

/** The sign of a quotient stands before its numerator. */
const negated = (operand: Expression): Expression =>
  operand.kind === "binary" && operand.operator === "/"
    ? { ...operand, left: negated(operand.left) }
    : { kind: "unary", operator: "-", operand, span: NOWHERE }

/** A value to stand in the place of a name: a negative number is one thing there, 3·(−2). */
export function valueExpression(value: Tensor): Expression {
  const written = (part: Nested): Expression => {
    if (typeof part !== "number") return { kind: "list", items: part.map(written), span: NOWHERE }
    const number = numberExpression(Math.abs(part))
    return number.kind === "number" && part < 0 ? { ...number, value: -number.value } : number
  }
  return written(toNested(value))
}

/** An op applied to operands, in the notation that its entry asks for; with `shapes`, as a textbook writes it. */
export function application(
  op: Op,
  operands: readonly Expression[],
  attrs: Attrs = {},
  shapes: Shapes | null = null,
): Expression {
  const [first, second] = operands
  const formula = writtenFormula(op)
  if (formula !== null) return written(formula, operands, { ...op.attrs, ...attrs })
  const template = shapes && movedTemplate(op, { ...op.attrs, ...attrs }, shapes)
  if (template === "#1" && first) return first
  if (template !== null)
    return { kind: "call", callee: template, calleeSpan: NOWHERE, args: operands, attrs: [], span: NOWHERE }
  if (op.infix !== undefined && first && second) return infix(op.infix, first, second)
  if (op.prefix !== undefined && first) return negated(first)
  if (op.notation === "list") return { kind: "list", items: operands, span: NOWHERE }
  if (op.notation === "transpose" && first) return { kind: "transpose", operand: first, span: NOWHERE }
  if (op.notation === "index" && first) {
    const at = Object.values(attrs).flatMap(value => (typeof value === "number" ? [numberExpression(value)] : []))
    return { kind: "index", operand: first, at, span: NOWHERE }
  }
  return { kind: "call", callee: op.name, calleeSpan: NOWHERE, args: operands, attrs: given(op, attrs), span: NOWHERE }
}

/** A formula that an op stands for, of its operands and static arguments. */
function written(template: Template, operands: readonly Expression[], attrs: Attrs): Expression {
  switch (template.kind) {
    case "number":
      return constantExpression(template.value)
    case "operand":
      return operands[template.slot]!
    case "call": {
      const op = typeof template.op === "string" ? infixOp(template.op)! : template.op
      const own = template.attrs.map(([name, value]) => [
        name,
        value.kind === "number" ? value.value : value.kind === "attr" ? attrs[value.name]! : null,
      ])
      return application(
        op,
        template.args.map(arg => written(arg, operands, attrs)),
        Object.fromEntries(own) as Attrs,
      )
    }
    default:
      throw new Error(`${template.kind} has no place in a formula`)
  }
}

/** A number by its name if it has one: π. */
export function constantExpression(value: number): Expression {
  const name = constantName(value)
  return name === null ? numberExpression(value) : nameExpression(name)
}

/** An entry of a vector or matrix by its indices: W[0, 1]. */
export const entryExpression = (name: string, at: readonly number[]): Expression => ({
  kind: "index",
  operand: nameExpression(name),
  at: at.map(numberExpression),
  span: NOWHERE,
})

/** Two operands and the operator between them. */
export const infix = (operator: Infix, left: Expression, right: Expression): Expression => ({
  kind: "binary",
  operator,
  left,
  right,
  span: NOWHERE,
})

/** Static arguments that are not what they are anyway. */
function given(op: Op, attrs: Attrs): { readonly name: string; readonly value: Expression }[] {
  return Object.entries(attrs).flatMap(([name, value]) =>
    typeof value === "number" && value !== op.attrs?.[name] ? [{ name, value: numberExpression(value) }] : [],
  )
}

/** A node as an operand: its name; a constant without one by its value. */
export function operand({ graph, names }: Lowered, node: NodeId): Expression {
  const name = names[node]!
  if (name !== "") return nameExpression(name)
  const number = graph.numberOf(node)
  return number === null ? valueExpression(graph.constant(node)) : numberExpression(number)
}

/** Beyond so many arguments of a call those in the middle are left out. */
const MOST_ARGUMENTS = 5
const LEFT_OUT = "…"

/** A function applied to what it is called with: f(a, 2). */
export function callExpression(
  program: Lowered,
  name: string,
  args: readonly Argument[],
): Extract<Expression, { kind: "call" }> {
  const written = args.map(arg => {
    if (typeof arg === "number") return operand(program, arg)
    return arg.name === "" ? valueExpression(arg.tensor) : nameExpression(arg.name)
  })
  const left =
    written.length > MOST_ARGUMENTS ? [...written.slice(0, 2), nameExpression(LEFT_OUT), written.at(-1)!] : written
  return { kind: "call", callee: name, calleeSpan: NOWHERE, args: left, attrs: [], span: NOWHERE }
}

/** What an op node computes, in terms of its operands; null for inputs and constants. `as` replaces an operand. */
export function formula(program: Lowered, node: NodeId, as = operand): Expression | null {
  return applied(program, node, as, null)
}

/** The same to be typeset: what no text can call is written as a textbook writes it. */
export function typesetFormula(program: Lowered, node: NodeId, as = operand): Expression | null {
  const { graph } = program
  if (graph.kind(node) !== "op" || !graph.op(node).internal) return formula(program, node, as)
  return applied(program, node, as, { from: graph.shape(graph.arg(node, 0)), to: graph.shape(node) })
}

function applied(program: Lowered, node: NodeId, as: typeof operand, shapes: Shapes | null): Expression | null {
  const { graph, names } = program
  if (graph.kind(node) !== "op") {
    // An input that is not called as in the text says what it is.
    const name = program.given?.names[node]
    return !name || name === names[node] ? null : nameExpression(name)
  }
  const operands = graph.args(node).map(arg => as(program, arg))
  const applied = application(graph.op(node), operands, graph.attrs(node), shapes)
  const arrays = graph.args(node).every(arg => graph.shape(arg).length > 0)
  return applied.kind === "binary" && applied.operator === "*" && arrays ? { ...applied, entrywise: true } : applied
}

/** Names that hold TeX already: a tangent, an adjoint. No name of a program begins so. */
const TYPESET = "\\"

/** Something typeset that stands in an expression like a name. */
export const typeset = (tex: string): Expression => nameExpression(TYPESET + tex)

const nameTex = (name: string) =>
  name === NOT_A_NUMBER
    ? "\\text{NaN}"
    : name === LEFT_OUT
      ? "\\ldots"
      : name.startsWith(TYPESET)
        ? name.slice(TYPESET.length)
        : undefined

/** TeX of an expression in the notation of the ops. */
export function texOf(expression: Expression, { of }: Tagging = untagged): string {
  return inTex(tex(expression, { ...notation, name: nameTex, tag: of }))
}

/** TeX of a node with what it computes: "v_{2} = v_{1} + x"; of an input, its name, and that of the text where it is another. */
export function texNode(program: Lowered, node: NodeId, tagging = untagged): string {
  const right = typesetFormula(program, node, (_, arg) =>
    tagging.piece({ is: "value", node: arg }, operand(program, arg)),
  )
  const name = tagging.tex({ is: "value", node }, texName(program.names[node]!))
  return right === null ? name : `${name} = ${texOf(right, tagging)}`
}

/** A name with its scripts. */
const NAME = /\p{L}[\p{L}\p{N}_#]*(?:(?<=_)-\d+)?(?:_\{[^}]*\})?(?:\^\{[([][^}]*\})?/gu

/** The sign of a matrix product that is written as nothing: not before what would be an index then. */
const PRODUCT = / @ (?![[\d])/g

/** An expression as plain text, for pictures without typesetting: "v₁ + x". */
export function plainOf(expression: Expression): string {
  return inText(print(expression))
    .replace(PRODUCT, " ")
    .replace(NAME, unicodeName)
    .replace(/\^(\d+)/g, (_, power: string) => superscript(Number(power)))
    .replaceAll("*", "·")
    .replaceAll("-", "−")
}

/** The plain text of a node: "v₂ = v₁ + x". */
export function plainNode(program: Lowered, node: NodeId): string {
  const right = typesetFormula(program, node)
  const name = unicodeName(program.names[node]!)
  if (right === null) return name
  const template = right.kind === "call" && right.callee.includes("#1") ? plainTemplate(right.callee) : null
  if (template === null || right.kind !== "call") return `${name} = ${plainOf(right)}`
  return `${name} = ${template.replace("#1", plainOf(right.args[0]!))}`
}

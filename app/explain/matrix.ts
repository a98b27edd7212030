import type { Graph, NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { linearization, type Template, writtenFormula } from "../engine/graph/template"
import type { Expression } from "../engine/language/expression"
import type { Attrs, Op } from "../engine/ops/op"
import { infixOp } from "../engine/ops"
import { entries, type Shape } from "../engine/tensor/tensor"
import { application, infix, nameExpression, numberExpression } from "./formula"

/** What stands in a matrix rule for the operands, for the result, and for what comes along: a tangent or an adjoint. */
export interface Parts {
  readonly operand: (arg: NodeId) => Expression
  readonly out: Expression
  readonly given: Expression
}

/**
 * The matrix rule of an edge, `bar @ B'` or `d @ B`, with its parts put in; null for an elementwise op, whose edge carries a number, and
 * where entries decide what the rule is.
 */
export function matrixRule(
  program: Lowered,
  node: NodeId,
  slot: number,
  direction: "push" | "pull",
  parts: Parts,
): Expression | null {
  const { graph } = program
  const op = graph.op(node)
  const rule = linearization(op)
  if (rule.kind === "elementwise") return null
  const template = rule[direction][op.variadic ? 0 : slot]!
  const given = graph.shape(direction === "push" ? graph.arg(node, slot) : node)
  return filled({ program, node, slot, parts, given }, template)?.expression ?? null
}

interface Place {
  readonly program: Lowered
  readonly node: NodeId
  readonly slot: number
  readonly parts: Parts
  /** Of the tangent or adjoint. */
  readonly given: Shape
  /** Inside what an op is made of: what stands for its operands, and its static arguments. */
  readonly inner?: { readonly args: readonly Piece[]; readonly attrs: Attrs }
}

/** A piece of a rule, and the shape of its value. */
interface Piece {
  readonly expression: Expression
  readonly shape: Shape
}

const numberPiece = (value: number): Piece => ({ expression: numberExpression(value), shape: [] })

/** A template with its parts put in. Recursion is as deep as our own rules are. */
function filled(place: Place, template: Template): Piece | null {
  const { program, node, slot, parts } = place
  const { graph } = program
  switch (template.kind) {
    case "number":
      return numberPiece(template.value)
    case "operand": {
      if (place.inner) return place.inner.args[template.slot]!
      const arg = graph.arg(node, template.slot < 0 ? slot : template.slot)
      return { expression: parts.operand(arg), shape: graph.shape(arg) }
    }
    case "out":
      return { expression: parts.out, shape: graph.shape(node) }
    case "given":
      return { expression: parts.given, shape: place.given }
    case "attr": {
      const value = (place.inner?.attrs ?? graph.attrs(node))[template.name]
      return typeof value === "number" ? numberPiece(value) : null
    }
    case "call":
      return called(place, template)
  }
}

function called(place: Place, call: Extract<Template, { kind: "call" }>): Piece | null {
  const args = call.args.flatMap(arg => filled(place, arg) ?? [])
  if (args.length < call.args.length) return null
  const shapes = args.map(({ shape }) => shape)
  const operands = args.map(({ expression }) => expression)
  const ranks = [shapes[0]?.length ?? 0, shapes[1]?.length ?? 0] as const
  const op = typeof call.op === "string" ? infixOp(call.op, ranks)! : call.op
  const attrs = Object.fromEntries(call.attrs.map(([name, value]) => [name, staticOf(place, value)]))
  const written = writtenFormula(op)
  if (written !== null) return filled({ ...place, inner: { args, attrs: { ...op.attrs, ...attrs } } }, written)
  const shape = op.shape(shapes, { ...op.attrs, ...attrs })
  const whole = (expression: Expression | null) => expression && { expression, shape }
  if (op.params.length === 0) return whole(constant(op, attrs, shape))
  if (typeof call.op === "string") return whole(infix(call.op, operands[0]!, operands[1]!))
  if ("partials" in op && op.partials[0] === null) return whole(usual(op, operands))
  const applied = application(op, operands, attrs, { from: shapes[0]!, to: shape })
  const entrywise = applied.kind === "binary" && applied.operator === "*" && shapes.every(({ length }) => length > 0)
  return whole(entrywise ? { ...applied, entrywise: true } : applied)
}

/** Ones on the diagonal are I; a number is itself. */
function constant(op: Op, attrs: Attrs, shape: Shape): Expression {
  return shape.length > 0 ? nameExpression("I") : numberExpression(op.primal([], attrs, shape).data[0]!)
}

/** A choice that spares one exceptional point is told by its usual branch; a choice between entries is not told at all. */
function usual(op: Op, args: readonly Expression[]): Expression | null {
  const branch = op.identities?.find(one => one.slot === 0 && one.value === 0)
  const chosen = branch === undefined ? undefined : args[branch.gives]
  return chosen === undefined || chosen.kind === "number" ? null : chosen
}

/** A static argument: a number, or the shape of an operand. */
function staticOf({ program, node, slot, inner }: Place, value: Template): Attrs[string] {
  const { graph } = program
  if (inner) return value.kind === "number" ? value.value : value.kind === "attr" ? inner.attrs[value.name]! : null
  if (value.kind === "number") return value.value
  if (value.kind === "attr")
    return graph.attrs(node)[value.name] ?? (value.name === "offset" ? entriesBefore(graph, node, slot) : null)
  if (value.kind === "operand") return graph.shape(graph.arg(node, value.slot < 0 ? slot : value.slot))
  return value.kind === "out" ? graph.shape(node) : null
}

/** Entries of the operands to the left of one. */
function entriesBefore(graph: Graph, node: NodeId, slot: number): number {
  const before = graph.args(node).slice(0, slot)
  return before.reduce((sum, arg) => sum + entries(graph.shape(arg)), 0)
}

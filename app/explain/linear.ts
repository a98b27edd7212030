import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { linearization, type Template } from "../engine/graph/template"
import type { Expression } from "../engine/language/expression"
import type { Attrs, Op } from "../engine/ops/op"
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
  const op = program.graph.op(node)
  const rule = linearization(op)
  if (rule.kind === "elementwise") return null
  const template = rule[direction][op.variadic ? 0 : slot]!
  return filled({ program, node, slot, parts }, template)
}

interface Place {
  readonly program: Lowered
  readonly node: NodeId
  readonly slot: number
  readonly parts: Parts
}

/** A template with its parts put in. Recursion is as deep as our own rules are. */
function filled(place: Place, template: Template): Expression | null {
  const { program, node, slot, parts } = place
  switch (template.kind) {
    case "number":
      return numberExpression(template.value)
    case "operand":
      return parts.operand(program.graph.arg(node, template.slot < 0 ? slot : template.slot))
    case "out":
      return parts.out
    case "given":
      return parts.given
    case "attr": {
      const value = program.graph.attrs(node)[template.name]
      return typeof value === "number" ? numberExpression(value) : null
    }
    case "call":
      return called(place, template)
  }
}

function called(place: Place, call: Extract<Template, { kind: "call" }>): Expression | null {
  const { op } = call
  const args = call.args.flatMap(arg => filled(place, arg) ?? [])
  if (args.length < call.args.length) return null
  if (typeof op === "string") return infix(op, args[0]!, args[1]!)
  const attrs = Object.fromEntries(call.attrs.map(([name, value]) => [name, staticOf(place, value)]))
  if (op.params.length === 0) return constant(op, attrs)
  return "partials" in op && op.partials[0] === null ? usual(op, args) : application(op, args, attrs)
}

/** Ones on the diagonal are I; a number is itself. */
function constant(op: Op, attrs: Attrs): Expression {
  const shape = op.shape([], attrs)
  return shape.length > 0 ? nameExpression("I") : numberExpression(op.primal([], attrs, shape).data[0]!)
}

/** A choice that spares one exceptional point is told by its usual branch; a choice between entries is not told at all. */
function usual(op: Op, args: readonly Expression[]): Expression | null {
  const branch = op.identities?.find(one => one.slot === 0 && one.value === 0)
  const chosen = branch === undefined ? undefined : args[branch.gives]
  return chosen === undefined || chosen.kind === "number" ? null : chosen
}

/** A static argument: a number, or the shape of an operand. */
function staticOf({ program, node, slot }: Place, value: Template): Attrs[string] {
  const { graph } = program
  if (value.kind === "number") return value.value
  if (value.kind === "attr") return graph.attrs(node)[value.name] ?? null
  if (value.kind === "operand") return graph.shape(graph.arg(node, value.slot < 0 ? slot : value.slot))
  return value.kind === "out" ? graph.shape(node) : null
}

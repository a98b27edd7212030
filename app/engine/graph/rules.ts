import { infixOp, opNamed } from "../ops"
import type { Attrs, Op } from "../ops/op"
import { entries, type Shape } from "../tensor/tensor"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { simplified } from "./simplify"
import { linearization, type Template } from "./template"

const mul = opNamed("mul")
const reduce = opNamed("reduce")
const where = opNamed("where")

/** An edge of the Wengert list: operand `from` at `slot` of the operation `to`. */
export interface RuleEdge {
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
}

/** Whether the op's result can change with this operand at all: a condition's cannot. */
export function differentiable(op: Op, slot: number): boolean {
  return !("partials" in op) || op.partials[slot] !== null
}

/** Appends the number that stands on the edge, ∂to/∂from entry by entry; null where the edge carries a matrix rule. */
export function partialOn(graph: GraphBuilder, edge: RuleEdge): NodeId | null {
  const rule = linearization(graph.op(edge.to))
  return rule.kind === "elementwise" ? instantiate(graph, rule.partials[edge.slot]!, edge, -1) : null
}

/** Appends the edge's part of the tangent of `to`, given the tangent of `from`. */
export function pushed(graph: GraphBuilder, edge: RuleEdge, partial: NodeId | null, tangent: NodeId): NodeId {
  return partial === null ? linear(graph, "push", edge, tangent) : product(graph, partial, [partial, tangent])
}

/** Appends the edge's part of the adjoint of `from`, given the adjoint of `to`: un-broadcast to the shape of `from`. */
export function pulled(graph: GraphBuilder, edge: RuleEdge, partial: NodeId | null, adjoint: NodeId): NodeId {
  if (partial === null) return linear(graph, "pull", edge, adjoint)
  const adjoints = product(graph, partial, [adjoint, partial])
  return simplified(graph, reduce, [adjoints], { shape: graph.shape(edge.from) })
}

/** Two factors, one of them a partial. What a choice did not take adds nothing, even where its slope is infinite: there 0·∞ would be no number. */
function product(graph: GraphBuilder, partial: NodeId, factors: readonly [NodeId, NodeId]): NodeId {
  if (!selects(graph, partial)) return simplified(graph, mul, factors)
  const [condition, ...sides] = graph.args(partial)
  const given = factors[0] === partial ? factors[1] : factors[0]
  return graph.append(where, [condition!, ...sides.map(side => (graph.numberOf(side) === 1 ? given : side))])
}

/** Whether a partial is 1 or 0 by a condition: then the product is what is given, or 0. */
export function selects(graph: Graph, partial: NodeId): boolean {
  if (graph.kind(partial) !== "op" || graph.op(partial) !== where) return false
  const sides = [1, 2].map(slot => graph.numberOf(graph.arg(partial, slot)))
  return sides.includes(0) && sides.includes(1)
}

/** Appends an edge's linear map of what is given. */
export function linear(graph: GraphBuilder, direction: "push" | "pull", edge: RuleEdge, given: NodeId): NodeId {
  const op = graph.op(edge.to)
  const rule = linearization(op)
  if (rule.kind === "elementwise") throw new Error(`${op.name} has a number on its edges`)
  return instantiate(graph, rule[direction][op.variadic ? 0 : edge.slot]!, edge, given)
}

/** Appends what a template says at an edge. Recursion is as deep as our own rules are. */
function instantiate(graph: GraphBuilder, template: Template, edge: RuleEdge, given: NodeId): NodeId {
  switch (template.kind) {
    case "number":
      return graph.number(template.value)
    case "operand":
      return template.slot < 0 ? edge.from : graph.arg(edge.to, template.slot)
    case "out":
      return edge.to
    case "given":
      return given
    case "attr":
      return graph.number(attributeOf(graph, edge, template.name) as number)
    case "call":
      return instantiateCall(graph, template, edge, given)
  }
}

type Call = Extract<Template, { kind: "call" }>

function instantiateCall(graph: GraphBuilder, call: Call, edge: RuleEdge, given: NodeId): NodeId {
  const args: NodeId[] = []
  for (const template of call.args) {
    args.push(instantiate(graph, template, edge, given))
    const decided = args.length === 1 && typeof call.op !== "string" ? choice(graph, call.op, args[0]!) : null
    if (decided !== null) return instantiate(graph, call.args[decided]!, edge, given)
  }
  const op =
    typeof call.op === "string"
      ? infixOp(call.op, [graph.shape(args[0]!).length, graph.shape(args[1]!).length])!
      : call.op
  const attrs: Record<string, Attrs[string]> = {}
  for (const [name, value] of call.attrs) attrs[name] = staticValue(graph, value, edge, given)
  return simplified(graph, op, args, attrs)
}

/** The slot of the operand that the first one selects, if that is a number: what is not selected is never written. */
function choice(graph: GraphBuilder, op: Op, first: NodeId): number | null {
  const value = graph.numberOf(first)
  if (value === null) return null
  const identity = op.identities?.find(id => id.slot === 0 && id.value === value && id.through === undefined)
  return identity?.gives ?? null
}

function staticValue(graph: GraphBuilder, value: Template, edge: RuleEdge, given: NodeId): Attrs[string] {
  if (value.kind === "number") return value.value
  if (value.kind === "attr") return attributeOf(graph, edge, value.name)
  return graph.shape(instantiate(graph, value, edge, given))
}

function attributeOf(graph: GraphBuilder, { to, slot }: RuleEdge, name: string): number | Shape | null {
  if (name !== "offset") return graph.attrs(to)[name]!
  const before = graph.args(to).slice(0, slot)
  return before.reduce((sum, arg) => sum + entries(graph.shape(arg)), 0)
}

import { type BinaryOperator, type Expression } from "../language/expression"
import { NAMED_CONSTANTS } from "../language/constants"
import { parse } from "../language/parse"
import { infixOp, notationOp, opNamed, prefixOp, ruleSignatures } from "../ops"
import type { Op } from "../ops/op"

/** A rule of an op, parsed, its names resolved to what they stand for at an edge. */
export type Template =
  | { readonly kind: "number"; readonly value: number }
  /** An operand of the node; −1: the one at the edge. */
  | { readonly kind: "operand"; readonly slot: number }
  | { readonly kind: "out" }
  /** `d`, the tangent that comes in, or `bar`, the adjoint that flows back. */
  | { readonly kind: "given" }
  | { readonly kind: "attr"; readonly name: string }
  | Call

interface Call {
  readonly kind: "call"
  /** An operator is resolved by the ranks of its operands. */
  readonly op: Op | BinaryOperator
  readonly args: readonly Template[]
  /** A static argument that is an operand stands for its shape (`like=x`). */
  readonly attrs: readonly (readonly [name: string, value: Template])[]
}

/** Parses a rule of `op`. A rule that does not parse is our mistake, and throws. */
export function parseRule(op: Op, text: string): Template {
  const { statements, diagnostics } = parse(text, ruleSignatures)
  const statement = statements[0]
  if (diagnostics.length > 0 || statements.length !== 1 || statement?.kind !== "expression")
    throw new Error(`rule of ${op.name} does not parse: ${text}`)
  return resolve(op, statement.value)
}

function resolve(op: Op, expression: Expression): Template {
  const call = (callee: Op | BinaryOperator, args: readonly Expression[], attrs: Call["attrs"] = []): Template => ({
    kind: "call",
    op: callee,
    args: args.map(arg => resolve(op, arg)),
    attrs,
  })
  switch (expression.kind) {
    case "number":
      return { kind: "number", value: expression.value }
    case "name":
      return resolveName(op, expression.name)
    case "unary": {
      const operand = resolve(op, expression.operand)
      if (operand.kind === "number") return { kind: "number", value: -operand.value }
      return call(prefixOp(expression.operator), [expression.operand])
    }
    case "binary":
      return call(infixOp(expression.operator) ?? expression.operator, [expression.left, expression.right])
    case "transpose":
      return call(notationOp("transpose"), [expression.operand])
    case "call": {
      const attrs = expression.attrs.map(
        ({ name, value }) => [name === "like" ? "shape" : name, resolve(op, value)] as const,
      )
      return call(opNamed(expression.callee), expression.args, attrs)
    }
    default:
      throw new Error(`rule of ${op.name}: ${expression.kind} has no place in a rule`)
  }
}

function resolveName(op: Op, name: string): Template {
  const slot = op.params.indexOf(name)
  if (slot >= 0) return { kind: "operand", slot }
  if (op.variadic && name === "x") return { kind: "operand", slot: -1 }
  if (name === "out") return { kind: "out" }
  if (name === "d" || name === "bar") return { kind: "given" }
  if (name in (op.attrs ?? {}) || (op.variadic && name === "offset")) return { kind: "attr", name }
  const value = NAMED_CONSTANTS.get(name)
  if (value === undefined) throw new Error(`rule of ${op.name}: nothing is called ${name}`)
  return { kind: "number", value }
}

/** The derivative of an op as templates, an entry an operand (variadic: one for all). */
export type Linearization =
  | { readonly kind: "elementwise"; readonly partials: readonly (Template | null)[] }
  | { readonly kind: "linear"; readonly push: readonly Template[]; readonly pull: readonly Template[] }

const formulas = new Map<Op, Template>()

/** How an op that stands for a formula is written, over its operands; null for any other op. */
export function writtenFormula(op: Op): Template | null {
  if (op.written === undefined) return null
  const known = formulas.get(op) ?? parseRule(op, op.written)
  formulas.set(op, known)
  return known
}

const linearizations = new Map<Op, Linearization>()

/** The op's derivative, parsed at its first use. */
export function linearization(op: Op): Linearization {
  let known = linearizations.get(op)
  if (known === undefined) {
    const parsed = (text: string) => parseRule(op, text)
    known =
      "partials" in op
        ? { kind: "elementwise", partials: op.partials.map(text => (text === null ? null : parsed(text))) }
        : { kind: "linear", push: op.push.map(parsed), pull: op.pull.map(parsed) }
    linearizations.set(op, known)
  }
  return known
}

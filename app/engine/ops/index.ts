import type { BinaryOperator, Signature, Signatures } from "../language/expression"
import { activations } from "./activations"
import { arithmetic } from "./arithmetic"
import { careful } from "./careful"
import { hyperbolic } from "./hyperbolic"
import { matrices } from "./matrices"
import type { Op } from "./op"
import { plumbing } from "./plumbing"
import { powers } from "./powers"
import { products } from "./products"
import { reductions } from "./reductions"
import { selection } from "./selection"
import { special } from "./special"
import { trigonometric } from "./trigonometric"

const all = [
  ...arithmetic,
  ...powers,
  ...trigonometric,
  ...hyperbolic,
  ...activations,
  ...selection,
  ...special,
  ...careful,
  ...plumbing,
  ...reductions,
  ...products,
  ...matrices,
] as const

/** The name of an op: what must say something of every op is a record by these. */
export type OpName = (typeof all)[number]["name"]

/** Every op there is, family by family. */
export const ops: readonly Op[] = all

const byName = new Map(ops.map(op => [op.name, op]))
const codes = new Map(ops.map((op, code) => [op, code]))

/** The op of this name. An unknown name is our mistake: what the learner writes has passed `signatures`. */
export function opNamed(name: string): Op {
  const op = byName.get(name)
  if (op === undefined) throw new Error(`no op is called ${name}`)
  return op
}

/** Position of an op in `ops`: what a graph stores of it. */
export function codeOf(op: Op): number {
  const code = codes.get(op)
  if (code === undefined) throw new Error(`${op.name} is not in the table`)
  return code
}

/** The op that an operator writes between operands of these ranks; null where none fits (`@` between scalars). */
export function infixOp(operator: BinaryOperator, ranks: readonly [number, number] = [0, 0]): Op | null {
  const fits = (op: Op) => op.infix === operator && (op.ranks?.every((rank, slot) => rank === ranks[slot]) ?? true)
  return ops.find(fits) ?? null
}

/** The op that a sign before its operand writes. */
export function prefixOp(operator: "-" | "not"): Op {
  return ops.find(op => op.prefix === operator)!
}

/** The op behind A' (transpose), x[i] (index) and [a, b] (list). */
export function notationOp(notation: NonNullable<Op["notation"]>): Op {
  return ops.find(op => op.notation === notation)!
}

function signature(op: Op): Signature {
  const count = op.params.length
  return { arity: op.variadic ? [1, Infinity] : [count, count], attrs: Object.keys(op.attrs ?? {}) }
}

const signaturesOf = (list: readonly Op[]): Signatures => new Map(list.map(op => [op.name, signature(op)]))

/** What the learner may call. */
export const signatures: Signatures = signaturesOf(ops.filter(op => !op.internal))

/** What a rule may call: everything, and `like=x` for the shape of x. */
export const ruleSignatures: Signatures = new Map(
  [...signaturesOf(ops)].map(([name, { arity, attrs }]) => [name, { arity, attrs: [...attrs, "like"] }]),
)

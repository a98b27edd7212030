import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { linearization, type Template, writtenFormula } from "../engine/graph/template"
import type { Expression } from "../engine/language/expression"
import { texName, unicodeName } from "../engine/language/name"
import { infixOp, opNamed } from "../engine/ops"
import type { Op } from "../engine/ops/op"
import { application, constantExpression, nameExpression, operand, plainOf, texOf } from "./formula"

/** A piece of a rule with the node's names in it; a number is kept apart as long as it may be calculated with. */
type Piece = number | Expression

const written = (piece: Piece): Expression => (typeof piece === "number" ? constantExpression(piece) : piece)

/** What the names of a rule stand for. */
interface Place {
  readonly operand: (slot: number) => Piece
  readonly out: () => Piece | null
  readonly attr: (name: string) => Piece | null
}

function placeOf(program: Lowered, node: NodeId): Place {
  const { graph, names } = program
  return {
    operand: slot => {
      const arg = graph.arg(node, slot)
      return names[arg] === "" ? (graph.numberOf(arg) ?? operand(program, arg)) : operand(program, arg)
    },
    out: () => nameExpression(names[node]!),
    attr: name => {
      const value = graph.attrs(node)[name]
      return typeof value === "number" ? value : null
    },
  }
}

/** The longest rule, in characters of plain text, that has room on an edge. */
const LONGEST = 12

/**
 * The local partial of a node with respect to one operand, in names: the op's own rule with its params replaced; constant operands
 * are replaced by their numbers and calculated with. Null where there is none to write: a matrix rule, a choice, a condition.
 */
export function localPartial(program: Lowered, node: NodeId, slot: number): Expression | null {
  const rule = linearization(program.graph.op(node))
  const template = rule.kind === "elementwise" ? rule.partials[slot] : null
  if (!template) return null
  const piece = substituted(placeOf(program, node), template)
  return piece === null ? null : written(piece)
}

/** Null: the rule makes a choice that only numbers decide. */
function substituted(place: Place, template: Template): Piece | null {
  switch (template.kind) {
    case "number":
      return template.value
    case "operand":
      return place.operand(template.slot)
    case "out":
      return place.out()
    case "attr":
      return place.attr(template.name)
    case "given":
      return null
    case "call":
      return substitutedCall(place, template)
  }
}

function substitutedCall(place: Place, call: Extract<Template, { kind: "call" }>): Piece | null {
  const op = typeof call.op === "string" ? infixOp(call.op) : call.op
  if (op === null) return null
  const [first, ...others] = call.args
  const head = first ? substituted(place, first) : null
  if (head === null) return null
  const chosen = typeof head === "number" ? op.identities?.find(one => one.slot === 0 && one.value === head) : undefined
  if (chosen && chosen.through === undefined) return substituted(place, call.args[chosen.gives]!)
  const pieces: Piece[] = [head]
  for (const arg of others) {
    const piece = substituted(place, arg)
    if (piece === null) return null
    pieces.push(piece)
  }
  const formula = writtenFormula(op)
  if (formula === null) return applied(op, pieces)
  return substituted({ operand: slot => pieces[slot]!, out: () => null, attr: () => null }, formula)
}

/** An op applied to pieces, calculated where all are numbers and an operator joins them, or where an identity holds. */
function applied(op: Op, pieces: readonly Piece[]): Piece | null {
  const numbers = pieces.filter(piece => typeof piece === "number")
  const joins = op.infix !== undefined || op.prefix !== undefined
  if (joins && op.scalar && numbers.length === pieces.length && isExact(op, numbers)) return op.scalar(...numbers)
  const identity = op.identities?.find(one => pieces[one.slot] === one.value)
  if (identity) {
    const piece = pieces[identity.gives]!
    return identity.through === undefined ? piece : applied(opNamed(identity.through), [piece])
  }
  // A choice or a comparison that is still open has no room on an edge.
  if (isOpenChoice(op)) return null
  return application(op, pieces.map(written))
}

/** Whether a result may stand for its operands: 2−1 is 1, but 1/3 stays. */
function isExact(op: Op, numbers: readonly number[]): boolean {
  const result = op.scalar?.(...numbers) ?? NaN
  return Number.isFinite(result) && String(result).length <= Math.max(...numbers.map(one => String(one).length)) + 1
}

/** A condition, or an op that takes one: it has an operand that is never active. */
const isOpenChoice = (op: Op) => "partials" in op && op.partials.includes(null)

/** The local partial where it has room on an edge. */
export function shortPartial(program: Lowered, node: NodeId, slot: number): Expression | null {
  const rule = localPartial(program, node, slot)
  return rule === null || plainOf(rule).length > LONGEST ? null : rule
}

/** TeX of the local partial on an edge: the rule where it is short, else its symbol. */
export function texPartial(program: Lowered, node: NodeId, slot: number): string {
  const rule = shortPartial(program, node, slot)
  return rule === null ? texPartialSymbol(program, node, slot) : texOf(rule)
}

/** The same as plain text. */
export function plainPartial(program: Lowered, node: NodeId, slot: number): string {
  const rule = shortPartial(program, node, slot)
  if (rule !== null) return plainOf(rule)
  const { names, graph } = program
  const of = unicodeName(names[node]!)
  if (isRepeated(program, node, slot)) return `∂${unicodeName(`_${slot + 1}`).slice(-1)}${of}`
  return `∂${of}/∂${unicodeName(names[graph.arg(node, slot)]!)}`
}

/**
 * TeX of the symbol of a local partial: \partial v_2 over \partial x. In x·x the operand x stands twice, and \partial v/\partial x would be the
 * sum of both: there it is the partial with respect to the first or second argument, \partial_1 v.
 */
export function texPartialSymbol(program: Lowered, node: NodeId, slot: number): string {
  const { names, graph } = program
  const of = texName(names[node]!)
  if (isRepeated(program, node, slot)) return `\\partial_{${slot + 1}} ${of}`
  return `\\frac{\\partial ${of}}{\\partial ${texName(names[graph.arg(node, slot)]!)}}`
}

function isRepeated({ graph }: Lowered, node: NodeId, slot: number): boolean {
  return graph.args(node).filter(arg => arg === graph.arg(node, slot)).length > 1
}

import { opNamed } from "../ops"
import { attrValues } from "../ops/elementwise"
import type { Attrs, Identity, Op } from "../ops/op"
import { sameShape } from "../tensor/shape"
import type { Graph, GraphBuilder, NodeId } from "./graph"
import { keyOf } from "./interner"

/**
 * The node that computes op(args): a new one, or an old one where the result is known. Only derivative programs are written with it.
 * Simplifies what IEEE arithmetic allows for every value: 1·x (also a 1 in every entry), −1·x, x/1, −(−x), x^1, reshaping to the same shape, constants. Never 0·x.
 * And (a·b)·(x/b) is a·x where the quotient says so: at a norm of 0 that is the limit.
 */
export function simplified(graph: GraphBuilder, op: Op, args: readonly NodeId[], attrs: Attrs = {}): NodeId {
  const last = args.length === 1 ? args[0]! : -1
  if (op.reshapes && sameShape(graph.shape(last), attrs.shape as readonly number[])) return last
  if (op.inverse !== undefined && graph.kind(last) === "op" && graph.op(last).name === op.inverse)
    return graph.arg(last, 0)
  if (args.every(arg => graph.kind(arg) === "constant")) return folded(graph, op, args, { ...op.attrs, ...attrs })
  const [factor, quotient] = args
  if (op.fold === "product") {
    const rest = cancelled(graph, factor!, quotient!)
    if (rest !== null) return simplified(graph, op, [rest, graph.arg(quotient!, 0)])
  }
  const identity = op.identities?.find(({ slot, value }) => isEverywhere(graph, args[slot]!, value))
  if (identity !== undefined && keepsShape(graph, op, args, identity)) {
    const operand = args[identity.gives]!
    return identity.through === undefined ? operand : simplified(graph, opNamed(identity.through), [operand])
  }
  return graph.append(op, args, attrs)
}

/** Whether a node is a constant all of whose entries have this value. */
function isEverywhere(graph: GraphBuilder, node: NodeId, value: number): boolean {
  const number = graph.numberOf(node)
  if (number !== null) return number === value
  return graph.kind(node) === "constant" && graph.constant(node).data.every(entry => entry === value)
}

/** 1*b is b only where broadcasting does not make it larger. */
function keepsShape(graph: GraphBuilder, op: Op, args: readonly NodeId[], { gives }: Identity): boolean {
  const shapes = args.map(arg => graph.shape(arg))
  return shapes.every(shape => shape.length === 0) || sameShape(op.shape(shapes, op.attrs ?? {}), shapes[gives]!)
}

function folded(graph: GraphBuilder, op: Op, args: readonly NodeId[], attrs: Attrs): NodeId {
  const numbers = args.map(arg => graph.numberOf(arg)).filter(value => value !== null)
  if (op.scalar !== undefined && numbers.length === args.length)
    return graph.number(op.scalar(...numbers, ...attrValues(op.attrs, attrs)))
  const values = args.map(arg => graph.constant(arg))
  const shape = op.shape(
    values.map(value => value.shape),
    attrs,
  )
  return graph.literal(op.primal(values, attrs, shape))
}

/** How deep a factor is looked for. */
const DEEPEST = 8

/** The operands of which one has to hold the factor, and those of which all have to. */
const FACTORS: Readonly<Record<string, readonly number[]>> = { mul: [0, 1], div: [0], neg: [0] }
/** Of a choice between something and 0. */
const CHOSEN = [1]
const SUMS = ["add", "sub"]

/** The factor without what the quotient divides by; null where it is no quotient, or the factor does not have that. */
function cancelled(graph: GraphBuilder, factor: NodeId, quotient: NodeId): NodeId | null {
  const by = graph.kind(quotient) === "op" ? graph.op(quotient).cancels : undefined
  if (by === undefined) return null
  const divisor = graph.arg(quotient, by === "operand" ? 1 : 0)
  const size = opNamed("abs")
  const isDivisor: Divisor =
    by === "operand"
      ? (node, depth) => same(graph, node, divisor, depth)
      : (node, depth) =>
          graph.kind(node) === "op" && graph.op(node) === size && same(graph, graph.arg(node, 0), divisor, depth)
  return divided(graph, factor, isDivisor, null)
}

/** Whether a node is the number to divide by. */
type Divisor = (node: NodeId, depth: number) => boolean

/** Which number of an array is divided: the op that cuts it out; null: all of the array. */
type Part = { readonly op: Op; readonly attrs: Attrs } | null

/** a/b where b is a factor of a by the way in which a is made, so that nothing is divided; null where it is none. */
function divided(graph: GraphBuilder, a: NodeId, isDivisor: Divisor, part: Part, depth = 0): NodeId | null {
  if (part === null && isDivisor(a, depth)) return graph.number(1)
  if (graph.kind(a) !== "op" || depth === DEEPEST) return null
  const op = graph.op(a)
  const args = graph.args(a)
  if (part === null && op.moves === "part" && graph.shape(a).length === 0)
    return divided(graph, args[0]!, isDivisor, { op, attrs: graph.attrs(a) }, depth + 1)
  if (part !== null && op.notation === "list") {
    const item = args[part.attrs.from as number]
    return item === undefined || graph.shape(a).length > 1 ? null : divided(graph, item, isDivisor, null, depth + 1)
  }
  const whole = (arg: NodeId) => part === null || graph.shape(arg).length === 0
  if (!args.every(arg => whole(arg) || sameShape(graph.shape(arg), graph.shape(a)))) return null
  const rest = (slot: number) => divided(graph, args[slot]!, isDivisor, whole(args[slot]!) ? null : part, depth + 1)
  const cut = (arg: NodeId) => (whole(arg) ? arg : simplified(graph, part!.op, [arg], part!.attrs))
  const chosen = op.name === "where" && graph.numberOf(args[2]!) === 0 ? CHOSEN : FACTORS[op.name]
  for (const slot of chosen ?? []) {
    const left = rest(slot)
    if (left !== null) return simplified(graph, op, args.map(cut).with(slot, left))
  }
  if (SUMS.includes(op.name)) {
    const left = rest(0)
    const right = left === null ? null : rest(1)
    return right === null ? null : simplified(graph, op, [left!, right])
  }
  const power = op.name === "square" ? 2 : op.name === "pow" ? (graph.numberOf(args[1]!) ?? 0) : 0
  const left = power < 2 ? null : rest(0)
  if (left === null) return null
  const lower = simplified(graph, opNamed("pow"), [cut(args[0]!), graph.number(power - 1)])
  return simplified(graph, opNamed("mul"), [left, lower])
}

/** Whether two nodes are the same computation, written once or twice. */
function same(graph: Graph, a: NodeId, b: NodeId, depth: number): boolean {
  if (a === b) return true
  const number = graph.numberOf(a)
  if (number !== null || depth === DEEPEST) return number !== null && number === graph.numberOf(b)
  if (graph.kind(a) !== "op" || graph.kind(b) !== "op" || graph.op(a) !== graph.op(b)) return false
  const args = graph.args(b)
  if (graph.arity(a) !== args.length || keyOf(graph.attrs(a)) !== keyOf(graph.attrs(b))) return false
  return graph.args(a).every((arg, slot) => same(graph, arg, args[slot]!, depth + 1))
}

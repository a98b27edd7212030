import { opNamed } from "../ops"
import { attrValues } from "../ops/elementwise"
import type { Attrs, Identity, Op } from "../ops/op"
import { sameShape } from "../tensor/shape"
import type { GraphBuilder, NodeId } from "./graph"

/**
 * The node that computes op(args): a new one, or an old one where the result is known. Only derivative programs are written with it.
 * Simplifies what IEEE arithmetic allows for every value: 1·x (also a 1 in every entry), −1·x, x/1, −(−x), x^1, reshaping to the same shape, constants. Never 0·x.
 */
export function simplified(graph: GraphBuilder, op: Op, args: readonly NodeId[], attrs: Attrs = {}): NodeId {
  const last = args.length === 1 ? args[0]! : -1
  if (op.reshapes && sameShape(graph.shape(last), attrs.shape as readonly number[])) return last
  if (op.inverse !== undefined && graph.kind(last) === "op" && graph.op(last).name === op.inverse)
    return graph.arg(last, 0)
  if (args.every(arg => graph.kind(arg) === "constant")) return folded(graph, op, args, { ...op.attrs, ...attrs })
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

import type { Attrs, Op } from "../ops/op"
import type { Shape, Tensor } from "../tensor/tensor"

export type NodeId = number

/** An append-only Wengert list (evaluation trace). Operands always precede their operation. */
export interface Graph {
  readonly size: number
  kind(node: NodeId): "input" | "constant" | "op"
  op(node: NodeId): Op
  /** Position of the node's op in `ops`; −1 for inputs and constants. */
  code(node: NodeId): number
  args(node: NodeId): readonly NodeId[]
  /** Number of operands; with `arg` it reads them without making an array. */
  arity(node: NodeId): number
  arg(node: NodeId, slot: number): NodeId
  attrs(node: NodeId): Attrs
  shape(node: NodeId): Shape
  /** The value of a constant node. */
  constant(node: NodeId): Tensor
  /** The value of a scalar constant; null for every other node. */
  numberOf(node: NodeId): number | null
}

/** A Wengert list while it grows. Nothing is simplified here: 1*x stays a node. */
export interface GraphBuilder extends Graph {
  input(shape: Shape): NodeId
  /** A new constant node. */
  literal(value: Tensor): NodeId
  /** A scalar constant, shared by value with the others made here: for derivative programs. */
  number(value: number): NodeId
  /** A new node, whatever it computes. Attributes not given take the op's defaults. Throws ShapeError where the shapes do not fit. */
  append(op: Op, args: readonly NodeId[], attrs?: Attrs): NodeId
  /** Gives back room for nodes to come; more can still be appended. */
  trim(): void
}

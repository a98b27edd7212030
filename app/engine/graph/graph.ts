import type { Attrs, Op } from "../ops/op"
import type { Shape, Tensor } from "../tensor/tensor"

export type NodeId = number

/** An append-only Wengert list (evaluation trace). Operands always precede their operation. */
export interface Graph {
  readonly size: number
  kind(node: NodeId): "input" | "constant" | "op"
  op(node: NodeId): Op
  args(node: NodeId): readonly NodeId[]
  attrs(node: NodeId): Attrs
  shape(node: NodeId): Shape
  constant(node: NodeId): Tensor
}

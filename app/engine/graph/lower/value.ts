import type { Span } from "../../language/diagnostic"
import type { Attrs, Op } from "../../ops/op"
import type { Tensor } from "../../tensor/tensor"
import type { NodeId } from "../graph"

/** What depends on no input. It becomes a node when an op or an output first needs it. */
export interface Constant {
  readonly tensor: Tensor
  readonly span: Span
  name: string
  node: NodeId | null
}

/** The value of an expression; null: there is none, and why has been reported. */
export type LoweredValue = NodeId | Constant | null

/** An op at its operands, with its place and theirs in the text. */
export interface Application {
  readonly op: Op
  readonly args: readonly (NodeId | Constant)[]
  readonly attrs: Attrs
  readonly span: Span
  readonly operands: readonly Span[]
}

import type { NodeId } from "../../engine/graph/graph"

/** Name of the node that a mark shows; unique, stable while the name is: also its `data-node`. */
export type MarkId = string

/** One thing that is drawn. */
export interface Mark {
  readonly id: MarkId
  /** Whose value, tangent and adjoint it wears. */
  readonly shows: NodeId
  /** Every node that it stands for (a closed group stands for many). */
  readonly members: readonly NodeId[]
  readonly kind: "node" | "group" | "copy"
  /** Constants drawn on it, one a slot. */
  readonly docked: readonly { readonly node: NodeId; readonly slot: number }[]
}

/** One operand's edge; `id` is "v1→v2:0": also its `data-edge`. */
export interface Link {
  readonly id: string
  readonly from: number // index of a mark
  readonly to: number
  readonly slot: number
  /** Position among the drawn operands of `to`, from the top. */
  readonly port: number
}

/** What is drawn as one thing. The only place that knows of folding, docking, copies and groups. */
export interface Diagram {
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
  /** NodeId → index of the mark that wears it, −1 for docked constants. */
  readonly markOf: Int32Array
}

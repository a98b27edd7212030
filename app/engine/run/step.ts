import type { NodeId } from "../graph/graph"
import type { Tensor } from "../tensor/tensor"

/** One edge at work, in numbers: product = partial · (tangent of `from` | adjoint of `to`), after = before + product. */
export interface Flow {
  readonly from: NodeId
  readonly to: NodeId
  readonly slot: number
  /** null where the edge carries a matrix rule. */
  readonly partial: Tensor | null
  readonly product: Tensor
  /** null: this is the first contribution. */
  readonly before: Tensor | null
  readonly after: Tensor
}

/** What happens at one step of a run. */
export type Step =
  | { readonly kind: "read"; readonly node: NodeId; readonly value: Tensor; readonly tangent: Tensor | null }
  | { readonly kind: "evaluate"; readonly node: NodeId; readonly value: Tensor }
  | {
      readonly kind: "push"
      readonly node: NodeId
      readonly value: Tensor
      readonly tangent: Tensor
      readonly terms: readonly Flow[]
    }
  | {
      readonly kind: "seed"
      readonly node: NodeId
      readonly before: Tensor | null
      readonly after: Tensor
      readonly contribution: Tensor
    }
  | { readonly kind: "pull"; readonly node: NodeId; readonly term: Flow }

// step(run: Run, k: number): Step — k = 1 … plan.steps, by arithmetic.
// valueAt(run, node, k), tangentAt(run, node, k), adjointAt(run, node, k): Tensor | null — what is known after step k (0 = nothing yet).

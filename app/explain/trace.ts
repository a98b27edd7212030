import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import type { Tensor } from "../engine/tensor/tensor"

/** Where a node stands at a step: active = it receives something at this step; done = its value, tangent or complete adjoint is final. */
export type Phase = "waiting" | "active" | "done"

/** One row of the evaluation trace at a step; null: not known yet. */
export interface TraceRow {
  readonly node: NodeId
  readonly name: string
  /** TeX of the node: "x" or "v_{2} = v_{1} + x". */
  readonly tex: string
  readonly value: Tensor | null
  readonly tangent: Tensor | null
  readonly adjoint: Tensor | null
  /** Reverse: what the adjoint is a sum of, in order of arrival; `done`: it has arrived (show nothing of the others). */
  readonly contributions: readonly { readonly product: Tensor; readonly done: boolean }[]
  /** Number of contributions in all. */
  readonly expected: number
  /** The receiver of this step. */
  readonly current: boolean
  readonly phase: Phase
}

/** One row an input or op, in order, with what is known after step k. */
export declare function traceTable(program: Lowered, run: Run, k: number): readonly TraceRow[]

/** The sum in a row's last column: "−18 + 2 + ?". */
export declare function contributionText(row: TraceRow): string

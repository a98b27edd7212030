import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { adjointAt, tangentAt, valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { contributions, phaseAt, receiver, type Contribution, type Phase } from "./contributions"
import { texNode } from "./formula"
import { formatCells } from "./value"

export type { Contribution, Phase } from "./contributions"

/** One row of the evaluation trace at a step; null: not known yet. */
export interface TraceRow {
  readonly node: NodeId
  readonly name: string
  /** TeX of the node: "x" or "v_{2} = v_{1} + x". */
  readonly tex: string
  readonly value: Tensor | null
  readonly tangent: Tensor | null
  readonly adjoint: Tensor | null
  /** Reverse: what the adjoint is the sum of, in order of arrival. Show nothing of those that are not done. */
  readonly contributions: readonly Contribution[]
  /** Number of contributions in all. */
  readonly expected: number
  /** The receiver of this step. */
  readonly current: boolean
  readonly phase: Phase
}

/** One row an input or op, in order, with what is known after step k. */
export function traceTable(program: Lowered, run: Run, k: number): readonly TraceRow[] {
  const current = receiver(run, k)
  return Array.from(run.plan.order, node => {
    const parts = contributions(run, node, k)
    return {
      node,
      name: program.names[node]!,
      tex: texNode(program, node),
      value: valueAt(run, node, k),
      tangent: tangentAt(run, node, k),
      adjoint: adjointAt(run, node, k),
      contributions: parts,
      expected: parts.length,
      current: node === current,
      phase: phaseAt(run.plan, node, k, current),
    }
  })
}

/** One part of the sum in a row's last column: "−18", " + 2", " + ?"; an array in lines of numbers. */
export interface SumPart {
  readonly sign: string
  readonly text: string
  readonly array: boolean
  readonly done: boolean
}

/** The sum in a row's last column, part by part with its sign. */
export function contributionParts(row: TraceRow): readonly SumPart[] {
  return row.contributions.map(({ product, done }, i) => {
    const array = product.shape.length > 0
    const text = done ? formatCells(product) : "?"
    const minus = i > 0 && !array && text.startsWith("−")
    return {
      sign: i === 0 ? "" : minus ? " − " : " + ",
      text: minus ? text.slice(1) : text,
      array: array && done,
      done,
    }
  })
}

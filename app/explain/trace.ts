import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { adjointAt, tangentAt, valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { contributions, phaseAt, receiver, type Contribution, type Phase } from "../engine/run/contributions"
import { texNode } from "./formula"
import { once } from "./once"
import { formatCells } from "./value"

export type { Contribution, Phase } from "../engine/run/contributions"

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

/** What computes a node depends on the program alone: it is written once, not at every step. */
const texOnce = once((program: Lowered, node: NodeId) => texNode(program, node))

/** One row an input or op, in order, with what is known after step k. */
export function traceTable(program: Lowered, run: Run, k: number): readonly TraceRow[] {
  const current = receiver(run, k)
  return Array.from(run.plan.order, node => traceRow(program, run, node, k, current))
}

/** The row of a node after step k, at which `current` receives something. */
export function traceRow(program: Lowered, run: Run, node: NodeId, k: number, current: NodeId): TraceRow {
  const parts = contributions(run, node, k)
  return {
    node,
    name: program.names[node]!,
    tex: texOnce(program, node),
    value: valueAt(run, node, k),
    tangent: tangentAt(run, node, k),
    adjoint: adjointAt(run, node, k),
    contributions: parts,
    expected: parts.length,
    current: node === current,
    phase: phaseAt(run.plan, node, k, current),
  }
}

/** Whether two rows of the same node in the same run say the same. */
export const sameRow = (a: TraceRow, b: TraceRow): boolean =>
  a.node === b.node &&
  a.current === b.current &&
  (a.value === null) === (b.value === null) &&
  (a.adjoint === null) === (b.adjoint === null) &&
  arrived(a) === arrived(b)

const arrived = ({ contributions: parts }: TraceRow) => parts.reduce((sum, { done }) => sum + Number(done), 0)

/** One part of the sum in a row's last column: "−18", " + 2"; an array in lines of numbers. */
export interface SumPart {
  readonly sign: string
  /** "": not known yet, the box is empty. */
  readonly text: string
  readonly array: boolean
  readonly done: boolean
  /** Along which it comes; null: a seed, or parts that are left out. */
  readonly edge: Contribution["edge"]
}

/** So many parts are written out; of a longer sum its ends, and where it has come to. */
const MOST_PARTS = 8

/** The sum in a row's last column, part by part with its sign; "…" for parts that are left out. */
export function contributionParts({ contributions: all }: TraceRow): readonly SumPart[] {
  const shown = placesShown(all)
  return shown.flatMap((place, i) => {
    const part = sumPart(all[place]!, place)
    return i > 0 && place > shown[i - 1]! + 1 ? [LEFT_OUT, part] : [part]
  })
}

const LEFT_OUT: SumPart = { sign: " + ", text: "…", array: false, done: false, edge: null }

function placesShown(all: readonly Contribution[]): readonly number[] {
  if (all.length <= MOST_PARTS) return Array.from(all.keys())
  const next = all.findIndex(({ done }) => !done)
  const come = next < 0 ? all.length : next
  const places = new Set([0, 1, come - 2, come - 1, come, all.length - 1])
  return [...places].filter(place => place >= 0 && place < all.length).sort((a, b) => a - b)
}

function sumPart({ product, done, edge }: Contribution, place: number): SumPart {
  const array = product.shape.length > 0
  const text = done ? formatCells(product) : ""
  const minus = place > 0 && !array && text.startsWith("−")
  return {
    sign: place === 0 ? "" : minus ? " − " : " + ",
    text: minus ? text.slice(1) : text,
    array: array && done,
    done,
    edge,
  }
}

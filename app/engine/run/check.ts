import type { Graph, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import type { Hooks } from "../graph/sweep"
import { entries, type Tensor } from "../tensor/tensor"
import { evaluate, valueOf } from "./evaluate"
import { faults } from "./faults"
import { eachUnit, type MachinePoint } from "./machine"
import { plan } from "./sweep"

/** One entry of the Jacobian, by the engine and by differences. */
export interface Checked {
  /** Positions in `outputs` and `wrt`, and entries of them, row-major. */
  readonly output: number
  readonly row: number
  readonly input: number
  readonly column: number
  readonly derivative: number
  readonly difference: number
  /** |derivative − difference| / max(1, |derivative|, |difference|). */
  readonly error: number
  readonly verdict: "agrees" | "differs" | "unclear"
  /** Why differences say nothing here: the point is on a kink or pole, or they have not settled. */
  readonly reason: "kink" | "undefined" | "unsettled" | null
}

/** Relative error up to which a derivative agrees, and up to which differences have settled. */
const TOLERANCE = 1e-6
/** Best step of central differences relative to x: the cube root of the rounding unit. */
const STEP = Math.cbrt(Number.EPSILON)

/**
 * The reverse gradient against central differences, entry by entry: D(h) and D(h/2), extrapolated (Richardson), with h = ∛ε·max(1, |x|). Where
 * they disagree with one another they judge nothing. `hooks` put a mistake into the engine.
 */
export function check(
  graph: Graph,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  point: MachinePoint,
  hooks: Hooks = {},
): readonly Checked[] {
  const primal = plan(graph, "evaluate", [], [])
  const valuesAt = (at: MachinePoint): readonly Tensor[] => {
    const run = evaluate(primal, at, [])
    return outputs.map(node => valueOf(run, node))
  }
  const blocks = derivatives(graph, wrt, outputs, point, hooks)
  const broken = faults(evaluate(primal, point, []), wrt)
  const reason = broken.some(({ code }) => code === "kink") ? "kink" : broken.length > 0 ? "undefined" : null
  return wrt.flatMap((node, input) =>
    Array.from(point.get(node)!.data, (_, column) => {
      const [coarse, fine] = [4, 2].map(times => quotients(valuesAt, point, node, column, times * STEP))
      return outputs.flatMap((like, output) =>
        Array.from({ length: entries(graph.shape(like)) }, (__, row) => {
          const [first, second] = [coarse![output]![row]!, fine![output]![row]!]
          const derivative = blocks[output]![input]![row]![column]!
          const judged = judge(derivative, (4 * second - first) / 3, relative(first, second), reason)
          return { output, row, input, column, derivative, ...judged }
        }),
      )
    }).flat(),
  )
}

function judge(derivative: number, difference: number, unrest: number, reason: Checked["reason"]) {
  const error = relative(derivative, difference)
  if (error <= TOLERANCE) return { difference, error, verdict: "agrees", reason: null } as const
  if (reason !== null) return { difference, error, verdict: "unclear", reason } as const
  const settled = unrest <= Math.sqrt(TOLERANCE)
  return settled
    ? ({ difference, error, verdict: "differs", reason: null } as const)
    : ({ difference, error, verdict: "unclear", reason: "unsettled" } as const)
}

function relative(a: number, b: number): number {
  const error = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))
  return Number.isNaN(error) ? Infinity : error
}

/** Central difference quotients of every output entry along one input entry. */
function quotients(
  valuesAt: (at: MachinePoint) => readonly Tensor[],
  point: MachinePoint,
  node: NodeId,
  column: number,
  relativeStep: number,
): readonly Float64Array[] {
  const { shape, data } = point.get(node)!
  const step = relativeStep * Math.max(1, Math.abs(data[column]!))
  const at = (by: number) => valuesAt(new Map(point).set(node, { shape, data: data.with(column, data[column]! + by) }))
  const behind = at(-step)
  return at(step).map((ahead, i) => ahead.data.map((value, k) => (value - behind[i]!.data[k]!) / (2 * step)))
}

/** [output][input][row][column], by reverse sweeps. */
function derivatives(
  graph: Graph,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  point: MachinePoint,
  hooks: Hooks,
) {
  return outputs.map(output => {
    const sweep = reverse(graph, wrt, [output], hooks)
    const rows: Float64Array[][] = wrt.map(() => [])
    const results = wrt.map(like => ({ node: sweep.of[like]!, like }))
    eachUnit(sweep, point, results, (_, adjoints) => adjoints.forEach(({ data }, i) => rows[i]!.push(data)))
    return rows
  })
}

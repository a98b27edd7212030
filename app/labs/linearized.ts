import type { NodeId } from "../engine/graph/graph"
import type { Run } from "../engine/run/plan"
import { valueOf } from "../engine/run/evaluate"

/** An edge of the linearised graph, with its local partial as a number. Parallel edges (x·x) are one, their partials added. */
export interface Arc {
  readonly from: NodeId
  readonly to: NodeId
  readonly partial: number
}

/** A computational graph of scalars with a number on every active edge. */
export interface Linearized {
  readonly inputs: readonly NodeId[]
  readonly outputs: readonly NodeId[]
  /** Active nodes between inputs and outputs, ascending. */
  readonly inner: readonly NodeId[]
  readonly arcs: readonly Arc[]
}

/**
 * The active edges of a run, forward or reverse, between the differentiated inputs and the outputs. Throws where an edge carries a matrix
 * rule: elimination is told on scalars. An output that feeds another node is followed by a copy of itself (id ≥ primal size) that is the
 * output, over an edge 1.
 */
export function linearized(run: Run, inputs: readonly NodeId[], outputs: readonly NodeId[]): Linearized {
  const { graph, primal, terms } = run.plan
  const partials = new Map<string, Arc>()
  for (let i = 0; i < terms.count; i++) {
    const [from, to, partial] = [terms.from[i]!, terms.to[i]!, terms.partial[i]!]
    if (partial < 0 || graph.shape(to).length > 0 || graph.shape(from).length > 0)
      throw new Error("elimination is told on scalars")
    const key = `${from} ${to}`
    const before = partials.get(key)?.partial ?? 0
    partials.set(key, { from, to, partial: before + valueOf(run, partial).data[0]! })
  }
  const arcs = [...partials.values()]
  const ends = outputs.map((output, i) => {
    if (!inputs.includes(output) && !arcs.some(arc => arc.from === output)) return output
    arcs.push({ from: output, to: primal + i, partial: 1 })
    return primal + i
  })
  const inner = new Set(arcs.flatMap(({ from, to }) => [from, to]))
  for (const node of [...inputs, ...ends]) inner.delete(node)
  return { inputs, outputs: ends, inner: [...inner].sort((a, b) => a - b), arcs: arcs.sort(byPlace) }
}

/** Arcs in one order everywhere: by consumer, then by operand. */
export const byPlace = (a: Arc, b: Arc): number => a.to - b.to || a.from - b.from

import type { NodeId } from "../engine/graph/graph"
import type { Run } from "../engine/run/plan"
import type { Step } from "../engine/run/step"
import { adjointAt, tangentAt, valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"

/** A local partial in the matrix of a trace: row `to`, column `from`, as positions among its nodes. */
export interface TriangleEntry {
  readonly row: number
  readonly column: number
  /** The first edge between the two; parallel ones (x·x) add up to one entry. */
  readonly slot: number
  /** null: not known yet, or a rule of matrices, which has no one number. */
  readonly value: Tensor | null
  readonly known: boolean
}

/** The strictly lower triangular matrix L of the local partials of a trace. Forward mode solves (I − L)v̇ = ẋ downwards, reverse mode (I − Lᵀ)v̄ = ȳ upwards. */
export interface Triangle {
  /** The nodes of rows and columns: those that an active edge joins, in the order of the trace. */
  readonly nodes: readonly NodeId[]
  /** By row, then column. */
  readonly entries: readonly TriangleEntry[]
  /** Tangents or adjoints by node as far as they are known; null: not yet. */
  readonly solution: readonly (Tensor | null)[]
}

/** The matrix as it is known after step k of a forward or reverse run. */
export function triangleOf(run: Run, k: number): Triangle {
  const { terms, pass, seeds, primal } = run.plan
  const joined = new Set<NodeId>()
  for (let term = 0; term < terms.count; term++) joined.add(terms.from[term]!).add(terms.to[term]!)
  for (const { node } of seeds) if (node < primal) joined.add(node)
  const nodes = [...joined].sort((a, b) => a - b)
  const at = new Map(nodes.map((node, position) => [node, position]))
  const entries = new Map<string, TriangleEntry>()
  for (let term = 0; term < terms.count; term++) {
    const [from, to, partial] = [terms.from[term]!, terms.to[term]!, terms.partial[term]!]
    const key = `${to} ${from}`
    const before = entries.get(key)
    const known = valueAt(run, to, k) !== null
    const value = known && partial >= 0 ? numbersOf(run, partial) : null
    entries.set(key, {
      row: at.get(to)!,
      column: at.get(from)!,
      slot: Math.min(before?.slot ?? Infinity, terms.slot[term]!),
      known,
      value: before?.value && value ? sum(before.value, value) : value,
    })
  }
  return {
    nodes,
    entries: [...entries.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    solution: nodes.map(node => (pass === "forward" ? tangentAt(run, node, k) : adjointAt(run, node, k))),
  }
}

const numbersOf = ({ plan, values, offset }: Run, node: NodeId): Tensor => ({
  shape: plan.graph.shape(node),
  data: values.slice(offset[node], offset[node + 1]),
})

/** Two partials of one entry; one number beside an array counts for each of its entries. */
const sum = (a: Tensor, b: Tensor): Tensor => {
  const [large, small] = a.data.length < b.data.length ? [b, a] : [a, b]
  return { shape: large.shape, data: large.data.map((x, i) => x + small.data[i % small.data.length]!) }
}

/** What a step of the sweep is at in the matrix: a row in forward mode, an entry in reverse mode; the node that receives something. */
export interface TriangleStep {
  readonly node: NodeId | null
  readonly edges: readonly { readonly from: NodeId; readonly to: NodeId }[]
}

/** Where the substitution stands after a step; evaluating alone solves nothing. */
export function triangleStep(now: Step | null): TriangleStep {
  if (now === null || now.kind === "evaluate") return { node: null, edges: [] }
  if (now.kind === "push") return { node: now.node, edges: now.terms.map(({ from, to }) => ({ from, to })) }
  if (now.kind === "pull") return { node: now.node, edges: [{ from: now.term.from, to: now.term.to }] }
  return { node: now.kind === "read" && now.tangent === null ? null : now.node, edges: [] }
}

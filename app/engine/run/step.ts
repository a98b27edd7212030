import type { NodeId } from "../graph/graph"
import type { Tensor } from "../tensor/tensor"
import { valueOf } from "./evaluate"
import { beforeOf, type Run } from "./plan"

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
  /** An input takes its value; `tangent` in forward mode where it is differentiated. */
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

/** What happens at step k = 1 … plan.steps: first the nodes in order, then (reverse) the seeds, then one pull an edge. */
export function step(run: Run, k: number): Step {
  const { order, seeded, steps } = run.plan
  if (!Number.isInteger(k) || k < 1 || k > steps) throw new RangeError(`step ${k} of ${steps}`)
  if (k <= order.length) return ahead(run, order[k - 1]!)
  const entry = k - order.length - 1
  if (entry < seeded.length) return seeding(run, entry)
  const term = flow(run, entry - seeded.length)
  return { kind: "pull", node: term.from, term }
}

function ahead(run: Run, node: NodeId): Step {
  const { pass, graph, of, first } = run.plan
  const value = valueOf(run, node)
  const tangent = pass === "forward" && of[node]! >= 0 ? valueOf(run, of[node]!) : null
  if (graph.kind(node) === "input") return { kind: "read", node, value, tangent }
  if (tangent === null) return { kind: "evaluate", node, value }
  return { kind: "push", node, value, tangent, terms: flows(run, first[node]!, first[node + 1]!) }
}

function seeding(run: Run, entry: number): Step {
  const { node, seed, before, after } = run.plan.seeds[entry]!
  return {
    kind: "seed",
    node,
    before: before < 0 ? null : valueOf(run, before),
    after: valueOf(run, after),
    contribution: valueOf(run, seed),
  }
}

/** The numbers of terms from … to−1. */
export function flows(run: Run, from: number, to: number): readonly Flow[] {
  return Array.from({ length: to - from }, (_, i) => flow(run, from + i))
}

/** The numbers of one term. */
export function flow(run: Run, term: number): Flow {
  const { terms } = run.plan
  const optional = (node: NodeId) => (node < 0 ? null : valueOf(run, node))
  return {
    from: terms.from[term]!,
    to: terms.to[term]!,
    slot: terms.slot[term]!,
    partial: optional(terms.partial[term]!),
    product: valueOf(run, terms.product[term]!),
    before: optional(beforeOf(run.plan, term)),
    after: valueOf(run, terms.after[term]!),
  }
}

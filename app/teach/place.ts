import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Plan, Run } from "../engine/run/plan"
import { pendingPulls, stepsOf } from "../engine/run/state"
import { step } from "../engine/run/step"

/** A node, or an edge by its ends: "v2", "x→v1:0". */
export interface Candidate {
  readonly id: string
  /** Who would work: the node that is computed, or that passes its adjoint back. */
  readonly worker: NodeId
  /** Whether it can come next. */
  readonly ready: boolean
}

/** A question about what comes next: of places that a step may take, some are ready, others begun but not ready. */
export interface PlaceQuestion {
  readonly k: number
  readonly asked: "node" | "edge"
  /** All places that have not been yet. */
  readonly places: readonly Candidate[]
  /** Some of them, the right one among them. */
  readonly offered: readonly Candidate[]
}

/** As many are offered. */
const MOST_OFFERED = 4

/** Operations that can be computed after k steps, and those of whose operands only some are known. */
function computable({ graph, names }: Lowered, { order }: Plan, k: number): readonly Candidate[] {
  const known = new Set(order.subarray(0, k))
  return Array.from(order.subarray(k)).flatMap((node): readonly Candidate[] => {
    const args = graph.args(node)
    const ready = args.every(arg => known.has(arg))
    const begun = args.some(arg => known.has(arg))
    return args.length > 0 && begun ? [{ id: names[node]!, worker: node, ready }] : []
  })
}

/** Edges along which an adjoint can flow back after k steps, and those whose consumer has not got all of its own yet. */
function pullable({ names }: Lowered, { plan }: Run, k: number): readonly Candidate[] {
  const done = Math.max(0, k - plan.order.length - plan.seeded.length)
  const places: Candidate[] = []
  for (let term = done; term < plan.terms.to.length; term++) {
    const [to, slot] = [plan.terms.to[term]!, plan.terms.slot[term]!]
    const { firstTouched, lastTouched } = stepsOf(plan, to)
    const begun = firstTouched !== null && firstTouched <= k
    const from = plan.graph.args(to)[slot]!
    if (begun) places.push({ id: `${names[from]!}→${names[to]!}:${slot}`, worker: to, ready: lastTouched! <= k })
  }
  return places
}

/** The question which node or edge is next at step k; null where it tells nothing apart: all that is begun is ready, or the same has waited a step before. */
export function placeAt(program: Lowered, run: Run, k: number): PlaceQuestion | null {
  const asked = kindAt(program, run, k)
  if (asked === null) return null
  const placesAfter = (k: number) => (asked === "edge" ? pullable(program, run, k) : computable(program, run.plan, k))
  const places = placesAfter(k - 1)
  const [ready, waiting] = [places.filter(({ ready }) => ready), places.filter(({ ready }) => !ready)]
  const last = kindAt(program, run, k - 1) === asked ? placesAfter(k - 2) : []
  const before = new Set(last.flatMap(({ ready, id }) => (ready ? [] : [id])))
  if (ready.length === 0 || waiting.every(({ id }) => before.has(id))) return null
  const chosen = [...ready.slice(0, MOST_OFFERED - 1), ...waiting].slice(0, MOST_OFFERED)
  const offered = chosen.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { k, asked, places, offered }
}

/** What can be asked of step k: the edge that a pull takes; the operation that is computed, unless the way back is what matters. */
function kindAt({ graph }: Lowered, run: Run, k: number): PlaceQuestion["asked"] | null {
  if (k < 1 || k > run.plan.steps) return null
  const { kind, node } = step(run, k)
  if (kind === "pull") return "edge"
  return run.plan.pass === "reverse" || graph.kind(node) !== "op" ? null : "node"
}

/** What is said to a place: it can be next; it waits, and for how much; or it has been already, or begins later. */
export type PlaceVerdict =
  | { readonly kind: "right" }
  | { readonly kind: "waits"; readonly place: Candidate; readonly missing: number }
  | { readonly kind: "other" }

/** Judges a place that was pointed at, by its id. */
export function judgePlace(
  { graph }: Lowered,
  run: Run,
  { places, asked, k }: PlaceQuestion,
  id: string,
): PlaceVerdict {
  const place = places.find(one => one.id === id)
  if (!place) return { kind: "other" }
  if (place.ready) return { kind: "right" }
  const known = new Set(run.plan.order.subarray(0, k - 1))
  const pulls = pendingPulls(run.plan, place.worker, k - 1)
  const missing =
    asked === "edge" ? pulls.total - pulls.received : graph.args(place.worker).filter(arg => !known.has(arg)).length
  return { kind: "waits", place, missing }
}

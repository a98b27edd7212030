import type { NodeId } from "../engine/graph/graph"
import { valueOf } from "../engine/run/evaluate"
import { pullsOf } from "../engine/run/plan"
import { stepsOf, tangentAt, valueAt, adjointAt } from "../engine/run/state"
import { type Tensor, zeros } from "../engine/tensor/tensor"
import { agrees } from "./answer"
import type { Facts } from "./facts"
import { ones, plus, pulledFrom, pushedFrom, valueFrom } from "./local"
import { MISTAKES, type Mistake, type MistakeId } from "./mistakes"

export const COLUMNS = ["value", "tangent", "adjoint"] as const
export type TraceColumn = (typeof COLUMNS)[number]

/** A filled trace: numbers by node and column; what is missing was left blank. */
export type FilledTrace = ReadonlyMap<string, Partial<Readonly<Record<TraceColumn, Tensor>>>>

/** One line of a trace, judged: right; right for the learner's own numbers, which an earlier slip has changed; wrong, perhaps by a known mistake; left blank. */
export interface CheckedLine {
  readonly node: string
  readonly column: TraceColumn
  readonly verdict: "right" | "carried" | "wrong" | "missing"
  readonly mistake: MistakeId | null
  /** Every known mistake that leads there, the named one first. */
  readonly mistakes: readonly MistakeId[]
  /** What it should be, by the learner's own numbers before it. */
  readonly expected: Tensor
}

/** What a trace is of. */
export type Traced = Pick<Facts, "program" | "run">

/** The lines of a trace in the order in which they are worked out: values (and tangents) ahead, adjoints back. */
export function linesOf({
  run,
}: Pick<Traced, "run">): readonly { readonly node: NodeId; readonly column: TraceColumn }[] {
  const { plan } = run
  const order = Array.from(plan.order)
  const ahead = order.flatMap(node => [
    { node, column: "value" as const },
    ...(tangentAt(run, node, plan.steps) ? [{ node, column: "tangent" as const }] : []),
  ])
  if (plan.pass !== "reverse") return ahead
  const reached = order.filter(node => stepsOf(plan, node).lastTouched !== null)
  const last = (node: NodeId) => stepsOf(plan, node).lastTouched!
  const back = reached.sort((a, b) => last(a) - last(b)).map(node => ({ node, column: "adjoint" as const }))
  return [...ahead, ...back]
}

/** The right number of a line. */
export const truthOf = ({ run }: Pick<Traced, "run">, node: NodeId, column: TraceColumn): Tensor => {
  const at = { value: valueAt, tangent: tangentAt, adjoint: adjointAt }[column]
  return at(run, node, run.plan.steps) ?? zeros(run.plan.graph.shape(node))
}

/** What a line should be by the numbers that the learner has before it; with a mistake, what that makes of them. */
function expectedOf(facts: Traced, filled: FilledTrace, node: NodeId, column: TraceColumn, mistake?: Mistake): Tensor {
  const { program, run } = facts
  const { graph } = program
  const own = (column: TraceColumn) => (one: NodeId) =>
    filled.get(program.names[one]!)?.[column] ?? truthOf(facts, one, column)
  const truth = truthOf(facts, node, column)
  const isInput = graph.kind(node) === "input"
  if (column === "value") return isInput ? truth : valueFrom(graph, node, own("value"))
  if (column === "tangent") {
    if (isInput) return mistake?.ones ? ones(truth) : truth
    const tangent = (one: NodeId) => (run.plan.of[one]! < 0 ? null : own("tangent")(one))
    return pushedFrom(graph, node, own("value"), tangent, mistake?.hooks) ?? truth
  }
  const seeds = run.plan.seeds.filter(seed => seed.node === node).map(({ seed }) => valueOf(run, seed))
  const pulls = Array.from(pullsOf(run.plan, node), term => {
    const edge = { to: run.plan.terms.to[term]!, slot: run.plan.terms.slot[term]! }
    return pulledFrom(graph, edge, own("value"), own("adjoint")(edge.to), mistake?.hooks)
  })
  const parts = [...(mistake?.ones ? seeds.map(ones) : seeds), ...pulls]
  if (mistake?.id === "overwrite") return parts.at(-1) ?? truth
  if (mistake?.id === "first-path") return parts[0] ?? truth
  return parts.length === 0 ? truth : parts.reduce(plus)
}

/** Judges a filled trace line by line, each from the learner's own numbers: so a slip costs once. */
export function checkTrace(facts: Traced, filled: FilledTrace): readonly CheckedLine[] {
  return linesOf(facts).map(({ node, column }): CheckedLine => {
    const name = facts.program.names[node]!
    const given = filled.get(name)?.[column]
    const expected = expectedOf(facts, filled, node, column)
    const line = { node: name, column, mistake: null, mistakes: [], expected }
    if (given === undefined) return { ...line, verdict: "missing" }
    if (agrees(given, truthOf(facts, node, column))) return { ...line, verdict: "right" }
    if (agrees(given, expected)) return { ...line, verdict: "carried" }
    const made = MISTAKES.filter(mistake => {
      const answer = expectedOf(facts, filled, node, column, mistake)
      return column !== "value" && !agrees(answer, expected) && agrees(given, answer)
    })
    const mistakes = made.map(({ id }) => id)
    return { ...line, verdict: "wrong", mistake: mistakes[0] ?? null, mistakes }
  })
}

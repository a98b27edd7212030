import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { valueOf } from "../engine/run/evaluate"
import type { Plan, Run } from "../engine/run/plan"
import { step, type Step } from "../engine/run/step"
import { zeros, type Tensor } from "../engine/tensor/tensor"
import { agrees } from "./answer"
import { MISTAKES, type MistakeId } from "./mistakes"
import { variant } from "./mistakes/variant"

/** What can be asked of a step: a node's value or tangent, what flows along an edge, the receiver's adjoint after it, or before it. */
export type Asked = "value" | "tangent" | "contribution" | "sum" | "before"

/** What a mistake would answer. */
export interface Distractor {
  readonly mistake: MistakeId
  readonly answer: Tensor
}

/** A question about one step of a run, before its number is shown. */
export interface Question {
  readonly k: number
  readonly asked: Asked
  /** The receiver. */
  readonly node: NodeId
  /** Of a pull. */
  readonly edge: { readonly to: NodeId; readonly slot: number } | null
  readonly right: Tensor
  /** Of the mistakes that this program can show, each with its answer at this very step. */
  readonly wrong: readonly Distractor[]
}

/** Programs with more steps are not asked about: nobody would step through them. */
const MOST_STEPS = 2000

const known = new WeakMap<Run, readonly (readonly [MistakeId, Run])[]>()

/** The runs of the mistakes that make a difference somewhere in a run; the others have no part in its questions. */
function inPlay(program: Lowered, run: Run): readonly (readonly [MistakeId, Run])[] {
  const before = known.get(run)
  if (before) return before
  const found = MISTAKES.map(mistake => [mistake.id, variant(program, run, mistake)] as const).filter(([, wrong]) =>
    differs(run, wrong),
  )
  known.set(run, found)
  return found
}

function differs(run: Run, wrong: Run): boolean {
  for (let k = run.plan.order.length === run.plan.steps ? 1 : run.plan.order.length + 1; k <= run.plan.steps; k++) {
    const happened = step(run, k)
    const asked = usuallyAsked(happened)
    if (asked !== null && !agrees(answerIn(wrong, run.plan, k, asked), answered(happened, asked))) return true
  }
  return false
}

/** What is asked of a step, if nothing else is said; null: a step that decides nothing. */
function usuallyAsked(happened: Step): Asked | null {
  if (happened.kind === "evaluate") return "value"
  if (happened.kind === "push") return "tangent"
  if (happened.kind !== "pull") return null
  return happened.term.before === null ? "contribution" : "sum"
}

/** The answer that a step gives. */
function answered(happened: Step, asked: Asked): Tensor {
  if (asked === "tangent" && happened.kind === "push") return happened.tangent
  if (happened.kind === "pull") {
    const { before, product, after } = happened.term
    return asked === "before" ? (before ?? zeros(after.shape)) : asked === "contribution" ? product : after
  }
  if (happened.kind === "seed") return happened.after
  return happened.value
}

/** The answer of another run at the step that is the k-th of this plan. */
const answerIn = (wrong: Run, plan: Plan, k: number, asked: Asked): Tensor =>
  answered(step(wrong, sameStep(plan, k, wrong.plan)), asked)

/** The step of another plan of the same program at which the same happens: with other seeds there are more. */
function sameStep(plan: Plan, k: number, other: Plan): number {
  const base = plan.order.length + plan.seeded.length
  if (k <= base || plan.steps === other.steps) return k
  const [to, slot] = [plan.terms.to[k - base - 1]!, plan.terms.slot[k - base - 1]!]
  const term = other.terms.to.findIndex((consumer, i) => consumer === to && other.terms.slot[i] === slot)
  return other.order.length + other.seeded.length + term + 1
}

const isFinite = ({ data }: Tensor) => data.every(Number.isFinite)

/** A question about step k, whether it is well-posed or not; null where there is nothing to ask. */
export function questionOf(program: Lowered, run: Run, k: number, asks: Asked | null = null): Question | null {
  const { plan } = run
  if (k < 1 || k > plan.steps || plan.steps > MOST_STEPS) return null
  const happened = step(run, k)
  const asked = asks ?? usuallyAsked(happened)
  if (asked === null) return null
  const right = answered(happened, asked)
  if (!isFinite(right)) return null
  const edge = happened.kind === "pull" ? { to: happened.term.to, slot: happened.term.slot } : null
  const wrong = inPlay(program, run).map(([mistake, other]) => ({ mistake, answer: answerIn(other, plan, k, asked) }))
  return { k, asked, node: happened.node, edge, right, wrong }
}

/** Whether every mistake shows: none of them answers as is right. */
export const isWellPosed = ({ right, wrong }: Question): boolean => wrong.every(({ answer }) => !agrees(answer, right))

/** The question about step k; null where there is none, or where some mistake would answer it right. */
export function questionAt(program: Lowered, run: Run, k: number): Question | null {
  const question = questionOf(program, run, k)
  return question && isWellPosed(question) ? question : null
}

/** What came along a question's edge; null of a value or tangent. */
export const givenOf = (run: Run, { edge }: Question): Tensor | null => {
  const adjoint = edge === null ? -1 : run.plan.of[edge.to]!
  return adjoint < 0 ? null : valueOf(run, adjoint)
}

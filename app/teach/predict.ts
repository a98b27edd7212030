import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { step } from "../engine/run/step"
import { valueAt } from "../engine/run/state"
import type { Tensor } from "../engine/tensor/tensor"
import { agrees, type KnownNames } from "./answer"
import type { MistakeId } from "./mistakes"
import { givenOf, questionOf, type Asked, type Question } from "./question"

/** What an answer shows: it is right; it is a mistake's, or that of several, which another question tells apart; or it is none of these. */
export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "mistake"; readonly mistake: MistakeId }
  | { readonly kind: "several"; readonly mistakes: readonly MistakeId[]; readonly next: Question }
  | { readonly kind: "other" }

/** Names of a program as they may stand in an answer: what is known before the step. */
export const knownBefore =
  (program: Lowered, run: Run, { k }: Question): KnownNames =>
  name => {
    const node = program.names.indexOf(name)
    return node < 0 || name === "" ? null : valueAt(run, node, k - 1)
  }

/** Judges an answer. `among`: the mistakes that are still thought of; all of the question's, if nothing is said. */
export function judge(
  program: Lowered,
  run: Run,
  question: Question,
  answer: Tensor,
  among?: readonly MistakeId[],
): Verdict {
  const made = question.wrong
    .filter(({ mistake, answer: wrong }) => (among?.includes(mistake) ?? true) && agrees(answer, wrong))
    .map(({ mistake }) => mistake)
  // A question that tells mistakes apart may be one that some of them answer right.
  if (among === undefined && agrees(answer, question.right)) return { kind: "right" }
  const [mistake, ...others] = made
  if (mistake === undefined) return { kind: "other" }
  if (others.length === 0) return { kind: "mistake", mistake }
  const next = followUp(program, run, question, made)
  return next === null ? { kind: "mistake", mistake } : { kind: "several", mistakes: made, next }
}

/** Whether the answer of every mistake leads to its own name. */
export const tellsApart = (program: Lowered, run: Run, question: Question): boolean =>
  question.wrong.every(({ mistake, answer }) => {
    const verdict = judge(program, run, question, answer)
    return verdict.kind === "mistake"
      ? verdict.mistake === mistake
      : verdict.kind === "several" && parts(verdict.next, verdict.mistakes) === verdict.mistakes.length
  })

/** Into how many answers a question parts some mistakes. */
const parts = ({ wrong }: Question, mistakes: readonly MistakeId[]): number =>
  distinct(wrong.filter(({ mistake }) => mistakes.includes(mistake)).map(({ answer }) => answer)).length

/** The question that tells mistakes apart best: of the same step, else of one before or after it. Null: none does. */
function followUp(program: Lowered, run: Run, { k, asked }: Question, mistakes: readonly MistakeId[]): Question | null {
  const own: readonly Asked[] = step(run, k).kind === "pull" ? ["before", "contribution", "sum"] : []
  const here = own.filter(asks => asks !== asked).map(asks => questionOf(program, run, k, asks))
  const best = (all: readonly (Question | null)[]) =>
    all.reduce<Question | null>((best, one) => {
      if (one === null) return best
      return parts(one, mistakes) > (best === null ? 1 : parts(best, mistakes)) ? one : best
    }, null)
  const found = best(here)
  if (found !== null && parts(found, mistakes) === mistakes.length) return found
  const others = Array.from({ length: run.plan.steps }, (_, i) =>
    i + 1 === k ? null : questionOf(program, run, i + 1),
  )
  return best([found, ...others])
}

/** The first of each of some answers. */
function distinct(answers: readonly Tensor[]): readonly Tensor[] {
  const kept: Tensor[] = []
  for (const answer of answers) if (!kept.some(one => agrees(one, answer) || agrees(answer, one))) kept.push(answer)
  return kept
}

const CHOICES = 4

/** Four answers to choose from, in ascending order: the right one, those of mistakes, then numbers that the step works with. */
export function choices(run: Run, question: Question): readonly Tensor[] {
  const { right, wrong } = question
  const finite = wrong.map(({ answer }) => answer).filter(({ data }) => data.every(Number.isFinite))
  const all = distinct([right, ...finite, ...nearby(run, question)])
  const fitting = all.filter(({ shape }) => shape.length === right.shape.length)
  return fitting.slice(0, CHOICES).sort(ascending)
}

function ascending(a: Tensor, b: Tensor): number {
  const at = a.data.findIndex((entry, i) => entry !== b.data[i])
  return at < 0 ? 0 : a.data[at]! - b.data[at]!
}

const mapped = ({ shape, data }: Tensor, by: (entry: number) => number): Tensor => ({ shape, data: data.map(by) })

/** Numbers of the right shape that stand near a step; at last the right one with another sign, doubled, halved. */
function nearby(run: Run, question: Question): readonly Tensor[] {
  const { k, right } = question
  const happened = step(run, k)
  const terms = happened.kind === "pull" ? [happened.term] : happened.kind === "push" ? happened.terms : []
  const parts = terms.flatMap(({ product, partial, before }) => [product, partial, before])
  const values = Array.from(run.plan.order.subarray(0, k), node => valueAt(run, node, k - 1))
  const changed = [
    (x: number) => -x,
    (x: number) => 2 * x,
    (x: number) => x / 2,
    ...[1, -1, 2].map(by => (x: number) => x + by),
  ]
  const numbers = [...parts, givenOf(run, question), ...values.reverse(), ...changed.map(by => mapped(right, by))]
  return numbers.flatMap(number =>
    number?.shape.join() === right.shape.join() && number.data.every(Number.isFinite) ? [number] : [],
  )
}

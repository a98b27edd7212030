import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import { placeAt, type PlaceQuestion } from "./place"
import { questionAt, type Question } from "./question"

/** More steps are not looked through when one leaps over them. */
const MOST_LEAPT = 400

/** Which steps of which runs have shown their numbers already. */
export interface Passed {
  readonly has: (run: Run, k: number) => boolean
  readonly add: (run: Run, k: number) => void
}

/** Nothing has been shown yet. */
export function createPassed(): Passed {
  const known = new WeakMap<Run, Set<number>>()
  return {
    has: (run, k) => known.get(run)?.has(k) === true,
    add: (run, k) => {
      known.set(run, (known.get(run) ?? new Set()).add(k))
    },
  }
}

/** What is asked of step k: its number; or what is next, where the number tells no mistake apart. Null: nothing. */
export function askedAt(program: Lowered, run: Run, k: number): Question | PlaceQuestion | null {
  const question = questionAt(program, run, k)
  if (question && question.wrong.length > 0) return question
  return placeAt(program, run, k) ?? question
}

/** The first question that is open among the steps from … to; null: all of them may be shown. */
export function firstOpen(
  program: Lowered,
  run: Run,
  from: number,
  to: number,
  passed: Passed,
): Question | PlaceQuestion | null {
  for (let k = Math.max(1, from, to - MOST_LEAPT); k <= to; k++) {
    const question = passed.has(run, k) ? null : askedAt(program, run, k)
    if (question) return question
  }
  return null
}

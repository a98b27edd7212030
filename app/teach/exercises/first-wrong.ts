import type { Run } from "../../engine/run/plan"
import { checkTrace, linesOf, truthOf } from "../check"
import { MISTAKES, type MistakeId } from "../mistakes"
import { variant } from "../mistakes/variant"
import { RIGHT, WRONG, type ExerciseKind } from "./exercise"
import { randomTask, type ExerciseTask } from "./task"
import { pick } from "./random"
import { trace } from "./trace"
import { agrees } from "../answer"

interface BuggyRun extends ExerciseTask {
  readonly mistake: MistakeId
  readonly run: Run
}

/** Positions in the trace at which a buggy run differs from the right one. */
const differing = ({ facts, run }: Pick<BuggyRun, "facts" | "run">): readonly number[] =>
  linesOf(facts).flatMap(({ node, column }, i) =>
    agrees(truthOf({ ...facts, run }, node, column), truthOf(facts, node, column)) ? [] : [i],
  )

/** Find the first wrong line of the trace of a run with a mistake in its engine: its place, from 0. */
export const firstWrong: ExerciseKind<BuggyRun, number> = {
  id: "first-wrong",
  make: random => {
    for (;;) {
      const task = randomTask(random, "reverse")
      const mistake = pick(random, MISTAKES)
      const run = variant(task.facts.program, task.facts.run, mistake)
      if (differing({ facts: task.facts, run }).length > 0) return { ...task, mistake: mistake.id, run }
    }
  },
  model: data => differing(data)[0]!,
  grade: (data, reply) => (reply === differing(data)[0] ? RIGHT : WRONG),
  slips: data => {
    const [first, ...others] = differing(data)
    return [...others.slice(0, 1), first! - 1, linesOf(data.facts).length].map(reply => ({ reply, mistake: null }))
  },
}

/** The mistake that the first wrong line of a buggy run shows, by the check of a learner's own trace. */
export function diagnosed({ facts, run, ...task }: BuggyRun): MistakeId | null {
  const filled = trace.model({ ...task, facts: { ...facts, run } })
  return checkTrace(facts, filled).find(({ verdict }) => verdict === "wrong")?.mistake ?? null
}

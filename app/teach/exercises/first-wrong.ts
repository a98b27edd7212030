import type { Run } from "../../engine/run/plan"
import { checkTrace, linesOf, truthOf } from "../check"
import { MISTAKES, type MistakeId } from "../mistakes"
import { variant } from "../mistakes/variant"
import { RIGHT, slipped, type ExerciseKind } from "./exercise"
import { randomTask, refreshed, swept, type ExerciseTask } from "./task"
import { pick, type Random } from "./random"
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

/** A run of a task with a mistake that makes a difference; null: none does. */
function spoilt(random: Random, task: ExerciseTask): BuggyRun | null {
  const made = MISTAKES.flatMap(({ id, ...hooks }) => {
    const run = variant(task.facts.program, task.facts.run, { id, ...hooks })
    return differing({ facts: task.facts, run }).length > 0 ? [{ ...task, mistake: id, run }] : []
  })
  return made.length > 0 ? pick(random, made) : null
}

/** Find the first wrong line of the trace of a run with a mistake in its engine: its place, from 0. */
export const firstWrong: ExerciseKind<BuggyRun, number> = {
  id: "first-wrong",
  make: random => {
    for (;;) {
      const data = spoilt(random, randomTask(random, "reverse"))
      if (data) return data
    }
  },
  on: (random, document) => {
    const task = refreshed(random, swept(document))
    return task && spoilt(random, task)
  },
  model: data => differing(data)[0]!,
  grade: (data, reply) => {
    const wrong = differing(data)
    if (reply === wrong[0]) return RIGHT
    if (linesOf(data.facts)[reply] === undefined) return slipped("nowhere")
    return slipped(wrong.includes(reply) ? "later" : "rightLine")
  },
  slips: data => {
    const [first, ...others] = differing(data)
    return [
      ...others.slice(0, 1).map(reply => ({ reply, mistake: "later" as const })),
      { reply: first! - 1, mistake: "rightLine" as const },
      { reply: linesOf(data.facts).length, mistake: "nowhere" },
    ]
  },
}

/** The mistake that the first wrong line of a buggy run shows, by the check of a learner's own trace. */
export function diagnosed({ facts, run, ...task }: BuggyRun): MistakeId | null {
  const { filled } = trace.model({ ...task, facts: { ...facts, run } })
  return checkTrace(facts, filled).find(({ verdict }) => verdict === "wrong")?.mistake ?? null
}

import type { Tensor } from "../../engine/tensor/tensor"
import { missedAt, otherwiseTold } from "../otherwise"
import { judge, tellsApart } from "../predict"
import type { Question } from "../question"
import { meaning, RIGHT, type ExerciseKind } from "./exercise"
import { randomTask, refreshed, swept, type ExerciseTask } from "./task"
import { pick, type Random } from "./random"

type AskedNumber = ExerciseTask & { readonly question: Question }

function askedOf(random: Random, task: ExerciseTask): AskedNumber | null {
  const { program, run } = task.facts
  const asked = task.questions.filter(question => tellsApart(program, run, question))
  return asked.length > 0 ? { ...task, question: pick(random, asked) } : null
}

/** One number of a sweep, asked where every mistake shows. */
export const number: ExerciseKind<AskedNumber, Tensor> = {
  id: "number",
  make: random => {
    for (;;) {
      const asked = askedOf(random, randomTask(random, pick(random, ["forward", "reverse"])))
      if (asked) return asked
    }
  },
  on: (random, document) => {
    const task = refreshed(random, swept(document))
    return task && askedOf(random, task)
  },
  model: ({ question }) => question.right,
  grade: ({ facts, question }, reply) => {
    const verdict = judge(facts.program, facts.run, question, reply)
    if (verdict.kind === "right") return RIGHT
    if (verdict.kind === "mistake") return { right: false, mistakes: [verdict.mistake] }
    if (verdict.kind === "several") return { right: false, mistakes: verdict.mistakes }
    return meaning(words => otherwiseTold(facts, missedAt(question), reply, words))
  },
  slips: ({ question }) => question.wrong.map(({ mistake, answer }) => ({ reply: answer, mistake })),
}

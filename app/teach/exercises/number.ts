import type { Tensor } from "../../engine/tensor/tensor"
import { judge, tellsApart } from "../predict"
import type { Question } from "../question"
import { RIGHT, WRONG, type ExerciseKind } from "./exercise"
import { randomTask, type ExerciseTask } from "./task"
import { pick } from "./random"

/** One number of a sweep, asked where every mistake shows. */
export const number: ExerciseKind<ExerciseTask & { readonly question: Question }, Tensor> = {
  id: "number",
  make: random => {
    for (;;) {
      const task = randomTask(random, pick(random, ["forward", "reverse"]))
      const { program, run } = task.facts
      const asked = task.questions.filter(question => tellsApart(program, run, question))
      if (asked.length > 0) return { ...task, question: pick(random, asked) }
    }
  },
  model: ({ question }) => question.right,
  grade: ({ facts, question }, reply) => {
    const verdict = judge(facts.program, facts.run, question, reply)
    if (verdict.kind === "right") return RIGHT
    if (verdict.kind === "mistake") return { right: false, mistakes: [verdict.mistake] }
    return verdict.kind === "several" ? { right: false, mistakes: verdict.mistakes } : WRONG
  },
  slips: ({ question }) => question.wrong.map(({ mistake, answer }) => ({ reply: answer, mistake })),
}

import { checkTrace, linesOf, truthOf, type FilledTrace } from "../check"
import { MISTAKES } from "../mistakes"
import { variant } from "../mistakes/variant"
import { RIGHT, type ExerciseKind } from "./exercise"
import { randomTask, refreshed, swept, type ExerciseTask } from "./task"
import { pick } from "./random"
import type { Facts } from "../facts"
import { agrees } from "../answer"

/** Every line of a sweep, filled with the numbers of a run. */
function filledBy(facts: Facts): FilledTrace {
  const filled = new Map<string, Record<string, ReturnType<typeof truthOf>>>()
  for (const { node, column } of linesOf(facts)) {
    const name = facts.program.names[node]!
    filled.set(name, { ...filled.get(name), [column]: truthOf(facts, node, column) })
  }
  return filled
}

/** Fill the whole trace. */
export const trace: ExerciseKind<ExerciseTask, FilledTrace> = {
  id: "trace",
  make: random => randomTask(random, pick(random, ["forward", "reverse"])),
  on: (random, document) => refreshed(random, swept(document)),
  model: ({ facts }) => filledBy(facts),
  grade: ({ facts }, reply) => {
    const lines = checkTrace(facts, reply)
    const wrong = lines.filter(({ verdict }) => verdict === "wrong" || verdict === "missing")
    if (wrong.length === 0) return RIGHT
    return { right: false, mistakes: wrong.flatMap(({ mistake }) => (mistake === null ? [] : [mistake])) }
  },
  slips: ({ facts, questions }) =>
    MISTAKES.flatMap(mistake => {
      if (!questions.some(({ wrong }) => wrong.some(one => one.mistake === mistake.id))) return []
      const run = variant(facts.program, facts.run, mistake)
      const reply = filledBy({ ...facts, run })
      const differs = linesOf(facts).some(
        ({ node, column }) => !agrees(truthOf({ ...facts, run }, node, column), truthOf(facts, node, column)),
      )
      return differs ? [{ reply, mistake: null }] : []
    }),
}

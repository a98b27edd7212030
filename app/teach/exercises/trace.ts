import { checkTrace, linesOf, truthOf, type FilledTrace } from "../check"
import { MISTAKES } from "../mistakes"
import { variant } from "../mistakes/variant"
import { rulesOf, type RuleName } from "../rule"
import { RIGHT, type ExerciseKind, type SlipId } from "./exercise"
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

/** A filled trace, and by which rule each operation is differentiated; what is not said counts neither way. */
interface TraceReply {
  readonly filled: FilledTrace
  readonly rules: ReadonlyMap<string, RuleName>
}

/** The operations to which another rule is said than theirs. */
export const wrongRules = (facts: Facts, { rules }: TraceReply): readonly string[] =>
  [...rulesOf(facts)].flatMap(([node, rule]) => ((rules.get(node) ?? rule) === rule ? [] : [node]))

/** Fill the whole trace. */
export const trace: ExerciseKind<ExerciseTask, TraceReply> = {
  id: "trace",
  make: random => randomTask(random, pick(random, ["forward", "reverse"])),
  on: (random, document) => refreshed(random, swept(document)),
  model: ({ facts }) => ({ filled: filledBy(facts), rules: rulesOf(facts) }),
  grade: ({ facts }, reply) => {
    const lines = checkTrace(facts, reply.filled)
    const wrong = lines.filter(({ verdict }) => verdict === "wrong" || verdict === "missing")
    const mistakes = new Set<SlipId>(wrong.flatMap(({ mistakes }) => mistakes))
    if (wrongRules(facts, reply).length > 0) mistakes.add("otherRule")
    return wrong.length === 0 && mistakes.size === 0 ? RIGHT : { right: false, mistakes: [...mistakes] }
  },
  slips: ({ facts, questions }) => {
    const [right, rules] = [filledBy(facts), rulesOf(facts)]
    const others = [...rules].map(([node, rule]) => [node, rule === "sum" ? "product" : "sum"] as const)
    const runs = MISTAKES.flatMap(mistake => {
      if (!questions.some(({ wrong }) => wrong.some(one => one.mistake === mistake.id))) return []
      const run = variant(facts.program, facts.run, mistake)
      const reply = { filled: filledBy({ ...facts, run }), rules }
      const differs = linesOf(facts).some(
        ({ node, column }) => !agrees(truthOf({ ...facts, run }, node, column), truthOf(facts, node, column)),
      )
      return differs ? [{ reply, mistake: mistake.id }] : []
    })
    return [...runs, { reply: { filled: right, rules: new Map(others) }, mistake: "otherRule" }]
  },
}

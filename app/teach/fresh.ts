import type { Lowered } from "../engine/graph/program"
import { evaluate, valueOf } from "../engine/run/evaluate"
import type { Run } from "../engine/run/plan"
import { scalar } from "../engine/tensor/tensor"
import { agrees } from "./answer"
import { pick, type Random } from "./exercises/random"
import { tellsApart } from "./predict"
import { questionAt, type Question } from "./question"

/** Values to choose from: easily told apart, and of every sign and size that functions ask for. */
const VALUES = [-4, -3, -0.5, 0.5, 1.5, 3, 4, 5, 6, 7] as const
const MOST_ATTEMPTS = 200

/** Other values of the inputs that are no literals, for which the same step asks a question that still tells the mistakes apart; null: none was found. */
export function freshPoint(
  program: Lowered,
  run: Run,
  question: Question,
  random: Random,
): ReadonlyMap<string, number> | null {
  const free = program.inputs.filter(({ literal, node }) => !literal && program.graph.shape(node).length === 0)
  if (free.length === 0) return null
  const seeds = run.plan.seeds.map(({ seed }) => valueOf(run, seed))
  for (let i = 0; i < MOST_ATTEMPTS; i++) {
    const values = new Map(free.map(({ name }) => [name, pick(random, VALUES) as number]))
    const point = new Map(
      program.inputs.map(({ name, node }) => {
        const value = values.get(name)
        return [node, value === undefined ? valueOf(run, node) : scalar(value)] as const
      }),
    )
    const other = evaluate(run.plan, point, seeds)
    const next = questionAt(program, other, question.k)
    if (next && !agrees(next.right, question.right) && tellsApart(program, other, next)) return values
  }
  return null
}

import { meaning, RIGHT, slipped, type SlipId, type ExerciseKind } from "./exercise"
import { formatNumber } from "../../explain/number"
import { pick, whole } from "./random"
import type { Dimensions } from "./mode"

export const WAYS = ["differences", "forward", "reverse"] as const

/** A function, how long it takes, and how its Jacobian is to be found. */
interface Expense extends Dimensions {
  readonly way: (typeof WAYS)[number]
  /** One evaluation, ms. */
  readonly evaluation: number
}

/** What a sweep costs in evaluations of the function: bounds of Griewank and Walther (2008), chapter 4. */
export const SWEEP = { forward: 2.5, reverse: 4 } as const

const runsOf = ({ way, inputs, outputs }: Expense): number =>
  way === "differences" ? inputs + 1 : way === "forward" ? SWEEP.forward * inputs : SWEEP.reverse * outputs

/** What those who take a slip answer, in evaluations of the function. */
function slipsOf(data: Expense): readonly (readonly [SlipId, number])[] {
  const { way, inputs, outputs, evaluation } = data
  const unit = ["noUnit", runsOf(data) / evaluation] as const
  if (way === "differences")
    return [["base", inputs], ["central", 2 * inputs], ["everyEntry", (inputs + 1) * outputs], unit]
  const cost = SWEEP[way]
  const [sweeps, others] = way === "forward" ? [inputs, outputs] : [outputs, inputs]
  return [
    ["otherDimension", cost * others],
    ["oneSweep", cost],
    ["freeSweep", sweeps],
    ["everyEntry", cost * inputs * outputs],
    unit,
  ]
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9

/** Estimate how many ms a Jacobian takes. */
export const cost: ExerciseKind<Expense, number> = {
  id: "cost",
  make: random => {
    const inputs = whole(random, 2, 40)
    const outputs = whole(random, 2, 20)
    return {
      inputs,
      outputs: outputs < inputs ? outputs : outputs + 1,
      way: pick(random, WAYS),
      evaluation: pick(random, [2, 4, 10]),
    }
  },
  model: data => runsOf(data) * data.evaluation,
  grade: (data, reply) => {
    if (near(reply, cost.model(data))) return RIGHT
    const slips = slipsOf(data).filter(([, runs]) => near(reply, runs * data.evaluation))
    if (slips.length > 0) return slipped(...slips.map(([slip]) => slip))
    return meaning(({ practice }) => practice.means.cost[data.way](formatNumber(reply / data.evaluation)))
  },
  slips: data => slipsOf(data).map(([mistake, runs]) => ({ reply: runs * data.evaluation, mistake })),
}

import { factsOf } from "../facts"
import { meaning, RIGHT, slipped, type ExerciseKind, type SlipId } from "./exercise"
import { whole } from "./random"

/** How many inputs are differentiated, and how many outputs there are. */
export interface Dimensions {
  readonly inputs: number
  readonly outputs: number
}

/** Choose the mode that needs fewer sweeps for all derivatives, and say how many it needs. */
export const mode: ExerciseKind<Dimensions, { readonly mode: "forward" | "reverse"; readonly sweeps: number }> = {
  id: "mode",
  make: random => {
    const inputs = whole(random, 1, 9)
    const outputs = whole(random, 1, 8)
    // As many of both: either mode would be right.
    return { inputs, outputs: outputs < inputs ? outputs : outputs + 1 }
  },
  on: (_, document) => {
    const program = factsOf(document)?.program
    if (!program || program.graph.size > MOST_NODES) return null
    const size = (nodes: readonly { readonly node: number }[]) =>
      nodes.reduce((sum, { node }) => sum + program.graph.shape(node).reduce((a, b) => a * b, 1), 0)
    const inputs = size(program.inputs.filter(({ constant, name }) => !constant && !document.freeze.includes(name)))
    const outputs = size(program.outputs)
    return inputs === outputs || inputs === 0 ? null : { inputs, outputs }
  },
  model: ({ inputs, outputs }) => ({
    mode: inputs < outputs ? "forward" : "reverse",
    sweeps: Math.min(inputs, outputs),
  }),
  grade: (data, reply) => {
    const model = mode.model(data)
    if (reply.mode !== model.mode) {
      const needed = Math.max(data.inputs, data.outputs)
      return meaning(({ practice }) => practice.means.otherMode(reply.mode, needed), "otherMode")
    }
    if (reply.sweeps === model.sweeps) return RIGHT
    const slip = slipsOf(data).find(([, sweeps]) => sweeps === reply.sweeps)
    if (slip) return slipped(slip[0])
    if (!Number.isInteger(reply.sweeps) || reply.sweeps < 1) return slipped("uncounted")
    return slipped(reply.sweeps > model.sweeps ? "tooManySweeps" : "tooFewSweeps")
  },
  slips: data => {
    const { inputs, outputs } = data
    const [better, worse] = inputs < outputs ? (["forward", "reverse"] as const) : (["reverse", "forward"] as const)
    const slips = [{ reply: { mode: worse, sweeps: Math.max(inputs, outputs) }, mistake: "otherMode" as const }]
    // Where two slips count alike the first of them is named.
    const first = slipsOf(data).filter(([, sweeps], i, all) => all.findIndex(other => other[1] === sweeps) === i)
    return [...slips, ...first.map(([mistake, sweeps]) => ({ reply: { mode: better, sweeps }, mistake }))]
  },
}

/** How those who take a slip count the sweeps of the better mode; none counts right. */
const slipsOf = ({ inputs, outputs }: Dimensions): readonly (readonly [SlipId, number])[] =>
  (
    [
      ["everyEntry", inputs * outputs],
      ["otherDimension", Math.max(inputs, outputs)],
      ["bothDimensions", inputs + outputs],
      ["oneSweep", 1],
    ] as const
  ).filter(([, sweeps]) => sweeps !== Math.min(inputs, outputs))

const MOST_NODES = 500

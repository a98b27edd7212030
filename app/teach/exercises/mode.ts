import { factsOf } from "../facts"
import { RIGHT, slipped, WRONG, type ExerciseKind } from "./exercise"
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
    if (reply.mode !== model.mode) return slipped("otherMode")
    if (reply.sweeps === model.sweeps) return RIGHT
    return reply.sweeps === data.inputs * data.outputs ? slipped("everyEntry") : WRONG
  },
  slips: ({ inputs, outputs }) => {
    const [better, worse] = inputs < outputs ? (["forward", "reverse"] as const) : (["reverse", "forward"] as const)
    const slips = [{ reply: { mode: worse, sweeps: Math.max(inputs, outputs) }, mistake: "otherMode" as const }]
    const entries = { reply: { mode: better, sweeps: inputs * outputs }, mistake: "everyEntry" as const }
    // With one output or input a sweep gives it all: then as many entries as the worse mode has sweeps.
    return [...slips, entries]
  },
}

const MOST_NODES = 500

import { factsOf } from "../facts"
import { RIGHT, slipped, type ExerciseKind } from "./exercise"
import { pick, whole, type Random } from "./random"

/** Which part of the Jacobian of n inputs and m outputs is asked for. */
interface WantedPart {
  readonly inputs: number
  readonly outputs: number
  readonly part: "column" | "row"
  /** From 0. */
  readonly place: number
}

/** More fields have no room. */
const MOST = 8

function wantedOf(random: Random, inputs: number, outputs: number): WantedPart {
  // Of one alone the seed is 1, whatever is asked.
  const part = outputs < 2 ? "column" : inputs < 2 ? "row" : pick(random, ["column", "row"] as const)
  return { inputs, outputs, part, place: whole(random, 0, (part === "column" ? inputs : outputs) - 1) }
}

/** Choose mode and seed for a column or a row of the Jacobian. */
export const seed: ExerciseKind<
  WantedPart,
  { readonly mode: "forward" | "reverse"; readonly seed: readonly number[] }
> = {
  id: "seed",
  make: random => {
    return wantedOf(random, whole(random, 2, 4), whole(random, 2, 4))
  },
  on: (random, document) => {
    const program = factsOf(document)?.program
    if (!program) return null
    const inputs = program.inputs.filter(({ constant, name }) => !constant && !document.freeze.includes(name))
    const numbers = [...inputs, ...program.outputs].every(({ node }) => program.graph.shape(node).length === 0)
    const [n, m] = [inputs.length, program.outputs.length]
    return numbers && Math.max(n, m) <= MOST && Math.max(n, m) > 1 && n > 0 ? wantedOf(random, n, m) : null
  },
  model: ({ inputs, outputs, part, place }) => ({
    mode: part === "column" ? "forward" : "reverse",
    seed: Array.from({ length: part === "column" ? inputs : outputs }, (_, i) => Number(i === place)),
  }),
  grade: (data, reply) => {
    const model = seed.model(data)
    if (reply.mode !== model.mode) return slipped("otherMode")
    if (reply.seed.length !== model.seed.length) return slipped("nowhere")
    if (reply.seed.every((one, i) => one === model.seed[i])) return RIGHT
    if (reply.seed.every(one => one === 1)) return slipped("seed")
    if (reply.seed.every(one => one === 0)) return slipped("zeros")
    if (reply.seed.filter(one => one !== 0).length > 1) return slipped("combination")
    return slipped(reply.seed[data.place] === 0 ? "otherPlace" : "multiple")
  },
  slips: data => {
    const { mode, seed: model } = seed.model(data)
    return [
      { reply: { mode, seed: model.map(() => 1) }, mistake: "seed" },
      { reply: { mode, seed: model.map(() => 0) }, mistake: "zeros" },
      { reply: { mode, seed: [...model.slice(1), model[0]!] }, mistake: "otherPlace" },
      { reply: { mode, seed: model.map(one => 3 * one) }, mistake: "multiple" },
      { reply: { mode, seed: model.map(one => one + 2) }, mistake: "combination" },
      { reply: { mode: mode === "forward" ? "reverse" : "forward", seed: model }, mistake: "otherMode" },
    ]
  },
}

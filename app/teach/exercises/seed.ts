import { RIGHT, WRONG, type ExerciseKind } from "./exercise"
import { pick, whole } from "./random"

/** Which part of the Jacobian of n inputs and m outputs is asked for. */
interface WantedPart {
  readonly inputs: number
  readonly outputs: number
  readonly part: "column" | "row"
  /** From 0. */
  readonly place: number
}

/** Choose mode and seed for a column or a row of the Jacobian. */
export const seed: ExerciseKind<
  WantedPart,
  { readonly mode: "forward" | "reverse"; readonly seed: readonly number[] }
> = {
  id: "seed",
  make: random => {
    const [inputs, outputs] = [whole(random, 2, 4), whole(random, 2, 4)]
    const part = pick(random, ["column", "row"] as const)
    return { inputs, outputs, part, place: whole(random, 0, (part === "column" ? inputs : outputs) - 1) }
  },
  model: ({ inputs, outputs, part, place }) => ({
    mode: part === "column" ? "forward" : "reverse",
    seed: Array.from({ length: part === "column" ? inputs : outputs }, (_, i) => Number(i === place)),
  }),
  grade: (data, reply) => {
    const model = seed.model(data)
    if (reply.mode !== model.mode || reply.seed.length !== model.seed.length) return WRONG
    if (reply.seed.every((one, i) => one === model.seed[i])) return RIGHT
    return reply.seed.every(one => one === 1) ? { right: false, mistakes: ["seed"] } : WRONG
  },
  slips: data => {
    const { mode, seed: model } = seed.model(data)
    return [
      { reply: { mode, seed: model.map(() => 1) }, mistake: "seed" },
      { reply: { mode, seed: model.map(() => 0) }, mistake: null },
      { reply: { mode: mode === "forward" ? "reverse" : "forward", seed: model }, mistake: null },
    ]
  },
}

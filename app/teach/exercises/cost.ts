import { RIGHT, WRONG, type ExerciseKind } from "./exercise"
import { whole } from "./random"

/** Choose the mode that needs fewer sweeps for all derivatives, and say how many it needs. */
export const cost: ExerciseKind<
  { readonly inputs: number; readonly outputs: number },
  { readonly mode: "forward" | "reverse"; readonly sweeps: number }
> = {
  id: "cost",
  make: random => {
    const inputs = whole(random, 1, 9)
    const outputs = whole(random, 1, 8)
    // As many of both: either mode would be right.
    return { inputs, outputs: outputs < inputs ? outputs : outputs + 1 }
  },
  model: ({ inputs, outputs }) => ({
    mode: inputs < outputs ? "forward" : "reverse",
    sweeps: Math.min(inputs, outputs),
  }),
  grade: (data, { mode, sweeps }) => {
    const model = cost.model(data)
    return mode === model.mode && sweeps === model.sweeps ? RIGHT : WRONG
  },
  slips: ({ inputs, outputs }) => [
    { reply: { mode: inputs < outputs ? "reverse" : "forward", sweeps: Math.max(inputs, outputs) }, mistake: null },
    { reply: { mode: inputs < outputs ? "forward" : "reverse", sweeps: inputs * outputs }, mistake: null },
  ],
}

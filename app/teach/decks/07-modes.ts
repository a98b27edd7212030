import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const NEURON = {
  program: "f = sigmoid(w0*x0 + w1*x1 + w2)",
  at: givens({ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }),
}
const FAN = { program: "a = t\nb = t^2\nc = t^3\nd = sin(t)\ng = exp(t)", at: givens({ t: 1 }) }

/** Which mode is cheaper. */
export const modes: ReadyDeck = {
  title: "Forward mode against reverse mode",
  states: [
    {
      name: "Five inputs, one output",
      note: "Ask for the sweeps of each mode: 5 against 1.",
      document: { ...NEURON, mode: "compare" },
    },
    {
      name: "What they cost",
      note: "Count multiplications, not seconds.",
      document: { ...NEURON, mode: "compare", panel: "cost" },
    },
    {
      name: "One input, five outputs",
      note: "Now it is the other way round: 1 against 5.",
      document: { ...FAN, mode: "compare", panel: "cost" },
    },
  ],
}

import { givens, seeds } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const SURVEY = { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }), mode: "forward" as const }

/** Tangents beside values. */
export const forward: ReadyDeck = {
  title: "Forward mode",
  states: [
    {
      name: "Seed the first input",
      note: "Ask for the tangent of sin x2: 0, for x2 has the seed 0.",
      document: { ...SURVEY, seed: seeds("forward", { x1: 1, x2: 0 }) },
      at: "read x2",
    },
    {
      name: "Predict each tangent",
      note: "Vote at every node. All ones is the favourite slip in the next state.",
      document: { ...SURVEY, seed: seeds("forward", { x1: 1, x2: 0 }), predict: true },
      at: "read x2",
    },
    {
      name: "All ones is a direction",
      note: "7.2163 is neither derivative but their sum: the derivative along (1, 1).",
      document: { ...SURVEY, seed: seeds("forward", { x1: 1, x2: 1 }) },
      at: "end",
    },
    {
      name: "Dual numbers",
      note: "The same sweep as arithmetic with pairs.",
      document: { ...SURVEY, panel: "dual" },
      at: "end",
    },
  ],
}

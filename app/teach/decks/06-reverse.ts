import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const SURVEY = { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }), mode: "reverse" as const }
const PATHS = { program: "f = (x*y + x)*(y - x)", at: givens({ x: 3, y: 5 }), mode: "reverse" as const }

/** Adjoints are sums. */
export const reverse: ReadyDeck = {
  title: "Reverse mode",
  states: [
    {
      name: "Before the first pull",
      note: "Ask which adjoints are known: the output's alone.",
      document: SURVEY,
      at: "seed f",
    },
    {
      name: "A node with two uses waits",
      note: "x2 gets its first contribution here, and its second one later.",
      document: SURVEY,
      at: "pull v2→x2:1",
    },
    {
      name: "Predict the sum at x",
      note: "Two steps ask. Right are −16 and −6; whoever overwrites says 2 and 10.",
      document: { ...PATHS, predict: true },
      at: "pull v3→y:0",
    },
    {
      name: "The sum",
      note: "−18 + 2 + 10 = −6. Whoever overwrites gets 10.",
      document: PATHS,
      at: "end",
    },
  ],
}

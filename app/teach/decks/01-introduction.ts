import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const TWO_USES = { program: "f = x*y + x", at: givens({ x: 3, y: 4 }) }
const SURVEY = { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }) }

/** Programs are graphs. */
export const introduction: ReadyDeck = {
  title: "Introduction",
  states: [
    {
      name: "A program is a graph",
      note: "Ask: how many nodes are there for x? One, with two edges out. A tree would have two.",
      document: { ...TWO_USES, mode: "evaluate" },
      at: "begin",
    },
    {
      name: "Predict the values",
      note: "Let the class vote at each step. The wrong answers come from real slips.",
      document: { ...TWO_USES, mode: "evaluate", predict: true },
      at: "read y",
    },
    {
      name: "The survey's example",
      note: "The same function runs through the whole survey: here its value, 11.6521.",
      document: { ...SURVEY, mode: "evaluate" },
      at: "end",
    },
    {
      name: "Where we are going",
      note: "One sweep back gives both derivatives, 5.5 and 1.7163. The next lectures say how.",
      document: { ...SURVEY, mode: "reverse" },
      at: "end",
    },
  ],
}

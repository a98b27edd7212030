import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const map = (steps: number) =>
  ["l1 = x", ...Array.from({ length: steps - 1 }, (_, i) => `l${i + 2} = 4*l${i + 1}*(1 - l${i + 1})`)].join("\n")

/** Expressions swell. */
export const symbolic: ReadyDeck = {
  title: "Symbolic differentiation",
  states: [
    {
      name: "One step of the logistic map",
      note: "The derivative is as short as the function.",
      document: { program: map(2), at: givens({ x: 0.2 }), panel: "symbolic" },
    },
    {
      name: "Three steps",
      note: "Ask for a guess of the size before you show the panel.",
      document: { program: map(4), at: givens({ x: 0.2 }), panel: "symbolic" },
    },
    {
      name: "The graph shares what the formula repeats",
      note: "Same derivative, one node a name: the swelling is in the writing, not in the mathematics.",
      document: { program: map(4), at: givens({ x: 0.2 }), mode: "reverse" },
      at: "end",
    },
  ],
}

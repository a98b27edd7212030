import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

/** What derivatives do not tell. */
export const limits: ReadyDeck = {
  title: "Limits",
  states: [
    {
      name: "A dead unit",
      note: "Left of 0 relu is flat: both derivatives are 0, and nothing is learnt.",
      document: { program: "f = relu(x*w)", at: givens({ x: 1, w: -2 }), mode: "reverse" },
      at: "end",
    },
    {
      name: "A tie shared in halves",
      note: "max(x, x): ½ and ½ make 1.",
      document: { program: "f = max(x, x)", at: givens({ x: 3 }), mode: "reverse" },
      at: "end",
    },
    {
      name: "A valley that is hard to walk down",
      note: "The gradient is right, and yet no good direction to go far in.",
      document: {
        program: "f = (1 - x)^2 + 100*(y - x^2)^2",
        at: givens({ x: -1.2, y: 1 }),
        mode: "reverse",
        panel: "descent",
      },
    },
  ],
}

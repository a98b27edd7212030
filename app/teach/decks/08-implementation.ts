import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const ADDED = { program: "f = a*b + c*a", at: givens({ a: 25, b: 4, c: -5 }), mode: "reverse" as const }

/** From the sweep to code. */
export const implementation: ReadyDeck = {
  title: "A basic implementation",
  states: [
    {
      name: "Adjoints begin at nothing",
      note: "Ask what comes out if a's adjoint is preset to 1: 0 instead of −1.",
      document: ADDED,
      at: "seed f",
    },
    {
      name: "The order of the sweep",
      note: "A node passes on only when all of its uses have passed to it.",
      document: ADDED,
      at: "end",
    },
    {
      name: "The program as code",
      note: "A line lights up with its node and its row.",
      document: { ...ADDED, panel: "code" },
      at: "end",
    },
  ],
}

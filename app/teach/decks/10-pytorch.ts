import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const SQUARE = { program: "f = x^2 + x", at: givens({ x: 3 }), mode: "reverse" as const }

/** The same program in PyTorch. */
export const pytorch: ReadyDeck = {
  title: "Comparison with PyTorch",
  states: [
    {
      name: "One backward call",
      note: "x gets 1 and 6: 7.",
      document: SQUARE,
      at: "end",
    },
    {
      name: "A second call adds",
      note: "Ask what .grad holds after a second backward(): 14.",
      document: { ...SQUARE, panel: "pytorch" },
      at: "end",
    },
    {
      name: "Only leaves keep a gradient",
      note: "x·y + x at (3, 4): after two calls x.grad is 10; the inner node starts anew.",
      document: { program: "f = x*y + x", at: givens({ x: 3, y: 4 }), mode: "reverse", panel: "pytorch" },
      at: "end",
    },
  ],
}

import { givens, seeds } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const POLAR = { program: "x = r*cos(theta)\ny = r*sin(theta)", at: givens({ r: 2, theta: 0.6 }) }
const ROWS = { program: "f = x*y\ng = sin(x) + y^2", at: givens({ x: 1, y: 2 }) }

/** Rows and columns. */
export const jacobian: ReadyDeck = {
  title: "Computing the Jacobian",
  states: [
    {
      name: "A column a forward sweep",
      note: "Two inputs, two sweeps, whatever the number of outputs.",
      document: { ...POLAR, mode: "forward", panel: "jacobian" },
    },
    {
      name: "A row a reverse sweep",
      note: "Two outputs, two sweeps, whatever the number of inputs.",
      document: { ...POLAR, mode: "reverse", panel: "jacobian" },
    },
    {
      name: "Seed both outputs",
      note: "Ask what comes back: the sum of the rows, (2.5403, 5).",
      document: { ...ROWS, mode: "reverse", seed: seeds("reverse", { f: 1, g: 1 }) },
      at: "end",
    },
    {
      name: "Neither mode is best",
      note: "Eliminate nodes in another order and count the multiplications.",
      document: {
        program: "p = x1 + x2\nq = sin(p)\nr = q*p\ny1 = exp(r)\ny2 = cos(r)",
        at: givens({ x1: 0.3, x2: 0.5 }),
        panel: "elimination",
      },
    },
  ],
}

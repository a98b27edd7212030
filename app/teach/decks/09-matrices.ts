import type { ReadyDeck } from "./ready"

const PRODUCT = { program: "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nf = sum(A @ B)", mode: "reverse" as const }
const LAYER = {
  program: "W = [[1, 2], [3, 4]]\nx = [1, -1]\nb = [0.5, 0]\nh = tanh(W @ x + b)\nloss = sum(h^2)",
  mode: "reverse" as const,
}

/** The same rules for arrays. */
export const matrices: ReadyDeck = {
  title: "Implementation with matrices",
  states: [
    {
      name: "Where do the transposes go?",
      note: "Let the class find them from the shapes before you step on.",
      document: PRODUCT,
      at: "seed f",
    },
    {
      name: "Both adjoints",
      note: "[[11, 15], [11, 15]] and [[4, 4], [6, 6]].",
      document: PRODUCT,
      at: "end",
    },
    {
      name: "A layer",
      note: "Each adjoint has the shape of its value.",
      document: LAYER,
      at: "end",
    },
  ],
}

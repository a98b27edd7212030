import { givens, just, recalled, type Lesson } from "./lesson"
import { limits } from "./14-limits"

/** The loss may read inner nodes, too. */
export const loss: Lesson = {
  id: 16,
  section: "Reverse mode",
  title: "A loss that reads an inner node",
  cures: "A loss reads the output alone.",
  source: "the course's notes on reverse mode",
  document: {
    program: "h1 = tanh(w1*x)\nh2 = tanh(w2*h1)\nh3 = tanh(w3*h2)\nh4 = tanh(w4*h3)\nL = (h4 - 1)^2 + alpha*h3^2",
    at: givens({ w1: 0.5, w2: 0.8, w3: 1.2, w4: 0.7, x: 1, alpha: 0.1 }),
    freeze: ["x", "alpha"],
    mode: "reverse",
  },
  steps: [
    {
      kind: "predict",
      words: "A chain of four layers. The loss has a second term that reads h3, an inner node.",
      at: "begin",
      question: {
        ask: "How many contributions does h3 get, and how many does h2?",
        answer: on => [on.contributions("h3"), on.contributions("h2")],
        wrong: [
          { answer: just(1, 1), says: "The second term of the loss uses h3 too." },
          { answer: just(2, 2), says: "What enters at h3 goes on along the same edge: h2 has one use." },
        ],
        why: "One contribution more at h3; nothing else changes.",
      },
    },
    {
      kind: "run",
      words: "The way back begins at the loss, and divides: one part to h4, one straight to h3.",
      at: "seed L",
    },
    { kind: "investigate", words: "From h3 on a single adjoint flows back: the sum of both parts.", at: "end" },
    { kind: "modify", words: "Set alpha to 0. The second contribution is 0, the edge is still there." },
    { kind: "make", words: "Add a penalty on every weight, such as beta*w1^2, and find where each enters." },
    recalled(limits),
  ],
}

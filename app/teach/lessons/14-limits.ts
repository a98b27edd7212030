import { givens, just, recalled, type Lesson } from "./lesson"
import { matrices } from "./12-matrices"

/** Not everything is smooth. */
export const limits: Lesson = {
  id: 14,
  section: "Limits",
  title: "Where there is no derivative",
  cures: "Everything is smooth.",
  source: "Baydin et al. 2018, section 5.1; PyTorch conventions",
  document: { program: "f = relu(x*w)", at: givens({ x: 1, w: -2 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "The argument of relu is negative here.",
      at: "begin",
      question: {
        ask: "What arrives at x and w?",
        answer: on => [...on.adjoint("x"), ...on.adjoint("w")],
        wrong: [
          {
            answer: on => [...on.value("w"), ...on.value("x")],
            says: "That is the gradient of x*w: relu lets nothing through here.",
          },
          { answer: just(1, 1), says: "The slope of relu is 0 left of 0." },
        ],
        why: "Left of 0 relu is flat: a dead unit learns nothing.",
      },
    },
    {
      kind: "run",
      words: "The logarithm at 0: the value is −∞.",
      document: { program: "f = ln(x)", at: givens({ x: 0 }) },
      at: "begin",
      question: {
        ask: "What is the adjoint of x?",
        answer: on => on.adjoint("x"),
        wrong: [
          { answer: just(0), says: "1/x grows beyond all bounds towards 0." },
          { answer: on => on.value("f"), says: "That is the value." },
        ],
        why: "The slope 1/x at 0 is +∞. The page says so; it does not stop.",
      },
    },
    {
      kind: "investigate",
      words: "max(x, x) has a corner everywhere, and yet it is x.",
      document: { program: "f = max(x, x)", at: givens({ x: 3 }) },
      at: "begin",
      question: {
        ask: "What is the adjoint of x?",
        answer: on => on.adjoint("x"),
        wrong: [
          { answer: just(0.5), says: "Each operand gets a half, and x is both." },
          { answer: just(2), says: "The slope is shared, not doubled." },
        ],
        why: "At a tie each operand gets a half: ½ + ½ = 1.",
      },
    },
    { kind: "modify", words: "Write max(x, 0) at 0, and look at what the convention does." },
    { kind: "make", words: "Write abs(x) with relu, and compare both at 0." },
    recalled(matrices),
  ],
}

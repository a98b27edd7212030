import { givens, recalled, seeds, type Lesson } from "./lesson"
import { symbolic } from "./03-symbolic"

/** All ones are not the gradient. */
export const direction: Lesson = {
  id: 5,
  section: "Forward mode",
  title: "One sweep, one direction",
  cures: "A seed of all ones gives the gradient.",
  source: "Baydin et al. 2018, section 3.1.1",
  document: {
    program: "f = ln(x1) + x1*x2 - sin(x2)",
    at: givens({ x1: 2, x2: 5 }),
    mode: "forward",
    seed: seeds("forward", { x1: 1, x2: 1 }),
  },
  steps: [
    {
      kind: "predict",
      words: "Both seeds are 1. One sweep gives f one tangent, whatever the seeds are.",
      at: "read x2",
      question: {
        ask: "What is the tangent of f?",
        answer: on => on.tangent("f"),
        wrong: [
          { answer: on => [1 / on.value("x1")[0]! + on.value("x2")[0]!], says: "That is ∂f/∂x1 alone: x2 moves too." },
          {
            answer: on => [on.value("x1")[0]! - Math.cos(on.value("x2")[0]!)],
            says: "That is ∂f/∂x2 alone: x1 moves too.",
          },
          { answer: on => on.value("f"), says: "That is the value of f." },
        ],
        why: "It is ∂f/∂x1 + ∂f/∂x2: the derivative along (1, 1), not the gradient.",
      },
    },
    { kind: "run", words: "Step through: where two operands move, both tangents are added.", at: "push v2" },
    {
      kind: "investigate",
      words:
        "The sum 7.2163 has lost which input gave what. A gradient is two numbers: it takes two sweeps, or one reverse sweep.",
      at: "end",
    },
    { kind: "modify", words: "Set the seeds to 2 and 0. The tangent of f doubles: tangents are linear in the seeds." },
    { kind: "make", words: "Choose the direction of length 1 in which f grows fastest here." },
    recalled(symbolic),
  ],
}

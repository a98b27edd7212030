import { givens, recalled, seeds, type Lesson } from "./lesson"
import type { Facts } from "../facts"
import { symbolic } from "./03-symbolic"

/** ∂f/∂x1 and ∂f/∂x2 of Baydin's function. */
const slopes = (on: Facts): readonly number[] => [
  1 / on.value("x1")[0]! + on.value("x2")[0]!,
  on.value("x1")[0]! - Math.cos(on.value("x2")[0]!),
]
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b)

/** All ones are not the gradient. */
export const direction: Lesson = {
  id: 5,
  section: "Forward mode",
  title: "One sweep, one direction",
  cures: "A seed of all ones gives the gradient.",
  source: "Baydin et al. 2018, section 3.1",
  survey: "3.1",
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
      question: {
        ask: "Why is it 7.2163?",
        reasons: [
          { text: "both inputs move, effects add", holds: on => on.tangent("f")[0] === sum(slopes(on)), says: "" },
          {
            text: "only x1 counts",
            holds: on => on.tangent("f")[0] === slopes(on)[0],
            says: "x1 alone gives 5.5; x2 moves too.",
          },
          {
            text: "the product moves so much",
            holds: on => on.tangent("v2")[0] === on.tangent("f")[0],
            says: "The product moves by 7; ln and sin add the rest.",
          },
        ],
        why: "5.5 by x1, 1.7163 by x2.",
      },
    },
    {
      kind: "modify",
      words: "Set both seeds to 2. The tangent of f doubles: tangents are linear in the seeds.",
      task: {
        done: on => on.has("x2") && on.tangent("x1")[0] === 2 && on.tangent("x2")[0] === 2,
        model: { seed: seeds("forward", { x1: 2, x2: 2 }) },
        says: "Twice as fast along the same direction.",
      },
    },
    {
      kind: "make",
      words: "Choose seeds of length 1, to two places, along which f grows fastest here.",
      document: { seed: seeds("forward", { x1: 1, x2: 0 }) },
      at: "end",
      task: {
        done: on => {
          if (!["x1", "x2", "f"].every(on.has)) return false
          const length = Math.hypot(on.tangent("x1")[0]!, on.tangent("x2")[0]!)
          return Math.abs(length - 1) < 0.01 && on.tangent("f")[0]! > 0.9999 * length * Math.hypot(...slopes(on))
        },
        model: { seed: seeds("forward", { x1: 0.955, x2: 0.298 }) },
        says: "That is the gradient's own direction.",
      },
    },
    recalled(symbolic),
  ],
}

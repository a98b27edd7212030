import { givens, just, recalled, seeds, type Lesson } from "./lesson"
import { numerical } from "./02-numerical"

/** Forward mode is not the forward pass. */
export const forward: Lesson = {
  id: 4,
  section: "Forward mode",
  title: "Value and tangent, side by side",
  cures: "Forward mode is the forward pass.",
  source: "Baydin et al. 2018, Table 2",
  survey: "3.1",
  document: {
    program: "f = ln(x1) + x1*x2 - sin(x2)",
    at: givens({ x1: 2, x2: 5 }),
    mode: "forward",
    seed: seeds("forward", { x1: 1, x2: 0 }),
  },
  fades: true,
  steps: [
    {
      kind: "predict",
      words:
        "Every node gets a tangent beside its value: how fast it changes. How fast the inputs change is up to us, their seeds: 1 for x1 and 0 for x2, so we ask how all changes with x1.",
      at: "read x2",
      question: {
        ask: "What is the tangent of sin x2?",
        answer: on => on.tangent("v3"),
        wrong: [
          { answer: () => [Math.cos(5)], says: "That is the local partial; it is multiplied by the tangent of x2." },
          {
            answer: on => on.value("v3"),
            says: "That is its value: the forward pass alone. The tangent is another number.",
          },
          { answer: just(1), says: "Only x1 has the seed 1." },
        ],
        why: "x2 has tangent 0, and sin x2 depends on x2 alone.",
      },
    },
    {
      kind: "run",
      words:
        "Step on: a tangent is the sum, over the operands, of the local partial on the edge times the tangent of the operand.",
      at: "push v4",
    },
    {
      kind: "investigate",
      words: "At the end the tangent of f is 5.5: the first column of the Jacobian.",
      at: "end",
      question: {
        ask: "Why has v2 = x1 x2 the tangent 5?",
        reasons: [
          {
            text: "the seed of x1 is 1, its partial is x2",
            holds: on => on.tangent("v2")[0] === on.tangent("x1")[0]! * on.value("x2")[0]!,
            says: "",
          },
          {
            text: "x2 is 5, and so is its tangent",
            holds: on => on.tangent("x2")[0] === on.value("x2")[0],
            says: "The tangent of x2 is its seed, 0.",
          },
          {
            text: "both operands move",
            holds: on => on.tangent("x1")[0] !== 0 && on.tangent("x2")[0] !== 0,
            says: "Only x1 moves: the seed of x2 is 0.",
          },
        ],
        why: "5·1 + 2·0.",
      },
    },
    {
      kind: "modify",
      words: "Set the seeds to 0 and 1. The sweep now gives the other column.",
      task: {
        done: on => on.has("x2") && on.tangent("x1")[0] === 0 && on.tangent("x2")[0] === 1,
        model: { seed: seeds("forward", { x1: 0, x2: 1 }) },
        says: "The tangent of f is ∂f/∂x2 now.",
      },
    },
    {
      kind: "make",
      words: "Choose seeds for which the tangent of f is 0 to two places, though neither seed is.",
      document: { seed: seeds("forward", { x1: 1, x2: 1 }) },
      at: "end",
      task: {
        done: on =>
          on.has("f") &&
          on.program.inputs.every(({ name }) => on.tangent(name)[0] !== 0) &&
          Math.abs(on.tangent("f")[0]!) < 0.005,
        model: { seed: seeds("forward", { x1: 1.7163, x2: -5.5 }) },
        says: "In that direction f stands still: it is orthogonal to the gradient.",
      },
    },
    recalled(numerical),
  ],
}

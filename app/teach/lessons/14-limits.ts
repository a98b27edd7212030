import { givens, just, recalled, type Lesson } from "./lesson"
import { matrices } from "./12-matrices"
import { opsOf, valueWith } from "./probe"

/** Not everything is smooth. */
export const limits: Lesson = {
  id: 14,
  section: "Limits",
  title: "Where there is no derivative",
  cures: "Everything is smooth.",
  source: "Baydin et al. 2018, section 5; PyTorch conventions",
  survey: "5",
  document: { program: "f = relu(x*w)", at: givens({ x: 1, w: -2 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "The argument of relu is negative here.",
      at: "evaluate f",
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
      at: "evaluate f",
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
      at: "evaluate f",
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
    {
      kind: "investigate",
      words: "A dead unit: relu passes back nothing, so no weight before it changes.",
      at: "end",
      question: {
        ask: "Why does w get 0?",
        reasons: [
          {
            text: "relu is flat left of 0",
            holds: on => on.value("v1")[0]! < 0 && on.adjoint("v1")[0] === 0,
            says: "",
          },
          { text: "x is 0", holds: on => on.value("x")[0] === 0, says: "x is 1." },
          { text: "w is not used", holds: on => on.uses("w") === 0, says: "w is a factor of v1." },
        ],
        why: "Whatever x is, it is multiplied by 0.",
      },
    },
    {
      kind: "modify",
      words: "Change it to max(x, 0), at x = 0, and look at what the convention does.",
      document: { program: "f = max(x, 1)", at: givens({ x: 0 }) },
      task: {
        done: on => on.has("x") && on.value("x")[0] === 0 && on.adjoint("x")[0] === 0.5,
        model: { program: "f = max(x, 0)" },
        says: "A tie: x gets a half. relu(x) at 0 gets 0: both are conventions.",
      },
    },
    {
      kind: "make",
      words: "Write abs(x) with relu alone, and compare both at 0.",
      document: { program: "f = relu(x)", at: givens({ x: -2 }) },
      task: {
        done: on =>
          on.has("x") &&
          opsOf(on).some(node => on.program.graph.op(node).name === "relu") &&
          opsOf(on).every(node => on.program.graph.op(node).name !== "abs") &&
          [-2, 0.5, 3].every(x => valueWith(on, "x", () => x) === Math.abs(x)),
        model: { program: "f = relu(x) + relu(-x)" },
        says: "At 0 both slopes are 0 here.",
      },
    },
    recalled(matrices),
  ],
}

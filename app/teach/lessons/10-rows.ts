import { givens, recalled, seeds, type Lesson } from "./lesson"
import { accumulate } from "./08-accumulate"

/** Backward on a vector is not the Jacobian. */
export const rows: Lesson = {
  id: 10,
  section: "Reverse mode and the Jacobian",
  title: "A seed weighs the rows",
  cures: "backward() on a vector gives the Jacobian.",
  source: "Baydin et al. 2018, section 3.2",
  survey: "3.2",
  document: {
    program: "a = x*y\nb = sin(x) + y^2",
    at: givens({ x: 1, y: 2 }),
    mode: "reverse",
    seed: seeds("reverse", { a: 1, b: 1 }),
    panel: "jacobian",
  },
  steps: [
    {
      kind: "predict",
      words: "Two outputs, each seeded with 1, and one sweep for both.",
      at: "evaluate b",
      question: {
        ask: "What arrives at x and y?",
        answer: on => [...on.adjoint("x"), ...on.adjoint("y")],
        wrong: [
          { answer: on => [...on.value("y"), ...on.value("x")], says: "That is the row of a alone." },
          { answer: on => [Math.cos(on.value("x")[0]!), 2 * on.value("y")[0]!], says: "That is the row of b alone." },
        ],
        why: "It is the sum of the rows: (1, 1) times the Jacobian.",
      },
    },
    {
      kind: "run",
      words: "Both seeds flow back in the same sweep, and meet at x and y.",
      at: "end",
      question: {
        ask: "Why does y get 5?",
        reasons: [
          {
            text: "1 from a and 4 from b add up",
            holds: on => on.adjoint("y")[0] === on.value("x")[0]! + 2 * on.value("y")[0]!,
            says: "",
          },
          { text: "a alone sends 5", holds: on => on.value("x")[0] === 5, says: "a = x y sends back x, which is 1." },
          { text: "b alone sends 5", holds: on => 2 * on.value("y")[0]! === 5, says: "b sends back 2y, which is 4." },
        ],
        why: "One entry of each row, added.",
      },
    },
    {
      kind: "investigate",
      words: "The sum does not tell the rows apart. Seeds 1 and 0 give the first row, 0 and 1 the second.",
      document: { seed: seeds("reverse", { a: 1, b: 0 }) },
      at: "end",
    },
    {
      kind: "modify",
      words: "Set the seeds to 1 and −1: the difference of the rows.",
      task: {
        done: on => on.has("b") && on.adjoint("a")[0] === 1 && on.adjoint("b")[0] === -1,
        model: { seed: seeds("reverse", { a: 1, b: -1 }) },
        says: "(1, −1) times the Jacobian.",
      },
    },
    {
      kind: "make",
      words: "Choose seeds, not both 0, for which the adjoint of y is 0.",
      document: { seed: seeds("reverse", { a: 0, b: 1 }) },
      at: "end",
      task: {
        done: on => on.has("b") && on.adjoint("y")[0] === 0 && (on.adjoint("a")[0] !== 0 || on.adjoint("b")[0] !== 0),
        model: { seed: seeds("reverse", { a: 4, b: -1 }) },
        says: "The two rows cancel in that column.",
      },
    },
    recalled(accumulate),
  ],
}

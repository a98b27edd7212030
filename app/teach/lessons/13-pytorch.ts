import { givens, recalled, type Lesson } from "./lesson"
import { implementation } from "./11-implementation"

/** .grad is not replaced. */
export const pytorch: Lesson = {
  id: 13,
  section: "Comparison with PyTorch",
  title: "backward() adds to .grad",
  cures: "A second backward() replaces .grad.",
  source: "PyTorch documentation, Tensor.backward",
  survey: "4.2",
  document: { program: "f = x^2 + x", at: givens({ x: 3 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words:
        "In PyTorch, f.backward() is called; then f is computed again and backward() is called again. Nothing is set to zero between.",
      at: "evaluate f",
      question: {
        ask: "What is x.grad then?",
        answer: on => on.adjoint("x").map(adjoint => 2 * adjoint),
        wrong: [
          { answer: on => on.adjoint("x"), says: "That is it after the first call; the second one adds." },
          { answer: on => on.adjoint("x").map(adjoint => adjoint ** 2), says: "It is added, not multiplied." },
        ],
        why: "7 + 7: .grad adds up over calls, as an adjoint does over contributions.",
      },
    },
    { kind: "run", words: "One sweep: x gets 1 and 6.", at: "end" },
    {
      kind: "investigate",
      words: "The same sum within a sweep is right; between sweeps it is why zero_grad() is called.",
      question: {
        ask: "Why does x get two contributions in one sweep?",
        reasons: [
          { text: "x is used twice", holds: on => on.uses("x") === 2, says: "" },
          {
            text: "backward() is called twice",
            holds: on => on.run.plan.seeded.length === 2,
            says: "This is one call: one seed, one sweep.",
          },
          { text: "x is squared", holds: on => on.contributions("v1") === 2, says: "x^2 uses x once." },
        ],
        why: "x^2 uses x, and so does the sum.",
      },
    },
    {
      kind: "modify",
      words: "Move x to 0: one contribution is 0 then, the other still 1.",
      at: "seed f",
      task: {
        done: on => on.has("x") && on.value("x")[0] === 0,
        model: { at: givens({ x: 0 }) },
        says: "0 arrives too: it is a contribution.",
      },
    },
    {
      kind: "make",
      words:
        "Change the function so that its derivative at x = 3 is 0: then it does not matter how often backward() is called.",
      document: { program: "f = x^2 - 4*x" },
      task: {
        done: on => on.has("x") && on.value("x")[0] === 3 && on.contributions("x") > 0 && on.adjoint("x")[0] === 0,
        model: { program: "f = x^2 - 6*x" },
        says: "0 + 0 is still 0.",
      },
    },
    recalled(implementation),
  ],
}

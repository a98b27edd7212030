import { givens, recalled, type Lesson } from "./lesson"
import { implementation } from "./11-implementation"

/** .grad is not replaced. */
export const pytorch: Lesson = {
  id: 13,
  section: "Comparison with PyTorch",
  title: "backward() adds to .grad",
  cures: "A second backward() replaces .grad.",
  source: "PyTorch documentation, Tensor.backward",
  document: { program: "f = x^2 + x", at: givens({ x: 3 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words:
        "In PyTorch, f.backward() is called; then f is computed again and backward() is called again. Nothing is set to zero between.",
      at: "begin",
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
    },
    { kind: "modify", words: "Move x to 0: one contribution is 0 then, the other still 1." },
    {
      kind: "make",
      words: "Write a function with derivative 0 at x = 3, so that it does not matter how often backward() is called.",
    },
    recalled(implementation),
  ],
}

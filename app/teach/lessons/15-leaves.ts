import { givens, recalled, type Lesson } from "./lesson"
import { pytorch } from "./13-pytorch"

/** Zero every node? Only leaves add up. */
export const leaves: Lesson = {
  id: 15,
  section: "Comparison with PyTorch",
  title: "Only leaves add up",
  cures: "Every node must be set to zero; detach stops the value.",
  source: "PyTorch documentation, autograd mechanics",
  document: { program: "f = x*y + x", at: givens({ x: 3, y: 4 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "backward(retain_graph=True) is called twice in PyTorch. x is a leaf, v1 = xy is an inner node.",
      at: "begin",
      question: {
        ask: "What does x.grad hold, and what adjoint has v1 in the second call?",
        answer: on => [...on.adjoint("x").map(adjoint => 2 * adjoint), ...on.adjoint("v1")],
        wrong: [
          {
            answer: on => [2 * on.adjoint("x")[0]!, 2 * on.adjoint("v1")[0]!],
            says: "Inner nodes start anew with each call: they keep nothing.",
          },
          { answer: on => [...on.adjoint("x"), ...on.adjoint("v1")], says: "Leaves keep their sum from call to call." },
        ],
        why: "x.grad is 5 + 5; v1 starts from nothing each time, and gets 1.",
      },
    },
    { kind: "run", words: "One call: v1 gets 1, x gets 1 and 4.", at: "end" },
    {
      kind: "investigate",
      words:
        "detach() keeps a value and cuts its way back. Here a frozen input does the same: its value stands, nothing arrives.",
      document: { freeze: ["y"] },
      at: "end",
    },
    { kind: "modify", words: "Freeze x in place of y, and go through the way back." },
    { kind: "make", words: "Write a program in which freezing one input leaves another without any adjoint but 0." },
    recalled(pytorch),
  ],
}

import { givens, recalled, type Lesson } from "./lesson"
import { pytorch } from "./13-pytorch"
import { opsOf } from "./probe"

/** Zero every node? Only leaves add up. */
export const leaves: Lesson = {
  id: 15,
  section: "Comparison with PyTorch",
  title: "Only leaves add up",
  cures: "Every node must be set to zero; detach stops the value.",
  source: "PyTorch documentation, autograd mechanics",
  survey: "4.2",
  document: { program: "f = x*y + x", at: givens({ x: 3, y: 4 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "backward(retain_graph=True) is called twice in PyTorch. x is a leaf, v1 = xy is an inner node.",
      at: "evaluate f",
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
    {
      kind: "run",
      words: "One call: v1 gets 1, x gets 1 and 4.",
      at: "end",
      question: {
        ask: "Why does x get more than one part?",
        reasons: [
          { text: "x is used twice", holds: on => on.contributions("x") === 2, says: "" },
          { text: "x is a leaf", holds: on => on.contributions("y") === 2, says: "y is a leaf as well, and gets one." },
          {
            text: "x is larger than y",
            holds: on => on.value("x")[0]! > on.value("y")[0]!,
            says: "3 is less than 4; values do not count here.",
          },
        ],
        why: "Within one call the sum comes from the uses.",
      },
    },
    {
      kind: "investigate",
      words:
        "detach() keeps a value and cuts its way back. Here a frozen input does the same: its value stands, nothing arrives.",
      document: { freeze: ["y"] },
      at: "end",
    },
    {
      kind: "modify",
      words: "Freeze x in place of y, and go through the way back.",
      document: { freeze: ["y"] },
      task: {
        done: (_, { freeze }) => freeze.includes("x") && !freeze.includes("y"),
        model: { freeze: ["x"] },
        says: "Now y alone is differentiated.",
      },
    },
    {
      kind: "make",
      words: "Write a program in which every operation has the adjoint 1, and x the adjoint 3.",
      document: { program: "f = x + x" },
      task: {
        done: on =>
          on.has("x") &&
          on.adjoint("x")[0] === 3 &&
          opsOf(on).every(node => on.adjoint(on.program.names[node]!)[0] === 1),
        model: { program: "f = x + x + x" },
        says: "The leaf adds up; the inner nodes have one use each.",
      },
    },
    recalled(pytorch),
  ],
}

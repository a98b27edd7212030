import { usesOf } from "../facts"
import { givens, just, type Lesson } from "./lesson"
import { nodesOf, opsOf } from "./probe"

/** Tree is not DAG. */
export const graph: Lesson = {
  id: 1,
  section: "Introduction",
  title: "One node for a name",
  cures: "A computational graph is a tree.",
  source: "Baydin et al. 2018, section 3",
  survey: "3",
  document: { program: "f = x*y + x", at: givens({ x: 3, y: 4 }), mode: "evaluate" },
  steps: [
    {
      kind: "predict",
      words: "x stands twice in f = x*y + x. The graph is drawn from the text.",
      at: "evaluate v1",
      question: {
        ask: "How many edges leave the node of x?",
        answer: on => [on.uses("x")],
        wrong: [
          { answer: just(1), says: "One node, but each use is an edge of its own." },
          { answer: just(0), says: "x is used, so edges leave it." },
        ],
        why: "A name is computed once and is one node; each use is an edge.",
      },
    },
    {
      kind: "run",
      words: "Step through: x is read once, and both operations take their operand from it.",
      at: "read x",
    },
    {
      kind: "investigate",
      words: "The value of f is 15. Point at x: both of its edges light up, and both places in the text.",
      at: "end",
      question: {
        ask: "Why do two edges leave x?",
        reasons: [
          { text: "x is used twice", holds: on => on.uses("x") === 2, says: "" },
          { text: "x is an input", holds: on => on.uses("y") === 2, says: "y is an input as well, with one edge." },
          {
            text: "x comes first",
            holds: on => on.program.inputs.every(({ name }) => name === "x" || on.uses(name) > 2),
            says: "The place in the order does not matter: each use is an edge.",
          },
        ],
        why: "Two uses, two edges.",
      },
    },
    {
      kind: "modify",
      words: "Write f = x*y + z. Now each name has one edge, and the graph is a tree.",
      at: "read y",
      task: {
        done: on => on.program.inputs.length === 3 && nodesOf(on).every(node => usesOf(on.program, node) <= 1),
        model: { program: "f = x*y + z" },
        says: "Every node has one consumer: a tree.",
      },
    },
    {
      kind: "make",
      words: "Write a program in which one operation is used by three others.",
      document: { program: "a = x*y\nf = a + x" },
      task: {
        done: on => opsOf(on).some(node => usesOf(on.program, node) >= 3),
        model: { program: "a = x*y\nb = a + 1\nc = a*x\nf = a*b + c" },
        says: "Computed once, used three times: three edges leave one node.",
      },
    },
  ],
}

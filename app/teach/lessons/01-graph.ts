import { givens, just, type Lesson } from "./lesson"

/** Tree is not DAG. */
export const graph: Lesson = {
  id: 1,
  section: "Introduction",
  title: "One node for a name",
  cures: "A computational graph is a tree.",
  source: "Baydin et al. 2018, section 3",
  document: { program: "f = x*y + x", at: givens({ x: 3, y: 4 }), mode: "evaluate" },
  steps: [
    {
      kind: "predict",
      words: "x stands twice in f = x*y + x. The graph is drawn from the text.",
      at: "begin",
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
    },
    { kind: "modify", words: "Write f = x*y + z. Now each name has one edge, and the graph is a tree." },
    { kind: "make", words: "Write a program in which one operation is used by three others." },
  ],
}

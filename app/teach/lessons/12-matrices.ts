import { recalled, type Lesson } from "./lesson"
import type { Facts } from "../facts"
import { rows } from "./10-rows"

/** Ones times a 2×2 matrix that nobody transposed, and such a matrix times ones. */
function untransposed(on: Facts): readonly number[] {
  const [a, b, c, d] = on.value("A") as [number, number, number, number]
  const [e, f, g, h] = on.value("B") as [number, number, number, number]
  return [e + g, f + h, e + g, f + h, a + b, a + b, c + d, c + d]
}

/** Shapes and transposes. */
export const matrices: Lesson = {
  id: 12,
  section: "Implementation with matrices",
  title: "Where the transpose stands",
  cures: "Shapes and transposes come by trial.",
  source: "Dillhoff’s notebook on automatic differentiation; Giles 2008",
  survey: "5",
  document: { program: "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(C)", mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "L sums all entries of C = A B, so the adjoint of C is all ones. It flows on to A and B.",
      at: "evaluate L",
      question: {
        ask: "What are the adjoints of A and B, row by row?",
        answer: on => [...on.adjoint("A"), ...on.adjoint("B")],
        wrong: [
          {
            answer: untransposed,
            says: "The other factor has to be transposed.",
          },
          {
            answer: on => [...on.value("B"), ...on.value("A")],
            says: "The other factor alone: what flows in is a matrix of ones, and is multiplied with it.",
          },
        ],
        why: "Ones times B transposed, and A transposed times ones.",
      },
    },
    {
      kind: "run",
      words: "The adjoint of A: what flows in stands on the left, as C did.",
      at: "pull C→A:0",
      question: {
        ask: "Why are its entries 11 and 15?",
        reasons: [
          {
            text: "each entry of A meets a row of B",
            holds: on => {
              const [a, b, c, d] = on.value("B") as [number, number, number, number]
              return on.adjoint("A").join() === [a + b, c + d, a + b, c + d].join()
            },
            says: "",
          },
          { text: "B is symmetric", holds: on => on.value("B")[1] === on.value("B")[2], says: "6 is not 7." },
          {
            text: "A and B trade places",
            holds: on => on.adjoint("A").join() === on.value("B").join(),
            says: "Then the adjoint of A would be B.",
          },
        ],
        why: "5 + 6 and 7 + 8: the rows of B, added up.",
      },
    },
    {
      kind: "investigate",
      words: "The adjoint of B: what flows in stands on the right. Shapes leave no other place.",
      at: "pull C→B:1",
    },
    {
      kind: "modify",
      words: "Give B a third column. The adjoint of A keeps its shape.",
      task: {
        done: on => ["A", "B"].every(on.has) && on.value("B").length === 6 && on.adjoint("A").length === 4,
        model: { program: "A = [[1, 2], [3, 4]]\nB = [[5, 6, 9], [7, 8, 10]]\nC = A @ B\nL = sum(C)" },
        says: "An adjoint has the shape of its node, always.",
      },
    },
    {
      kind: "make",
      words: "Make it a layer, W @ x + b, and read off the adjoint of W: a column times a row.",
      document: { program: "W = [[1, 2], [3, 4]]\nx = [5, 6]\nh = W @ x\nL = sum(h)" },
      task: {
        done: on => ["W", "x", "b"].every(on.has) && on.adjoint("b").length === 2 && on.adjoint("W")[0] !== 0,
        model: { program: "W = [[1, 2], [3, 4]]\nx = [5, 6]\nb = [1, 1]\nh = W @ x + b\nL = sum(h)" },
        says: "The adjoint of h, a column, times x, a row.",
      },
    },
    recalled(rows),
  ],
}

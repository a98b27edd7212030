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
  source: "Giles 2008, section 2.2",
  document: { program: "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B\nL = sum(C)", mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words:
        "L sums all entries of C = A B, so the adjoint of C is all ones. It is multiplied by the transpose of the other factor.",
      at: "begin",
      question: {
        ask: "What are the adjoints of A and B, row by row?",
        answer: on => [...on.adjoint("A"), ...on.adjoint("B")],
        wrong: [
          {
            answer: untransposed,
            says: "The other factor is transposed.",
          },
          {
            answer: on => [...on.value("B"), ...on.value("A")],
            says: "The other factor alone: what flows in is a matrix of ones, and is multiplied with it.",
          },
        ],
        why: "Ones times B transposed, and A transposed times ones.",
      },
    },
    { kind: "run", words: "The adjoint of A: what flows in stands on the left, as C did.", at: "pull C→A:0" },
    {
      kind: "investigate",
      words: "The adjoint of B: what flows in stands on the right. Shapes leave no other place.",
      at: "pull C→B:1",
    },
    { kind: "modify", words: "Give B a third column. The adjoint of A keeps its shape." },
    { kind: "make", words: "Write a layer, W @ x + b, and read off the adjoint of W: a column times a row." },
    recalled(rows),
  ],
}

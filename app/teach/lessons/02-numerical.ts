import { givens, just, type Lesson } from "./lesson"
import { isLinear, opsOf, valueWith } from "./probe"
import type { Facts } from "../facts"

/** The forward difference with respect to x2. */
const quotient = (on: Facts, h: number): number => (valueWith(on, "x2", x2 => x2 + h) - on.value("f")[0]!) / h

/** Forward differences of ∂f/∂x2: the power of ten of the step with the smallest error. */
function bestPower(on: Facts): readonly number[] {
  const error = (h: number) => Math.abs(quotient(on, h) - on.adjoint("x2")[0]!)
  const powers = Array.from({ length: 15 }, (_, i) => -i - 1)
  return [powers.reduce((best, power) => (error(10 ** power) < error(10 ** best) ? power : best))]
}

/** AD is not finite differences. */
export const numerical: Lesson = {
  id: 2,
  section: "Numerical differentiation",
  title: "No step size is right",
  cures: "Automatic differentiation is finite differences.",
  source: "Baydin et al. 2018, section 2.1 and Figure 3",
  survey: "2.1",
  document: {
    program: "f = ln(x1) + x1*x2 - sin(x2)",
    at: givens({ x1: 2, x2: 5 }),
    mode: "reverse",
  },
  steps: [
    {
      kind: "predict",
      words: "A forward difference divides by a step h. A large h truncates, a small one rounds.",
      at: "evaluate f",
      question: {
        ask: "For ∂f/∂x2, at which power of ten of h is its error smallest?",
        answer: bestPower,
        wrong: [
          { answer: just(-15), says: "So small a step leaves almost no digits of the difference: rounding wins." },
          { answer: just(-2), says: "There truncation is still large: it falls with h." },
          { answer: just(-4), says: "That is nearer a centre difference's best step." },
        ],
        why: "The two errors meet near the square root of the machine's precision, about 1e-8.",
      },
    },
    {
      kind: "run",
      document: { panel: "numerical" },
      words: "The panel shows the error against h. Its lowest point still has half of the digits only.",
      at: "evaluate f",
    },
    {
      kind: "investigate",
      words: "Step to the end: the adjoint of x2 is right to the last digit, and no h was chosen.",
      at: "end",
      question: {
        ask: "Why is the adjoint of x2 exact?",
        reasons: [
          {
            text: "each partial is a formula",
            holds: on => on.adjoint("x2")[0] === on.value("x1")[0]! - Math.cos(on.value("x2")[0]!),
            says: "",
          },
          {
            text: "it uses the best h",
            holds: on => quotient(on, 1e-8) === on.adjoint("x2")[0],
            says: "Even the best h leaves an error.",
          },
          {
            text: "f is linear in x2",
            holds: on => Math.abs(quotient(on, 1) - on.adjoint("x2")[0]!) < 1e-6,
            says: "There is a sine in it.",
          },
        ],
        why: "x1 − cos x2, worked out from stored values.",
      },
    },
    {
      kind: "modify",
      words: "Move x2 to 50. The error curve moves; the sweep does not care.",
      at: "seed f",
      task: {
        done: on => on.has("x2") && on.value("x2")[0] === 50,
        model: { at: givens({ x1: 2, x2: 50 }) },
        says: "No step was chosen here either.",
      },
    },
    {
      kind: "make",
      words: "Find a program where a difference quotient is exact for every h. (Try one that is linear.)",
      document: { program: "f = x^2 + 3*y", at: givens({ x: 1, y: 1 }) },
      task: {
        done: on => opsOf(on).length > 0 && isLinear(on),
        model: { program: "f = 2*x + 3*y" },
        says: "A straight line is its own tangent: nothing is truncated.",
      },
    },
  ],
}

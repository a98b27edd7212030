import { givens, just, type Lesson } from "./lesson"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { scalar } from "../../engine/tensor/tensor"
import type { Facts } from "../facts"

/** Forward differences of ∂f/∂x2: the power of ten of the step with the smallest error. */
function bestPower(on: Facts): readonly number[] {
  const { program, run } = on
  const [x1, x2] = ["x1", "x2"].map(name => program.names.indexOf(name))
  const values = (shift: number) => {
    const planned = plan(program.graph, "evaluate", [], [])
    const point = new Map([
      [x1!, valueOf(run, x1!)],
      [x2!, scalar(valueOf(run, x2!).data[0]! + shift)],
    ])
    return valueOf(evaluate(planned, point, []), program.outputs[0]!.node).data[0]!
  }
  const error = (h: number) => Math.abs((values(h) - values(0)) / h - on.adjoint("x2")[0]!)
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
  document: {
    program: "f = ln(x1) + x1*x2 - sin(x2)",
    at: givens({ x1: 2, x2: 5 }),
    mode: "reverse",
  },
  steps: [
    {
      kind: "predict",
      words: "A forward difference divides by a step h. A large h truncates, a small one rounds.",
      at: "begin",
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
      at: "begin",
    },
    {
      kind: "investigate",
      words: "Step to the end: the adjoint of x2 is right to the last digit, and no h was chosen.",
      at: "end",
    },
    { kind: "modify", words: "Move x2 to 50. The best h moves too; the sweep does not care." },
    {
      kind: "make",
      words: "Find a program where a difference quotient is exact for every h. (Try one that is linear.)",
    },
  ],
}

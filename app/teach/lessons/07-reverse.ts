import { givens, just, recalled, type Lesson } from "./lesson"
import { adjointAt } from "../../engine/run/state"
import type { Facts } from "../facts"
import { direction } from "./05-direction"

/** How many nodes have an adjoint just before the first pull. */
function knownBefore({ run }: Facts): readonly number[] {
  const { order, seeded } = run.plan
  const k = order.length + seeded.length
  return [Array.from(order).filter(node => adjointAt(run, node, k) !== null).length]
}

/** Reverse needs values. */
export const reverse: Lesson = {
  id: 7,
  section: "Reverse mode",
  title: "First all values, then the way back",
  cures: "Reverse mode needs no values.",
  source: "Baydin et al. 2018, Table 3",
  document: { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "Every value has been computed and stored. The output has its seed; nothing has flowed back yet.",
      at: "seed f",
      question: {
        ask: "How many adjoints are known?",
        answer: knownBefore,
        wrong: [
          { answer: just(0), says: "The seed is the adjoint of f." },
          { answer: on => [on.run.plan.order.length], says: "Values are known everywhere, adjoints are not." },
          { answer: on => [on.program.inputs.length], says: "The inputs' adjoints come last." },
        ],
        why: "Only f's: an adjoint is known once every use of its node has passed its part back.",
      },
    },
    {
      kind: "run",
      words: "The first pulls go to the operands of f. Each partial is worked out from stored values.",
      at: "pull f→v4:0",
    },
    { kind: "investigate", words: "x2 is used twice: its adjoint waits for both contributions.", at: "pull v3→x2:0" },
    { kind: "modify", words: "Move x1. All values are computed anew before anything flows back." },
    { kind: "make", words: "Write a program whose way back needs no stored value at all. (Only sums.)" },
    recalled(direction),
  ],
}

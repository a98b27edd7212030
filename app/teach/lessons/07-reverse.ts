import { givens, just, recalled, type Lesson } from "./lesson"
import { adjointAt } from "../../engine/run/state"
import type { Facts } from "../facts"
import { direction } from "./05-direction"
import { isLinear, opsOf } from "./probe"

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
  survey: "3.2",
  document: { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }), mode: "reverse" },
  fades: true,
  steps: [
    {
      kind: "predict",
      words:
        "Every value has been computed and stored. Now adjoints flow back: how fast the output changes with each node. The output has its seed, 1; nothing has flowed on yet.",
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
      words: "The first parts go to the operands of f. Each partial is worked out from stored values.",
      at: "pull f→v4:0",
    },
    {
      kind: "investigate",
      words: "A first contribution has come to x2. Its adjoint is not known yet.",
      at: "pull v3→x2:0",
      question: {
        ask: "Why does it wait?",
        reasons: [
          { text: "x2 is used twice", holds: on => on.contributions("x2") === 2, says: "" },
          {
            text: "its value is not known",
            holds: on => on.value("x2").length === 0,
            says: "All values were stored on the way ahead.",
          },
          {
            text: "the seed has not come",
            holds: on => on.adjoint("f")[0] !== 1,
            says: "The seed is what began the way back.",
          },
        ],
        why: "The contribution by x1 x2 is still missing.",
      },
    },
    {
      kind: "modify",
      words: "Move x1. All values are computed anew before anything flows back.",
      task: {
        done: on => on.has("x1") && on.value("x1")[0] !== 2,
        model: { at: givens({ x1: 3, x2: 5 }) },
        says: "New values, new partials, new adjoints.",
      },
    },
    {
      kind: "make",
      words: "Write a program of two operations or more whose way back needs no stored value. (Only sums.)",
      document: { program: "f = x*y + x", at: givens({}) },
      task: {
        done: on => opsOf(on).length >= 2 && isLinear(on),
        model: { program: "f = x + y - z" },
        says: "Every partial is a constant: nothing has to be kept.",
      },
    },
    recalled(direction),
  ],
}

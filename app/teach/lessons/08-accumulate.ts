import { givens, recalled, type Lesson } from "./lesson"
import { flow } from "../../engine/run/step"
import { pullsOf } from "../../engine/run/plan"
import type { Facts } from "../facts"
import { jacobian } from "./06-jacobian"

const pulls = ({ program, run }: Facts) =>
  Array.from(pullsOf(run.plan, program.names.indexOf("x")), term => flow(run, term))
const parts = (on: Facts): readonly number[] => pulls(on).map(({ product }) => product.data[0]!)
const partials = (on: Facts): readonly number[] => pulls(on).map(({ partial }) => partial!.data[0]!)

/** Overwriting; an adjoint is no local partial. */
export const accumulate: Lesson = {
  id: 8,
  section: "Reverse mode",
  title: "Adjoints add up",
  cures: "A later contribution replaces the earlier one; an adjoint is a local partial.",
  source: "Griewank & Walther 2008",
  survey: "3.2",
  document: { program: "f = (x*y + x)*(y - x)", at: givens({ x: 3, y: 5 }), mode: "reverse" },
  fades: true,
  steps: [
    {
      kind: "predict",
      words: "x is used three times, so three contributions come back to it, one after another.",
      at: "pull v3→y:0",
      question: {
        ask: "What does the adjoint of x hold after each of them?",
        answer: on => on.sums("x"),
        wrong: [
          { answer: parts, says: "These are the contributions. Each is added to what is there." },
          { answer: partials, says: "These are local partials: each is multiplied by its consumer's adjoint first." },
          { answer: on => on.sums("x").toReversed(), says: "The way back begins at the output: −18 comes first." },
        ],
        why: "−18, then −18 + 2, then −16 + 10: every use adds its part.",
      },
    },
    { kind: "run", words: "The first contribution comes by v3 = y − x: 18 times −1.", at: "pull v3→x:1" },
    { kind: "run", words: "The second comes by v2, and is added: −18 becomes −16.", at: "pull v2→x:1" },
    {
      kind: "investigate",
      words:
        "The third comes by v1 = xy: 2 times 5. Overwriting would end in 10, the first path alone in −18; it is −6.",
      at: "pull v1→x:0",
      question: {
        ask: "Why is 10 added to −16?",
        reasons: [
          { text: "x is used three times", holds: on => on.uses("x") === 3, says: "" },
          {
            text: "only positive parts are added",
            holds: on => on.sums("x")[0] === 0,
            says: "−18 was added as well, to nothing.",
          },
          {
            text: "v1 is the first operation",
            holds: on => on.contributions("x") === 1,
            says: "The order does not matter: every use adds its part.",
          },
        ],
        why: "Every use of x adds its part.",
      },
    },
    {
      kind: "modify",
      words: "Turn on Predict, in the card or by q, and go on: the steps where a slip shows will ask you.",
      task: {
        done: (_, { predict }) => predict,
        model: { predict: true },
        says: "Now go on with Next.",
      },
    },
    {
      kind: "make",
      words: "Write a program where the contributions to x cancel: its adjoint ends at 0.",
      document: { program: "f = x*y + x" },
      task: {
        done: on => on.has("x") && on.contributions("x") > 1 && on.sums("x")[0] !== 0 && on.adjoint("x")[0] === 0,
        model: { program: "f = x*y - 5*x" },
        says: "Each part is there; their sum is 0.",
      },
    },
    recalled(jacobian),
  ],
}

import { givens, just, recalled, type Lesson } from "./lesson"
import { reverse } from "./07-reverse"
import { sizes } from "./probe"

const neuron = "f = sigmoid(w0*x0 + w1*x1 + w2)"

/** Reverse is not always cheaper. */
export const cost: Lesson = {
  id: 9,
  section: "Forward mode against reverse mode",
  title: "Count the sweeps",
  cures: "Reverse mode is always cheaper.",
  source: "Baydin et al. 2018, section 3.2; CS231n",
  survey: "3.2",
  document: {
    program: neuron,
    at: givens({ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }),
    mode: "compare",
  },
  steps: [
    {
      kind: "predict",
      words: "A neuron: five inputs, one output. Forward takes one sweep an input, reverse one an output.",
      question: {
        ask: "How many sweeps does each need for all derivatives, forward and reverse?",
        answer: on => [on.program.inputs.length, on.program.outputs.length],
        wrong: [
          { answer: just(1, 1), says: "One forward sweep has one direction only." },
          { answer: just(1, 5), says: "The other way round: forward goes by inputs, reverse by outputs." },
        ],
        why: "Five inputs, one output: here reverse is cheaper.",
      },
    },
    {
      kind: "run",
      document: { panel: "cost" },
      words: "Play both lanes: forward runs its sweeps one after another while reverse needs one.",
      at: "begin",
      question: {
        ask: "Why does forward need five sweeps?",
        reasons: [
          { text: "there are five inputs", holds: on => on.program.inputs.length === 5, says: "" },
          {
            text: "there are three weights",
            holds: on => on.program.inputs.length === 3,
            says: "The two x are inputs as well.",
          },
          {
            text: "of the one output",
            holds: on => on.program.outputs.length === 5,
            says: "That is why reverse needs one.",
          },
        ],
        why: "A forward sweep seeds one input.",
      },
    },
    {
      kind: "investigate",
      words: "Now one input and five outputs. Count again before you play it.",
      document: { program: "a = t\nb = t^2\nc = t^3\nd = sin(t)\ng = exp(t)", at: givens({ t: 1 }) },
      question: {
        ask: "How many sweeps now, forward and reverse?",
        answer: on => [on.program.inputs.length, on.program.outputs.length],
        wrong: [
          { answer: just(5, 1), says: "There is one input now." },
          { answer: just(1, 1), says: "A reverse sweep fills one row, and there are five." },
        ],
        why: "One input: one forward sweep does it all.",
      },
    },
    {
      kind: "modify",
      words: "Add a second output, such as g = w0*w1, and watch the meters.",
      document: { panel: "cost" },
      at: "begin",
      task: {
        done: on => sizes(on).join() === "5,2",
        model: { program: `${neuron}\ng = w0*w1` },
        says: "Reverse needs a second sweep; forward needs five as before.",
      },
    },
    {
      kind: "make",
      words: "Write a program for which both modes need three sweeps.",
      document: { program: "a = x*y\nb = x + y\nc = x - y", at: givens({}) },
      task: {
        done: on => sizes(on).join() === "3,3",
        model: { program: "a = x*y\nb = y*z\nc = x + z" },
        says: "A square Jacobian: neither mode has fewer sweeps.",
      },
    },
    recalled(reverse),
  ],
}

import { givens, just, recalled, type Lesson } from "./lesson"
import { limits } from "./14-limits"

const chain = "h1 = tanh(w1*x)\nh2 = tanh(w2*h1)\nh3 = tanh(w3*h2)\nh4 = tanh(w4*h3)\nL = (h4 - 1)^2 + alpha*h3^2"
const POINT = { w1: 0.5, w2: 0.8, w3: 1.2, w4: 0.7, x: 1, alpha: 0.1 }

/** The loss may read inner nodes, too. */
export const loss: Lesson = {
  id: 16,
  section: "Reverse mode",
  title: "A loss that reads an inner node",
  cures: "A loss reads the output alone.",
  source: "Baydin et al. 2018, section 3.2",
  survey: "3.2",
  document: {
    program: chain,
    at: givens(POINT),
    freeze: ["x", "alpha"],
    mode: "reverse",
  },
  steps: [
    {
      kind: "predict",
      words: "A chain of four layers. The loss has a second term that reads h3, an inner node.",
      at: "evaluate L",
      question: {
        ask: "How many contributions does h3 get, and how many does h2?",
        answer: on => [on.contributions("h3"), on.contributions("h2")],
        wrong: [
          { answer: just(1, 1), says: "The second term of the loss uses h3 too." },
          { answer: just(2, 2), says: "What enters at h3 goes on along the same edge: h2 has one use." },
        ],
        why: "One contribution more at h3; nothing else changes.",
      },
    },
    {
      kind: "run",
      words: "The way back begins at the loss, and divides: one part to h4, one straight to h3.",
      at: "seed L",
    },
    {
      kind: "investigate",
      words: "From h3 on a single adjoint flows back: the sum of both parts.",
      at: "end",
      question: {
        ask: "Why does h3 get two contributions?",
        reasons: [
          { text: "two operations use h3", holds: on => on.uses("h3") === 2, says: "" },
          {
            text: "the loss has two terms",
            holds: on => on.contributions("h2") === 2,
            says: "Then h2 would get two as well.",
          },
          {
            text: "it has two operands",
            holds: on => on.program.graph.args(on.program.names.indexOf("h3")).length === 2,
            says: "tanh has one. Contributions come from consumers.",
          },
        ],
        why: "The next layer, and the second term of the loss.",
      },
    },
    {
      kind: "modify",
      words: "Set alpha to 0. The second contribution is 0, the edge is still there.",
      task: {
        done: on => on.has("alpha") && on.value("alpha")[0] === 0,
        model: { at: givens({ ...POINT, alpha: 0 }) },
        says: "h3 still gets two contributions, one of them 0.",
      },
    },
    {
      kind: "make",
      words: "A penalty on w1 is added. Add such a one for every weight, and find where each enters.",
      document: {
        program: `${chain} + beta*w1^2`,
        at: givens({ ...POINT, beta: 0.1 }),
        freeze: ["x", "alpha", "beta"],
      },
      task: {
        done: on => ["w1", "w2", "w3", "w4"].every(name => on.has(name) && on.contributions(name) === 2),
        model: { program: `${chain} + beta*(w1^2 + w2^2 + w3^2 + w4^2)` },
        says: "Each weight gets one contribution more, straight from the loss.",
      },
    },
    recalled(limits),
  ],
}

import { givens, just, recalled, type Lesson } from "./lesson"
import type { Facts } from "../facts"
import { cost } from "./09-cost"
import { opsOf } from "./probe"

/** Calls of a function that recurses into operands, once an edge. */
function calls({ program: { graph, outputs } }: Facts): number {
  const count: number[] = []
  for (let node = 0; node < graph.size; node++) count.push(graph.args(node).reduce((sum, arg) => sum + count[arg]!, 1))
  return count[outputs[0]!.node]!
}

const squarings = ["s1 = x*x", ...Array.from({ length: 9 }, (_, i) => `s${i + 2} = s${i + 1}*s${i + 1}`)].join("\n")

/** Seeds; the order of recursion. */
export const implementation: Lesson = {
  id: 11,
  section: "A basic implementation",
  title: "Start at 0, go in order",
  cures: "Adjoints start at 1; recursion visits each node once.",
  source: "Dillhoff’s notebook on automatic differentiation; micrograd",
  survey: "5",
  document: { program: "f = a*b + c*a", at: givens({ a: 25, b: 4, c: -5 }), mode: "reverse" },
  steps: [
    {
      kind: "predict",
      words: "An implementation presets every adjoint to 1 by mistake, and then adds the contributions.",
      at: "evaluate f",
      question: {
        ask: "What does it give for a?",
        answer: on => on.adjoint("a").map(adjoint => adjoint + 1),
        wrong: [
          { answer: on => on.adjoint("a"), says: "That is right for a start at 0; it started at 1." },
          { answer: on => on.value("b"), says: "a is used twice: both contributions are added." },
        ],
        why: "The contributions 4 and −5 make −1; with the preset 1 that is 0. Only outputs have a seed.",
      },
    },
    {
      kind: "run",
      words: "The right sweep: a starts with nothing, gets −5 and 4, and ends at −1.",
      at: "end",
      question: {
        ask: "Why −1?",
        reasons: [
          {
            text: "a is used twice: 4 − 5",
            holds: on => on.adjoint("a")[0] === on.value("b")[0]! + on.value("c")[0]!,
            says: "",
          },
          {
            text: "it started at 1",
            holds: on => on.adjoint("a")[0] === 1 + on.value("b")[0]! + on.value("c")[0]!,
            says: "That would end at 0.",
          },
          {
            text: "the last part replaced the first",
            holds: on => on.adjoint("a")[0] === on.value("b")[0],
            says: "That would end at 4.",
          },
        ],
        why: "Two uses, two parts, one sum.",
      },
    },
    {
      kind: "investigate",
      words:
        "Ten squarings. A backward function calls itself for both operands each time, without waiting until all parts are in.",
      document: { program: squarings, at: givens({ x: 1 }) },
      question: {
        ask: "How many calls, and how many nodes are there?",
        answer: on => [calls(on), on.run.plan.order.length],
        wrong: [
          { answer: just(11, 11), says: "Each squaring calls twice: the calls double." },
          { answer: just(21, 11), says: "That is one call an edge; but each call makes two more." },
        ],
        why: "Calls follow paths, of which there are 2^10. In reverse order of evaluation each node is met once.",
      },
    },
    {
      kind: "modify",
      words: "Add an eleventh squaring: one node more, and twice the calls.",
      document: { program: squarings, at: givens({ x: 1 }) },
      at: "end",
      task: {
        done: on => calls(on) === 4095,
        model: { program: `${squarings}\ns11 = s10*s10` },
        says: "4095 calls for 12 nodes.",
      },
    },
    {
      kind: "make",
      words: "Write a program of five operations with as many paths from the output to the inputs as possible.",
      document: { program: "s1 = x*x\nf = s1 + x", at: givens({ x: 1 }) },
      task: {
        done: on => opsOf(on).length === 5 && calls(on) === 63,
        model: { program: "s1 = x*x\ns2 = s1*s1\ns3 = s2*s2\ns4 = s3*s3\ns5 = s4*s4" },
        says: "32 paths: each operation uses the one before it twice.",
      },
    },
    recalled(cost),
  ],
}

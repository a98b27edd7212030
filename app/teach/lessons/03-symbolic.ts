import { givens, recalled, type Lesson } from "./lesson"
import type { Facts } from "../facts"
import { graph } from "./01-graph"
import { opsOf } from "./probe"

/** Nodes of a node's formula as a tree, and of the tree that sum and product rule make of it, nothing simplified. */
function trees({ program: { graph, outputs } }: Facts): { readonly formula: number; readonly derivative: number } {
  const formula: number[] = []
  const derivative: number[] = []
  for (let node = 0; node < graph.size; node++) {
    const [a, b] = graph.args(node)
    if (a === undefined || b === undefined) {
      formula.push(1)
      derivative.push(1)
      continue
    }
    const product = graph.op(node).infix === "*"
    formula.push(1 + formula[a]! + formula[b]!)
    const terms = derivative[a]! + derivative[b]!
    derivative.push(product ? 3 + terms + formula[a]! + formula[b]! : 1 + terms)
  }
  const out = outputs[0]!.node
  return { formula: formula[out]!, derivative: derivative[out]! }
}

const statements = ({ program: { graph, outputs } }: Facts): number =>
  Array.from({ length: outputs[0]!.node + 1 }, (_, node) => node).filter(node => graph.kind(node) === "op").length

const map = "l1 = x\nl2 = 4*l1*(1 - l1)\nl3 = 4*l2*(1 - l2)\nl4 = 4*l3*(1 - l3)\nl5 = 4*l4*(1 - l4)\nl6 = 4*l5*(1 - l5)"

/** AD is not symbolic. */
export const symbolic: Lesson = {
  id: 3,
  section: "Symbolic differentiation",
  title: "A formula swells, a list does not",
  cures: "Automatic differentiation is symbolic differentiation.",
  source: "Baydin et al. 2018, Table 1",
  survey: "2.2",
  document: {
    program: map,
    at: givens({ x: 0.2 }),
    mode: "reverse",
  },
  steps: [
    {
      kind: "predict",
      words:
        "The logistic map, five times. Each line uses the one before twice. The product rule is applied to the whole formula, nothing simplified.",
      at: "evaluate l6",
      question: {
        ask: "How many nodes has the tree of the derivative's formula?",
        answer: on => [trees(on).derivative],
        wrong: [
          { answer: on => [statements(on)], says: "So many operations has the list: there each one is shared." },
          {
            answer: on => [trees(on).formula],
            says: "So many has the formula itself; its derivative has several copies of it.",
          },
          {
            answer: on => [2 * statements(on)],
            says: "A sweep needs about that; a formula copies its parts at every product.",
          },
        ],
        why: "A formula copies what a list shares: 1441 nodes stand against 15 statements.",
      },
    },
    { kind: "run", words: "The sweep goes through the list once: each edge is one multiplication.", at: "end" },
    {
      kind: "investigate",
      words:
        "Count the nodes of the picture: three operations a line. Each line more adds three, but doubles the formula.",
      question: {
        ask: "Why does l3 get two contributions?",
        reasons: [
          { text: "the next line uses it twice", holds: on => on.uses("l3") === 2, says: "" },
          {
            text: "it has two operands",
            holds: on => on.uses("l6") === 2,
            says: "l6 has two operands as well. Contributions come from consumers.",
          },
          { text: "there are two inputs", holds: on => on.program.inputs.length === 2, says: "x is the only one." },
        ],
        why: "Every use sends one contribution back.",
      },
    },
    {
      kind: "modify",
      words: "Add the line l7 = 4*l6*(1 - l6). The graph grows by three operations.",
      at: "seed l6",
      task: {
        done: on => statements(on) === 18,
        model: { program: `${map}\nl7 = 4*l6*(1 - l6)` },
        says: "18 operations; the formula has more than doubled.",
      },
    },
    {
      kind: "make",
      words:
        "Write a program whose formula, written out, has five times as many nodes as its graph, without any product.",
      document: { program: "a = x + x\nf = a*a" },
      task: {
        done: on =>
          trees(on).formula >= 5 * on.run.plan.order.length &&
          opsOf(on).every(node => on.program.graph.op(node).infix !== "*"),
        model: { program: "a = x + x\nb = a + a\nc = b + b\nd = c + c\nf = d + d" },
        says: "Sharing alone does it: each line doubles the formula.",
      },
    },
    recalled(graph),
  ],
}

import { programOf } from "../../explain/sweep.fixture"
import { diagram } from "../diagram/diagram"
import { matchedMarks, matching } from "../diagram/matching"
import { layout, type Layout, type LayoutInput, type XY } from "../layout/layout"
import { straightened } from "../layout/movement"
import { revision } from "../layout/revision"
import { layoutInput, WIDE } from "./size"

/** What becomes of a picture in an edit. Only tests and measurements use this file. */
export interface Edited {
  readonly input: LayoutInput
  /** Centres of the marks that stay, by their new ids. */
  readonly previous: ReadonlyMap<string, XY>
  /** What the page shows, and what it would show if it forgot. */
  readonly after: Layout
  readonly afresh: Layout
}

/** Lays out the picture of one text in a form, then after the edit that of the other in the same. */
export function edited(from: string, to: string, format = WIDE): Edited {
  const [then, now] = [programOf(from), programOf(to)]
  const [old, marks] = [diagram(then), diagram(now)]
  const places = new Map(straightened(layout(layoutInput(then, old, format))).map(mark => [mark.id, mark]))
  const matched = matchedMarks(old, marks, matching(then, now))
  const previous = new Map(Array.from(matched, ([id, was]) => [id, places.get(was)!]))
  const input = layoutInput(now, marks, format)
  return { input, previous, after: revision(input, previous), afresh: layout(input) }
}

/** Pairs of marks of one column, or of one layer in a picture that runs down, that change their order, and all such pairs. */
export function flips({ input, previous, after }: Edited): { readonly flipped: number; readonly pairs: number } {
  const [along, across] = input.direction === "down" ? (["y", "x"] as const) : (["x", "y"] as const)
  const stayed = straightened(after).flatMap(now => {
    const was = previous.get(now.id)
    return was ? [{ now, was }] : []
  })
  let flipped = 0
  let pairs = 0
  stayed.forEach((a, k) => {
    for (const b of stayed.slice(k + 1)) {
      if (a.was[along] !== b.was[along]) continue
      pairs++
      if ((a.was[across] - b.was[across]) * (a.now[across] - b.now[across]) < 0) flipped++
    }
  })
  return { flipped, pairs }
}

/** The value below which so large a share of all lies. */
export function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(share * numbers.length)] ?? 0
}

const network = (neurons: number, activation = "tanh") =>
  [
    ...Array.from({ length: neurons }, (_, k) => `h${k} = ${activation}(w${k}*x + u${k}*y + b${k})`),
    `o = ${Array.from({ length: neurons }, (_, k) => `a${k}*h${k}`).join(" + ")} + c`,
    "loss = (o - t)^2",
  ].join("\n")

const BAYDIN = "ln(x1) + x1*x2 - sin(x2)"
const NEURON = "z = w1*x1 + w2*x2 + b\na = sigmoid(z)\nL = -(t*ln(a) + (1 - t)*ln(1 - a))"
const POLYNOMIAL = "p = 2*x^3 - 4*x*y + y^2\nq = exp(-p) * cos(x - y)\nf = q / (1 + x^2)"

/** Typical edits: what is done, the text before and after. */
export const EDITS: readonly (readonly [what: string, from: string, to: string])[] = [
  ["another function", BAYDIN, BAYDIN.replace("sin", "cos")],
  ["a term at the end", BAYDIN, `${BAYDIN} + x1*x3`],
  ["a term in the middle", BAYDIN, "ln(x1) + x2^2 + x1*x2 - sin(x2)"],
  ["a term less", BAYDIN, "x1*x2 - sin(x2)"],
  ["wrapped in a function", BAYDIN, `exp(${BAYDIN})`],
  ["an operation between", BAYDIN, "ln(x1) + x1*x2 - sin(sqrt(x2))"],
  ["an input renamed", BAYDIN, BAYDIN.replaceAll("x2", "b")],
  ["an output more", BAYDIN, `y1 = ${BAYDIN}\ny2 = x1*x2`],
  ["another function", NEURON, NEURON.replace("sigmoid", "tanh")],
  ["an input and its weight", NEURON, NEURON.replace("+ b", "+ w3*x3 + b")],
  ["an input renamed", NEURON, NEURON.replaceAll("w1", "k")],
  ["a term less", NEURON, NEURON.replace("w2*x2 + ", "")],
  ["a term at the end", NEURON, `${NEURON} + w1^2 + w2^2`],
  ["wrapped in a function", NEURON, NEURON.replace("L = -(", "L = -ln(1 + ")],
  ["an output more", NEURON, `${NEURON}\nguess = a > 0.5`.replace("a > 0.5", "a^2")],
  ["another function", POLYNOMIAL, POLYNOMIAL.replace("cos", "sin")],
  ["a constant becomes an input", POLYNOMIAL, POLYNOMIAL.replace("4*", "k*")],
  ["a constant changes", POLYNOMIAL, POLYNOMIAL.replace("2*x", "3*x")],
  ["a term less", POLYNOMIAL, POLYNOMIAL.replace(" + y^2", "")],
  ["a term at the end", POLYNOMIAL, POLYNOMIAL.replace("y^2", "y^2 + x*z")],
  ["an operation between", POLYNOMIAL, POLYNOMIAL.replace("cos(x - y)", "cos(abs(x - y))")],
  ["wrapped in a function", POLYNOMIAL, POLYNOMIAL.replace("f = q / (1 + x^2)", "f = tanh(q / (1 + x^2))")],
  ["an output more", POLYNOMIAL, `${POLYNOMIAL}\ng = x*y`],
  ["a neuron more", network(3), network(4)],
  ["a neuron less", network(3), network(2)],
  ["another activation", network(3), network(3, "sigmoid")],
  ["an input renamed", network(3), network(3).replaceAll("x", "s")],
  ["wrapped in a function", network(3), network(3).replace("(o - t)^2", "ln(1 + (o - t)^2)")],
  ["a term at the end", network(3), `${network(3)} + w0^2`],
  ["an output more", network(3), `${network(3)}\nscore = 1 - o`],
  ["a constant becomes an input", network(3), network(3).replace("^2", "^n")],
]

import { lower } from "../engine/graph/lower/lower"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import { writtenOut } from "./terms"

/** How large the logistic map is after some rounds. */
export interface Swell {
  readonly n: number
  /** Nodes of the tree of l_n, and of that of its derivative by hand. */
  readonly tree: number
  readonly derivative: number
  /** Operations of the program, which are the lines of its trace. */
  readonly statements: number
}

/** l_1 = x, l_{n+1} = 4 l_n (1 − l_n), to l_n (Baydin et al. 2018, Table 1). */
export const logisticMap = (n: number): string =>
  ["l1 = x", ...Array.from({ length: n - 1 }, (_, i) => `l${i + 2} = 4*l${i + 1}*(1 - l${i + 1})`)].join("\n")

/** Expression swell: n = 1 … most. */
export const swell = (most: number): readonly Swell[] =>
  Array.from({ length: most }, (_, i) => {
    const { graph, inputs, outputs, names } = programOf(logisticMap(i + 1))
    const [input, output] = [inputs[0]!.node, outputs[0]!.node]
    const found = writtenOut({ graph, names }, output, input)
    if ("array" in found) throw new Error("the logistic map is a scalar")
    const ops = Array.from({ length: graph.size }, (_, node) => graph.kind(node)).filter(kind => kind === "op").length
    return { n: i + 1, tree: found.value.size, derivative: found.derivative.size, statements: ops }
  })

function programOf(text: string) {
  const { program } = lower(parse(text, signatures).statements, {})
  if (program === null) throw new Error("the logistic map is a program")
  return program
}

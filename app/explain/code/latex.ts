import type { NodeId } from "../../engine/graph/graph"
import { texOf, typeset, typesetFormula, valueExpression } from "../formula"
import { texName } from "../../engine/language/tex"
import { type CodeLine, gradientOf, plain, type Target } from "./target"

/** More nodes than this make no formulas that anybody would read. */
const MOST_NODES = 400

/** An align environment: a line a value, then a line a step towards the adjoints. */
export const latexTarget: Target = {
  id: "latex",
  name: "LaTeX",
  ending: "tex",
  write: source => {
    const { program, output } = source
    if (program.graph.shape(output.node).length > 0) return { refused: "arrays" }
    if (program.graph.size > MOST_NODES) return { refused: "long" }
    const { made, about } = gradientOf(source)
    const { graph } = made.program
    const last = new Map<NodeId, NodeId>()
    made.origins.forEach(({ role, of }, node) => {
      if (role === "adjoint") last.set(of, node)
    })
    const steps = new Map<NodeId, number>()
    /** v̄ for an adjoint that is complete, t₁ … for a step on the way. */
    const nameOf = (node: NodeId): string => {
      const { role, of } = made.origins[node]!
      if (role === "primal") return texName(made.program.names[node]!)
      const name = program.names[of] ?? ""
      const bar = role === "adjoint" ? (program.signs?.tex("adjoint", name) ?? `\\bar{${texName(name)}}`) : null
      if (bar !== null && last.get(of) === node) return bar
      const step = steps.get(node) ?? steps.size + 1
      steps.set(node, step)
      return `t_{${step}}`
    }
    const as = (_: unknown, node: NodeId) =>
      graph.kind(node) === "constant" ? valueExpression(graph.constant(node)) : typeset(nameOf(node))
    const lines: CodeLine[] = []
    for (let node = 0; node < graph.size; node++) {
      const right = typesetFormula(made.program, node, as)
      if (right === null) continue
      const of = about[node]!
      const part = made.origins[node]!.role === "primal" ? "value" : "adjoint"
      lines.push({ text: `  ${nameOf(node)} &= ${texOf(right)} \\\\`, node: of < 0 ? null : of, part })
    }
    const wrt = program.inputs.filter(({ constant }) => !constant)
    const ends = wrt.map(({ name, node }, i): CodeLine => {
      const result = made.program.outputs[i]!.node
      const right = graph.kind(result) === "constant" ? texOf(as(null, result)) : nameOf(result)
      return {
        text: `  \\frac{\\partial ${texName(output.name)}}{\\partial ${texName(name)}} &= ${right} \\\\`,
        node,
        part: "adjoint",
      }
    })
    return { lines: [...plain("\\begin{align*}"), ...lines, ...ends, ...plain("\\end{align*}\n")] }
  },
}

import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Expression, Statement } from "../../engine/language/expression"
import { printProgram } from "../../engine/language/print"
import { toNested, type Nested, type Tensor } from "../../engine/tensor/tensor"
import { formula, nameExpression } from "../formula"

const NOWHERE = { from: 0, to: 0 }

/**
 * A program as text of our own language, one statement a node: it parses and lowers back to the same computation, but for rounding
 * where an op stands for a formula. Null where a node is plumbing of
 * arrays that the language has no word for.
 */
export function programText(program: Lowered): string | null {
  const { graph, names, inputs, outputs } = program
  const statements: Statement[] = inputs.flatMap(({ name, literal, constant }) =>
    literal === null ? [] : [assign(name, exact(literal.value), constant)],
  )
  for (let node = 0; node < graph.size; node++) {
    if (graph.kind(node) !== "op") continue
    const op = graph.op(node)
    if (op.internal && (op.infix ?? op.notation ?? op.written) === undefined) return null
    const right = formula(program, node, operandText)
    if (right !== null) statements.push(assign(textName(names[node]!), right, false))
  }
  for (const { name, node } of outputs)
    if (graph.kind(node) === "constant" || names[node] !== name)
      statements.push(assign(name, operandText(program, node), false))
  return printProgram(statements)
}

const assign = (name: string, value: Expression, constant: boolean): Statement => ({
  kind: "assign",
  name,
  nameSpan: NOWHERE,
  constant,
  value,
  span: NOWHERE,
})

/** Versions of a name, l#2, are names of their own in text. */
const textName = (name: string) => name.replace("#", "_v")

/** A node by its name, a constant by its value in full. */
function operandText({ graph, names }: Lowered, node: NodeId): Expression {
  return graph.kind(node) === "constant" ? exact(graph.constant(node)) : nameExpression(textName(names[node]!))
}

function exact(tensor: Tensor): Expression {
  const written = (part: Nested): Expression => {
    if (typeof part !== "number") return { kind: "list", items: part.map(written), span: NOWHERE }
    const size: Expression = { kind: "number", value: Math.abs(part), span: NOWHERE }
    return part < 0 ? { kind: "unary", operator: "-", operand: size, span: NOWHERE } : size
  }
  return written(toNested(tensor))
}

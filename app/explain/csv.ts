import type { NodeId } from "../engine/graph/graph"
import { lower } from "../engine/graph/lower/lower"
import type { Lowered } from "../engine/graph/program"
import type { Expression } from "../engine/language/expression"
import { parse } from "../engine/language/parse"
import { signatures } from "../engine/ops"
import type { Run } from "../engine/run/plan"
import type { Tensor } from "../engine/tensor/tensor"
import { formula, operand } from "./formula"
import { print } from "../engine/language/print"
import { fullValue } from "./value"
import { traceTable } from "./trace"

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const full = (value: Tensor | null) => (value === null ? "" : fullValue(value))

/** A number as it is written at its place in the text, sqrt(2), where that says it without any names; else with all of its digits. */
function exactly(value: number, written: string): Expression {
  const { statements } = parse(written, signatures)
  const [only] = statements
  if (only?.kind === "expression" && statements.length === 1) {
    const { program } = lower(statements)
    const said = program?.outputs[0]
    if (program && said && program.graph.numberOf(said.node) === value) return only.value
  }
  return { kind: "number", value, span: { from: 0, to: 0 } }
}

/** An operand; of a constant without a name its exact value, which elsewhere is rounded. */
function exactOperand(text: string): typeof operand {
  return (program: Lowered, node: NodeId) => {
    const number = program.names[node] === "" ? program.graph.numberOf(node) : null
    if (number === null || Number.isNaN(number)) return operand(program, node)
    const { from, to } = program.spans[node]!
    return exactly(number, text.slice(from, to))
  }
}

/** The evaluation trace at a step of a program's `text` as comma-separated values, numbers in full; a cell that is not known yet is empty. */
export function traceCsv(program: Lowered, run: Run, k: number, text = ""): string {
  const rows = traceTable(program, run, k).map(row => {
    const right = formula(program, row.node, exactOperand(text))
    return [row.name, right === null ? "" : print(right), full(row.value), full(row.tangent), full(row.adjoint)]
  })
  const heads = (["tangent", "adjoint"] as const).map(is => program.signs?.plain(is, "v") ?? is)
  const lines = [["node", "formula", "value", ...heads], ...rows]
  return lines.map(cells => `${cells.map(quoted).join(",")}\n`).join("")
}

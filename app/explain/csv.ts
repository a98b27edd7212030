import type { Lowered } from "../engine/graph/program"
import type { Run } from "../engine/run/plan"
import type { Tensor } from "../engine/tensor/tensor"
import { formula } from "./formula"
import { print } from "../engine/language/print"
import { fullValue } from "./value"
import { traceTable } from "./trace"

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const full = (value: Tensor | null) => (value === null ? "" : fullValue(value))

/** The evaluation trace at a step as comma-separated values, numbers in full; a cell that is not known yet is empty. */
export function traceCsv(program: Lowered, run: Run, k: number): string {
  const rows = traceTable(program, run, k).map(row => {
    const right = formula(program, row.node)
    return [row.name, right === null ? "" : print(right), full(row.value), full(row.tangent), full(row.adjoint)]
  })
  const heads = (["tangent", "adjoint"] as const).map(is => program.signs?.plain(is, "v") ?? is)
  const lines = [["node", "formula", "value", ...heads], ...rows]
  return lines.map(cells => `${cells.map(quoted).join(",")}\n`).join("")
}

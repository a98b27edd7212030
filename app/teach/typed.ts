import { readAnswer } from "./answer"
import { linesOf, truthOf, type FilledTrace, type TraceColumn } from "./check"
import type { Facts } from "./facts"
import { cellsIn } from "./table"

/** A trace as it is typed: texts by cell. */
export type TypedTrace = Readonly<Record<string, string>>

/** Where a cell is kept. */
export const cellKey = (node: string, column: TraceColumn): string => `${node} ${column}`

/** The columns of a sweep. */
export function columnsOf({ run }: Facts): readonly TraceColumn[] {
  const { pass } = run.plan
  return pass === "evaluate" ? ["value"] : ["value", pass === "forward" ? "tangent" : "adjoint"]
}

/** Which cells a trace has: those that a sweep works out. With the names of their nodes. */
export const cellsOf = (facts: Facts) =>
  linesOf(facts).map(({ node, column }) => ({ node, column, name: facts.program.names[node]! }))

/** Values of inputs are given. */
export const isGiven = ({ program: { graph } }: Facts, node: number, column: TraceColumn) =>
  column === "value" && graph.kind(node) === "input"

/** A draft as numbers; cells that are none are named apart. */
export function filledIn(
  facts: Facts,
  draft: TypedTrace,
): { readonly filled: FilledTrace; readonly unread: ReadonlySet<string> } {
  const filled = new Map<string, Partial<Record<TraceColumn, ReturnType<typeof truthOf>>>>()
  const unread = new Set<string>()
  for (const { node, column, name } of cellsOf(facts)) {
    const key = cellKey(name, column)
    const text = draft[key]?.trim() ?? ""
    const read = text === "" ? null : readAnswer(text)
    if (read && "fault" in read) unread.add(key)
    const value =
      read && "value" in read
        ? read.value
        : text === "" && isGiven(facts, node, column)
          ? truthOf(facts, node, column)
          : null
    if (value) filled.set(name, { ...filled.get(name), [column]: value })
  }
  return { filled, unread }
}

/** What is pasted, as fields of a draft: a table with names by these, other cells from where the focus is. */
export function pasted(facts: Facts, text: string, from: { row: number; column: number }): TypedTrace | null {
  if (!/[\t\n]/.test(text.trim())) return null
  const columns = columnsOf(facts)
  const names = namesOf(facts)
  const { cells } = cellsIn(text, columns)
  const known = cells.filter(({ node }) => names.includes(node))
  if (known.length > 0) return Object.fromEntries(known.map(one => [cellKey(one.node, one.column), one.text]))
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n")
  return Object.fromEntries(
    rows.flatMap((line, i) =>
      line.split("\t").flatMap((cell, j) => {
        const [name, column] = [names[from.row + i], columns[from.column + j]]
        return name === undefined || column === undefined ? [] : [[cellKey(name, column), cell.trim()] as const]
      }),
    ),
  )
}

const namesOf = (facts: Facts) => Array.from(facts.run.plan.order, node => facts.program.names[node]!)

import { readAnswer } from "./answer"
import { COLUMNS, type FilledTrace, type TraceColumn } from "./check"
import type { Tensor } from "../engine/tensor/tensor"

/** A table as it is typed or pasted: lines; cells parted by tabs, semicolons, bars or commas; the first line says which column is which. */
export interface ReadTable {
  readonly filled: FilledTrace
  /** Cells that are no numbers, by line (from 1) and column. */
  readonly unread: readonly { readonly line: number; readonly column: TraceColumn; readonly text: string }[]
}

const PARTING = ["\t", ";", "|"]

/** Reads a trace from text. Columns are found by the first letters of their heads; without a head they are node and value, or node, value and adjoint. */
export function readTable(text: string, without: readonly TraceColumn[] = ["value", "adjoint"]): ReadTable {
  const lines = text.split(/\r?\n/).map((line, i) => ({ cells: cellsOf(line), line: i + 1 }))
  const rows = lines.filter(({ cells }) => cells.some(cell => cell !== ""))
  const head = rows[0]?.cells.map(cell => columnNamed(cell)) ?? []
  const hasHead = head.some(column => column !== null)
  const columns = hasHead ? head : [null, ...without]
  const filled = new Map<string, Partial<Record<TraceColumn, Tensor>>>()
  const unread: { line: number; column: TraceColumn; text: string }[] = []
  for (const { cells, line } of hasHead ? rows.slice(1) : rows) {
    const [name = ""] = cells
    const numbers = filled.get(name) ?? {}
    columns.forEach((column, i) => {
      const cell = cells[i] ?? ""
      if (column === null || cell === "") return
      const read = readAnswer(cell)
      if ("value" in read) numbers[column] = read.value
      else unread.push({ line, column, text: cell })
    })
    filled.set(name, numbers)
  }
  return { filled, unread }
}

function cellsOf(line: string): readonly string[] {
  const parting = PARTING.find(one => line.includes(one)) ?? ","
  const cells = line.trim().replace(/^\|/, "").replace(/\|$/, "").split(parting)
  return cells.map(cell => cell.trim())
}

const columnNamed = (head: string): TraceColumn | null =>
  COLUMNS.find(column => head.length > 2 && column.startsWith(head.toLowerCase())) ?? null

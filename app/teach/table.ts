import { readAnswer } from "./answer"
import { COLUMNS, type FilledTrace, type TraceColumn } from "./check"
import type { Tensor } from "../engine/tensor/tensor"

/** A cell of a table that was typed or pasted. */
export interface TableCell {
  readonly line: number
  readonly node: string
  readonly column: TraceColumn
  readonly text: string
}

/** Cells that say nothing: those that are no numbers, and those that have no column; by line, from 1. */
export interface UnreadCell {
  readonly line: number
  readonly column: TraceColumn | null
  readonly text: string
}

/** A table as it is typed or pasted, read. */
export interface ReadTable {
  readonly filled: FilledTrace
  readonly unread: readonly UnreadCell[]
}

/** Reads a trace from text: lines; cells parted by tabs, semicolons, bars, commas or spaces. Columns are found by their heads; without a head they are node and value, or node, value and adjoint. */
export function readTable(text: string, without: readonly TraceColumn[] = ["value", "adjoint"]): ReadTable {
  const { cells, unread: left } = cellsIn(text, without)
  const filled = new Map<string, Partial<Record<TraceColumn, Tensor>>>()
  const unread: UnreadCell[] = [...left]
  for (const { node, column, text: cell, line } of cells) {
    const numbers = filled.get(node) ?? {}
    const read = readAnswer(cell)
    if ("value" in read) numbers[column] = read.value
    else unread.push({ line, column, text: cell })
    filled.set(node, numbers)
  }
  return { filled, unread }
}

/** The cells of a table as they were written. */
export function cellsIn(
  text: string,
  without: readonly TraceColumn[],
): { readonly cells: readonly TableCell[]; readonly unread: readonly UnreadCell[] } {
  const written = text.split(/\r\n?|\n/)
  const part = partedBy(written.filter(line => line.trim() !== ""))
  const rows = written
    .map((line, i) => ({ cells: line.trim() === "" ? [] : part(line), line: i + 1 }))
    // Of a table in Markdown: |---|:--:|.
    .filter(({ cells }) => cells.some(cell => !/^:?-*:?$/.test(cell)))
  const head = rows[0]?.cells.map(cell => columnNamed(cell)) ?? []
  const hasHead = head.some(column => column !== null)
  const columns = hasHead ? head : [null, ...without]
  const found: TableCell[] = []
  const unread: UnreadCell[] = []
  for (const { cells, line } of hasHead ? rows.slice(1) : rows) {
    const node = nameIn(cells[0] ?? "")
    cells.slice(1).forEach((cell, i) => {
      const column = columns[i + 1]
      if (cell === "" || column === null) return
      // More cells than columns: a comma may have parted a number.
      if (column === undefined) unread.push({ line, column: null, text: cell })
      else found.push({ line, node, column, text: cell })
    })
  }
  return { cells: found, unread }
}

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"

/** A node as the program calls it: v₁, v_1 and `v1` are v1. */
const nameIn = (cell: string) => plainName(cell.replace(/[₀-₉]/g, digit => String(SUBSCRIPTS.indexOf(digit))))

const plainName = (cell: string) => cell.replace(/^[`$"]+|[`$"]+$/g, "").replace(/^([\p{L}\p{N}]+)_(\p{N}+)$/u, "$1$2")

/** Parts a line at a sign that stands outside of brackets and quotes. */
const outside = (sign: RegExp) => (line: string) => {
  const cells: string[] = []
  let [depth, quoted, cell] = [0, false, ""]
  for (const one of line) {
    if (one === '"') quoted = !quoted
    depth += one === "[" ? 1 : one === "]" ? -1 : 0
    if (!quoted && depth === 0 && sign.test(one)) {
      cells.push(cell)
      cell = ""
    } else cell += one
  }
  return [...cells, cell].map(one => one.trim().replace(/^"(.*)"$/, "$1"))
}

const inBars = (line: string) => outside(/\|/)(line.trim().replace(/^\|/, "").replace(/\|$/, ""))
const inSpaces = (line: string) => outside(/\s/)(line.trim()).filter(cell => cell !== "")
const WAYS: readonly ((line: string) => readonly string[])[] = [
  outside(/\t/),
  inBars,
  outside(/;/),
  line => (/=/.test(line) ? line.split("=").map(one => one.trim()) : [line]),
  outside(/,/),
  inSpaces,
]

const isName = (cell: string) => /^[`$"]*\p{L}[\p{L}\p{N}₀-₉_{}#]*[`$"]*$/u.test(cell)

/** How a table is parted: by the first sign that leaves a name and something more in each line, so that a decimal comma parts nothing where another sign does. */
function partedBy(lines: readonly string[]): (line: string) => readonly string[] {
  const fits = (way: (line: string) => readonly string[], line: string) => {
    const [name = "", ...more] = way(line)
    return more.length > 0 && (isName(name) || name === "" || /^:?-+:?$/.test(name))
  }
  return (
    WAYS.find(way => lines.every(line => fits(way, line))) ?? (line => (lines.length > 0 ? bestOf(line, fits) : []))
  )
}

/** Lines that are parted in different ways are each read by their own. */
const bestOf = (line: string, fits: (way: (line: string) => readonly string[], line: string) => boolean) =>
  (WAYS.find(way => fits(way, line)) ?? inSpaces)(line)

const columnNamed = (head: string): TraceColumn | null =>
  COLUMNS.find(column => head.length > 2 && column.startsWith(head.toLowerCase())) ?? null

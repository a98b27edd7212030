import type { ClipboardEvent, KeyboardEvent } from "react"
import { plainNode } from "../../../explain/formula"
import { teach } from "../../../explain/words/teach"
import { fullValue } from "../../../explain/value"
import type { Draft } from "../../../host/practice"
import { readAnswer } from "../../../teach/answer"
import {
  checkTrace,
  linesOf,
  truthOf,
  type CheckedLine,
  type FilledTrace,
  type TraceColumn,
} from "../../../teach/check"
import type { Facts } from "../../../teach/facts"
import { cellsIn } from "../../../teach/table"
import { useWords } from "../../context"

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
const isGiven = ({ program: { graph } }: Facts, node: number, column: TraceColumn) =>
  column === "value" && graph.kind(node) === "input"

/** A draft as numbers; cells that are none are named apart. */
export function filledIn(
  facts: Facts,
  draft: Draft,
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
function pasted(facts: Facts, text: string, from: { row: number; column: number }): Draft | null {
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

export interface TraceTableProps {
  readonly facts: Facts
  readonly draft: Draft
  readonly put: (fields: Draft) => void
  /** What was checked last: cells that have changed since have no mark. */
  readonly checked: Draft | null
}

/** A trace to be filled: a field a cell. The arrow keys go up and down; cells of a spreadsheet can be pasted at any of them. */
export function TraceTable({ facts, draft, put, checked }: TraceTableProps) {
  const words = useWords(teach)
  const say = words.practice
  const { program, run } = facts
  const columns = columnsOf(facts)
  const asked = new Set(cellsOf(facts).map(({ name, column }) => cellKey(name, column)))
  const marks = marksOf(facts, checked)
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const fields = pasted(facts, event.clipboardData.getData("text"), { row, column })
    if (fields === null) return
    event.preventDefault()
    put(fields)
  }
  return (
    <div className="scrolled">
      <table className="filling" aria-label={say.cells}>
        <thead>
          <tr>
            <th scope="col">{say.node}</th>
            {columns.map(column => (
              <th key={column} scope="col" className={column}>
                {say.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(run.plan.order, (node, row) => {
            const name = program.names[node]!
            return (
              <tr key={node} data-at={node}>
                <th scope="row">{program.graph.kind(node) === "input" ? name : plainNode(program, node)}</th>
                {columns.map((column, i) => {
                  const key = cellKey(name, column)
                  if (!asked.has(key)) return <td key={column} />
                  if (isGiven(facts, node, column) && draft[key] === undefined)
                    return (
                      <td key={column} className="given">
                        {fullValue(truthOf(facts, node, column))}
                      </td>
                    )
                  const mark = checked?.[key] === draft[key] ? marks.get(key) : undefined
                  return (
                    <td key={column}>
                      <span className="cell" data-mark={mark}>
                        <input
                          type="text"
                          inputMode="text"
                          autoComplete="off"
                          spellCheck={false}
                          aria-label={words.grade.line(column, name)}
                          aria-invalid={mark === "wrong" || mark === "unread"}
                          title={mark && say.marks[mark]}
                          value={draft[key] ?? ""}
                          onChange={event => put({ [key]: event.target.value })}
                          onPaste={event => onPaste(event, row, i)}
                          onKeyDown={walk}
                        />
                      </span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type CellMark = keyof ReturnType<typeof teach>["practice"]["marks"]

function marksOf(facts: Facts, checked: Draft | null): ReadonlyMap<string, CellMark> {
  if (checked === null) return new Map()
  const { filled, unread } = filledIn(facts, checked)
  const shown = ({ node, column, verdict }: CheckedLine): readonly (readonly [string, CellMark])[] => {
    const key = cellKey(node, column)
    if (unread.has(key)) return [[key, "unread"]]
    return verdict === "missing" ? [] : [[key, verdict]]
  }
  return new Map(checkTrace(facts, filled).flatMap(shown))
}

/** Up and down a column. */
function walk(event: KeyboardEvent<HTMLInputElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  event.stopPropagation()
  const cell = event.currentTarget.closest("td")!
  const column = [...cell.parentElement!.children].indexOf(cell)
  const fields = [...event.currentTarget.closest("tbody")!.rows].map(row => row.cells[column]?.querySelector("input"))
  const others = by > 0 ? fields : fields.toReversed()
  others
    .slice(others.indexOf(event.currentTarget) + 1)
    .find(field => field)
    ?.focus()
}

import type { ClipboardEvent, KeyboardEvent } from "react"
import { plainNode } from "../../../explain/formula"
import { teach } from "../../../explain/words/teach"
import { fullValue } from "../../../explain/value"
import type { Draft } from "../../../host/practice"
import { checkTrace, truthOf, type CheckedLine } from "../../../teach/check"
import type { Facts } from "../../../teach/facts"
import { ruleKey, RULES, rulesOf } from "../../../teach/rule"
import { cellKey, cellsOf, columnsOf, filledIn, isGiven, pasted } from "../../../teach/typed"
import { useWords } from "../../context"

export interface TraceTableProps {
  readonly facts: Facts
  readonly draft: Draft
  readonly put: (fields: Draft) => void
  /** What was checked last: cells that have changed since have no mark. */
  readonly checked: Draft | null
  /** The rule of each operation is asked as well. */
  readonly rules?: boolean
}

/** A trace to be filled: a field a cell. The arrow keys go up and down; cells of a spreadsheet can be pasted at any of them. */
export function TraceTable({ facts, draft, put, checked, rules = false }: TraceTableProps) {
  const words = useWords(teach)
  const say = words.practice
  const { program, run } = facts
  const columns = columnsOf(facts)
  const asked = new Set(cellsOf(facts).map(({ name, column }) => cellKey(name, column)))
  const marks = marksOf(facts, checked)
  const asksRule = rulesOf(facts)
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
            {rules && <th scope="col">{say.rule.column}</th>}
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
                {rules && <td>{asksRule.has(name) && <RuleChoice node={name} draft={draft} put={put} />}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Which rule an operation takes. */
function RuleChoice({ node, draft, put }: Pick<TraceTableProps, "draft" | "put"> & { node: string }) {
  const { rule: say, choose } = useWords(teach).practice
  const key = ruleKey(node)
  return (
    <select aria-label={say.of(node)} value={draft[key] ?? ""} onChange={event => put({ [key]: event.target.value })}>
      <option value="">{choose}</option>
      {RULES.map(rule => (
        <option key={rule} value={rule}>
          {say.names[rule]}
        </option>
      ))}
    </select>
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

import { useState } from "react"
import { formatNumber, fullNumber } from "../../explain/number"
import type { Line } from "../../explain/jacobian"
import { later } from "../../explain/words/later"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench, useWords } from "../context"
import { pointedNode } from "../../store/state"

/** Numbers row by row; null: not known yet. */
export type Cells = readonly (readonly (number | null)[])[]

/** Rows or columns of a matrix: what they are, which is at work, what a press on a head does. */
export interface Side {
  readonly lines: readonly Line[]
  readonly at?: number
  readonly choose?: ((line: Line) => void) | undefined
}

interface MatrixProps {
  readonly label: string
  readonly rows: Side
  readonly columns: Side
  readonly cells: Cells
  /** What a press on a head is for: "Seed x", where nothing else is said. */
  readonly head?: (name: string) => string
  /** Rows and columns are the same: an entry lights up its mirror. */
  readonly mirrored?: boolean
}

/** Entries of arrays are among the lines: those of one array belong together. */
const isGrouped = (lines: readonly Line[]) => lines.some(({ of, name }) => of !== name)

/** The first line of another input than the one before, where that is to be seen. */
const opens = (lines: readonly Line[], index: number) =>
  index > 0 && lines[index - 1]!.of !== lines[index]!.of && isGrouped(lines)

/** The names of arrays above their entries. */
function Groups({ lines }: { lines: readonly Line[] }) {
  if (!isGrouped(lines)) return null
  return (
    <tr className="groups">
      <td />
      {lines
        .filter(({ of }, i) => lines[i - 1]?.of !== of)
        .map(({ of, name, whole }) =>
          of === name ? (
            <td key={of} />
          ) : (
            <th key={of} scope="colgroup" colSpan={lines.filter(line => line.of === of).length}>
              <span className="unseen">{of}</span>
              <Tex tex={whole} />
            </th>
          ),
        )}
    </tr>
  )
}

interface HeadProps {
  readonly side: Side
  readonly index: number
  readonly scope: "row" | "col"
  readonly named: (name: string) => string
}

function Head({ side, index, scope, named }: HeadProps) {
  const { setHover } = useActions()
  const line = side.lines[index]!
  const lit = useWorkbench(state => pointedNode(state) === line.node)
  const chosen = index === side.at
  const { choose } = side
  // Above a column of an array the indices do: its name stands higher up.
  const typeset = <Tex tex={scope === "col" && line.of !== line.name ? line.indices : line.tex} />
  return (
    <th
      scope={scope}
      aria-label={line.name}
      className={`${chosen ? "chosen" : ""}${lit ? " lit" : ""}`}
      onPointerEnter={() => setHover(line.node)}
      onPointerLeave={() => setHover(null)}
    >
      {choose ? (
        <button type="button" aria-label={named(line.name)} aria-pressed={chosen} onClick={() => choose(line)}>
          {typeset}
        </button>
      ) : (
        <>
          <span className="unseen">{line.name}</span>
          {typeset}
        </>
      )}
    </th>
  )
}

/** One matrix with its heads. An entry that is pointed at lights up its input and its output on the stage. */
export function Matrix({ label, rows, columns, cells, head, mirrored = false }: MatrixProps) {
  const say = useWords(later).matrix
  const { setHover } = useActions()
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null)
  const point = (i: number, j: number) => {
    setHover(columns.lines[j]!.node, rows.lines[i]!.node)
    if (mirrored) setPointed([i, j])
  }
  const leave = () => {
    setHover(null)
    setPointed(null)
  }
  return (
    <div className="scrolled" role="group" aria-label={label} tabIndex={0}>
      <table aria-label={label} className="jacobian">
        <thead>
          <Groups lines={columns.lines} />
          <tr>
            <td />
            {columns.lines.map((line, j) => (
              <Head key={line.name} side={columns} index={j} scope="col" named={head ?? say.seed} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.lines.map((row, i) => (
            <tr key={row.name} className={i === rows.at ? "current" : undefined}>
              <Head side={rows} index={i} scope="row" named={head ?? say.seed} />
              {columns.lines.map((column, j) => {
                const value = cells[i]?.[j] ?? null
                const mirror = pointed !== null && i === pointed[1] && j === pointed[0] ? " mirror" : ""
                const first = opens(columns.lines, j) ? " first" : ""
                return (
                  <td
                    key={column.name}
                    className={`number${j === columns.at || i === rows.at ? " now" : ""}${first}${mirror}`}
                    data-value={value === null ? undefined : fullNumber(value)}
                    title={value === null ? say.unknown : fullNumber(value)}
                    onPointerEnter={() => point(i, j)}
                    onPointerLeave={leave}
                  >
                    {value === null ? <span aria-hidden="true">·</span> : formatNumber(value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

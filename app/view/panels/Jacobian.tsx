import { useMemo } from "react"
import { toNested } from "../../engine/tensor/tensor"
import { derivative } from "../../engine/graph/derivative"
import { hessian } from "../../engine/run/hessian"
import { programText } from "../../explain/code/program"
import { foundAt, linesOf, unitPosition, type Line } from "../../explain/jacobian"
import { formatNumber, fullNumber } from "../../explain/number"
import { active, pointOf } from "../../store/series"
import { tensorOf } from "../../store/given"
import type { Lane } from "../../store/derived"
import { EMPTY, type Document } from "../../store/document"
import type { Lowered } from "../../engine/graph/program"
import { OneOf } from "../kit/OneOf"
import { Tex } from "../kit/Tex"
import { useActions, useLane, useWorkbench } from "../context"

/** Larger matrices are not written out. */
const MOST_LINES = 24

type Cells = readonly (readonly (number | null)[])[]

/** What a lane has found of the Jacobian by now, and the row or column at work; null: its seeds are no unit vector. */
function found(lane: Lane, rows: readonly Line[], columns: readonly Line[]): { cells: Cells; at: number } {
  const cells: (number | null)[][] = rows.map(() => columns.map(() => null))
  const seeded = lane.pass === "forward" ? columns : rows
  const crossed = lane.pass === "forward" ? rows : columns
  let at = -1
  lane.series.seeds.slice(0, lane.sweep + 1).forEach((seeds, sweep) => {
    const position = unitPosition(seeded, line => tensorOf(seeds.get(line.of) ?? 0).data[line.entry] ?? 0)
    if (position < 0 || lane.pass === "evaluate") return
    const run = lane.series.run(sweep)
    const known = foundAt(run, sweep === lane.sweep ? lane.step : run.plan.steps, crossed)
    known.forEach((value, i) => {
      if (lane.pass === "forward") cells[i]![position] = value
      else cells[position]![i] = value
    })
    if (sweep === lane.sweep) at = position
  })
  return { cells, at }
}

const unitSeeds = (lines: readonly Line[], chosen: Line) => {
  const names = [...new Set(lines.map(line => line.of))]
  const own = lines.filter(line => line.of === chosen.of)
  return { names, own }
}

/** One matrix with its heads. */
function Matrix(props: {
  label: string
  rows: readonly Line[]
  columns: readonly Line[]
  cells: Cells
  at?: { readonly row?: number; readonly column?: number }
  chooseRow?: ((line: Line) => void) | undefined
  chooseColumn?: ((line: Line) => void) | undefined
}) {
  const head = (line: Line, choose: ((line: Line) => void) | undefined, scope: "row" | "col", chosen: boolean) => (
    <th key={line.name} scope={scope} aria-label={line.name} className={chosen ? "chosen" : undefined}>
      {choose ? (
        <button type="button" aria-label={`Seed ${line.name}`} aria-pressed={chosen} onClick={() => choose(line)}>
          <Tex tex={line.tex} />
        </button>
      ) : (
        <Tex tex={line.tex} />
      )}
    </th>
  )
  return (
    <div className="scrolled" role="group" aria-label={props.label} tabIndex={0}>
      <table aria-label={props.label} className="jacobian">
        <thead>
          <tr>
            <td />
            {props.columns.map((line, j) => head(line, props.chooseColumn, "col", j === props.at?.column))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, i) => (
            <tr key={row.name} className={i === props.at?.row ? "current" : undefined}>
              {head(row, props.chooseRow, "row", i === props.at?.row)}
              {props.columns.map((column, j) => {
                const value = props.cells[i]?.[j] ?? null
                return (
                  <td
                    key={column.name}
                    className={j === props.at?.column || i === props.at?.row ? "number now" : "number"}
                    data-value={value === null ? undefined : fullNumber(value)}
                    title={value === null ? "not known yet" : fullNumber(value)}
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

/** Second derivatives of the one scalar output, column by column forward over reverse. */
function Hessian({ program, document, lines }: { program: Lowered; document: Document; lines: readonly Line[] }) {
  const cells = useMemo(() => {
    const wrt = active(program, document).map(input => input.node)
    return hessian(program.graph, wrt, program.outputs[0]!.node, pointOf(program, document))
  }, [program, document])
  return (
    <section className="second">
      <h3>Hessian</h3>
      <Matrix label="Hessian" rows={lines} columns={lines} cells={cells} />
      <p className="hint">Each column is a forward sweep over the reverse sweep.</p>
    </section>
  )
}

/** The Jacobian as this lane fills it: a column a forward sweep, a row a reverse sweep. A head sets that seed. */
export function Jacobian() {
  const { setSeeds, setDerivative } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const lane = useLane(now => now)
  const rows = linesOf(program, program.outputs)
  const columns = linesOf(program, active(program, document))
  if (rows.length > MOST_LINES || columns.length > MOST_LINES)
    return <p className="hint">{`A ${rows.length} × ${columns.length} matrix is too large to be written out here.`}</p>
  if (columns.length === 0) return <p className="hint">Every input is frozen: there is nothing to differentiate.</p>
  const { cells, at } = found(lane, rows, columns)
  const choose = (lines: readonly Line[]) => (line: Line) => {
    const { names, own } = unitSeeds(lines, line)
    const shape = program.graph.shape(line.node)
    const seed = Float64Array.from(own, other => Number(other.entry === line.entry))
    if (lane.pass !== "evaluate")
      setSeeds(lane.pass, new Map(names.map(name => [name, name === line.of ? toNested({ shape, data: seed }) : 0])))
  }
  const forward = lane.pass === "forward"
  const one = rows.length === 1
  return (
    <section className="matrix">
      <Matrix
        label="Jacobian"
        rows={rows}
        columns={columns}
        cells={cells}
        at={at < 0 ? {} : forward ? { column: at } : { row: at }}
        chooseRow={lane.pass === "reverse" ? choose(rows) : undefined}
        chooseColumn={forward ? choose(columns) : undefined}
      />
      <p className="hint">{HINTS[at < 0 && lane.pass !== "evaluate" ? "mixed" : lane.pass]}</p>
      {document.mode !== "compare" && document.derivative.length === 0 && (
        <OneOf
          label="Derivative graph of"
          names={rows.map(({ name }) => name)}
          choose={name => setDerivative([name])}
        />
      )}
      {one && program.graph.shape(rows[0]!.node).length === 0 && <OpenGradient />}
      {one && lane.pass !== "forward" && columns.length <= MOST_LINES && (
        <Hessian program={program} document={document} lines={columns} />
      )}
    </section>
  )
}

/** The adjoint program as a program of its own: it can be stepped, and differentiated again. */
function OpenGradient() {
  const { open, notify } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const show = () => {
    const text = programText(derivative(program, program.outputs[0]!.node).program)
    if (text === null)
      notify("The gradient of this program moves entries about in ways that the language has no word for.")
    else open({ ...document, program: text, seed: EMPTY.seed, clock: 0, panel: "trace" }, true)
  }
  return (
    <button type="button" onClick={show} title="Back returns to this program">
      Open the gradient as a program
    </button>
  )
}

const HINTS = {
  evaluate: "Values alone are computed here; Forward fills columns, Reverse fills rows.",
  forward: "A forward sweep fills a column: press an input to seed it.",
  reverse: "A reverse sweep fills a row: press an output to seed it.",
  mixed: "These seeds mix rows or columns: press a name for one of them alone.",
} as const

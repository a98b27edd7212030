import { useContext, useMemo } from "react"
import type { Lowered } from "../../engine/graph/program"
import { evaluate } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { linesOf } from "../../explain/jacobian"
import { formatNumber, fullNumber } from "../../explain/number"
import { formatValue } from "../../explain/value"
import { labs } from "../../explain/words/labs"
import { triangleOf, triangleStep, type Triangle, type TriangleEntry, type TriangleStep } from "../../labs/triangular"
import { active, pointOf } from "../../store/series"
import { LaneContext, useActions, useLane, useWords, useWorkbench } from "../context"
import { useJacobian } from "./jacobianHere"
import { Lab, Numbers } from "./Lab"

/** Px of the drawing, which is as wide as its panel. */
const SHEET = { width: 420, left: 56, top: 24, right: 62, bottom: 26 } as const
/** Numbers stand in cells up to so many nodes, names beside them up to so many; more are not drawn. */
const MOST = { numbers: 9, names: 26, nodes: 200 } as const
const HIGHEST_CELL = 30
const DIGITS = 3

/** The lane's run at its step; in Evaluate the matrix of a forward sweep, which nothing solves. */
function useTriangle(): Triangle {
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  return useMemo(() => {
    if (run.plan.pass !== "evaluate") return triangleOf(run, step)
    const wrt = active(program, document).map(({ node }) => node)
    const beside = evaluate(plan(program.graph, "forward", wrt, []), pointOf(program, document), [])
    const { nodes, entries } = triangleOf(beside, step)
    return { nodes, entries, solution: nodes.map(() => null) }
  }, [program, document, run, step])
}

/** Both sweeps as substitution in one triangular matrix. */
export function MatrixView() {
  const say = useWords(labs).matrix
  const program = useWorkbench(state => state.derived.good.program)
  const pass = useLane(lane => lane.pass)
  const now = useLane(lane => lane.now)
  const triangle = useTriangle()
  const { nodes, entries } = triangle
  const { row, column, partial } = say.columns
  return (
    <Lab shows={say.shows[pass]}>
      {entries.length === 0 ? (
        <p className="hint">{say.none}</p>
      ) : nodes.length > MOST.nodes ? (
        <p className="hint">{say.tooMany(nodes.length)}</p>
      ) : (
        <>
          <Drawing triangle={triangle} step={triangleStep(now)} program={program} />
          <Numbers label={say.title} heads={[row, column, partial]}>
            {entries.map(entry => (
              <tr key={`${entry.row} ${entry.column}`}>
                <td>{program.names[nodes[entry.row]!]}</td>
                <td>{program.names[nodes[entry.column]!]}</td>
                <td data-value={entry.value?.data[0]}>{written(entry, say)}</td>
              </tr>
            ))}
          </Numbers>
        </>
      )}
      <Beams />
    </Lab>
  )
}

const written = ({ value, known }: TriangleEntry, say: { readonly unknown: string; readonly rule: string }) =>
  value ? formatValue(value) : known ? say.rule : say.unknown

interface DrawingProps {
  readonly triangle: Triangle
  readonly step: TriangleStep
  readonly program: Lowered
}

function Drawing({ triangle, step, program }: DrawingProps) {
  const say = useWords(labs).matrix
  const pass = useLane(lane => lane.pass)
  const { nodes } = triangle
  const n = nodes.length
  const wide = (SHEET.width - SHEET.left - SHEET.right) / n
  const high = Math.min(wide, HIGHEST_CELL)
  const size = { wide, high }
  const bottom = SHEET.top + n * high
  const lit = nodes.indexOf(step.node ?? -1)
  return (
    <svg
      className="chart triangle"
      role="group"
      aria-label={say.title}
      viewBox={`0 0 ${SHEET.width} ${bottom + SHEET.bottom}`}
    >
      {lit >= 0 && pass === "forward" && (
        <rect className="band" x={SHEET.left} y={SHEET.top + lit * high} width={n * wide} height={high} />
      )}
      {lit >= 0 && pass === "reverse" && (
        <rect className="band" x={SHEET.left + lit * wide} y={SHEET.top} width={wide} height={n * high} />
      )}
      <path className="frame" d={`M${SHEET.left} ${SHEET.top}H${SHEET.left + n * wide}V${bottom}H${SHEET.left}Z`} />
      {nodes.map((_, i) => (
        <path key={i} className="diagonal" d={diagonal(i, size)} />
      ))}
      <Entries triangle={triangle} step={step} program={program} size={size} />
      <Names triangle={triangle} program={program} size={size} lit={lit} />
    </svg>
  )
}

interface CellSize {
  readonly wide: number
  readonly high: number
}

const diagonal = (i: number, { wide, high }: CellSize) =>
  `M${SHEET.left + i * wide} ${SHEET.top + i * high}L${SHEET.left + (i + 1) * wide} ${SHEET.top + (i + 1) * high}`

/** A cell an entry: its number where there is room, else its sign and whether it is known. */
function Entries({ triangle, step, program, size: { wide, high } }: DrawingProps & { size: CellSize }) {
  const say = useWords(labs).matrix
  const { nodes, entries } = triangle
  const atWork = new Set(step.edges.map(({ from, to }) => `${to} ${from}`))
  return entries.map(entry => {
    const [to, from] = [nodes[entry.row]!, nodes[entry.column]!]
    const [x, y] = [SHEET.left + entry.column * wide, SHEET.top + entry.row * high]
    const number = entry.value?.shape.length === 0 ? entry.value.data[0]! : null
    const sign = number === null ? "" : number < 0 ? " negative" : ""
    const state = `${entry.known ? "" : " waiting"}${atWork.has(`${to} ${from}`) ? " now" : ""}${sign}`
    return (
      <g key={`${to} ${from}`} className={`cell${state}`} data-to={to} data-slot={entry.slot}>
        <title>{say.entry(program.names[to]!, program.names[from]!, written(entry, say))}</title>
        <rect x={x} y={y} width={wide} height={high} />
        {nodes.length <= MOST.numbers && (
          <text x={x + wide / 2} y={y + high / 2} dy="0.35em" textAnchor="middle">
            {number === null ? (entry.known ? "▦" : "·") : formatNumber(number, DIGITS)}
          </text>
        )}
      </g>
    )
  })
}

/** The names of rows and columns, and what the substitution has found by now: right of the rows, or below the columns. */
function Names({
  triangle: { nodes, solution },
  program,
  size: { wide, high },
  lit,
}: Omit<DrawingProps, "step"> & { size: CellSize; lit: number }) {
  const { goToNode } = useActions()
  const pass = useLane(lane => lane.pass)
  const lane = useContext(LaneContext) ?? undefined
  if (nodes.length > MOST.names) return null
  const small = nodes.length > MOST.numbers ? 9 : 12
  const [right, bottom] = [SHEET.left + nodes.length * wide, SHEET.top + nodes.length * high]
  const told = (i: number) => {
    const known = solution[i]
    return known ? formatValue(known.shape.length === 0 ? known : { shape: known.shape, data: known.data }) : "·"
  }
  return nodes.map((node, i) => {
    const [x, y] = [SHEET.left + (i + 0.5) * wide, SHEET.top + (i + 0.5) * high]
    const name = program.names[node]!
    return (
      <g key={node} data-at={node} className={i === lit ? "name now" : "name"} onClick={() => goToNode(node, lane)}>
        <text x={SHEET.left - 6} y={y} dy="0.35em" textAnchor="end" style={{ fontSize: small }}>
          {name}
        </text>
        <text x={x} y={SHEET.top - 8} textAnchor="middle" style={{ fontSize: small }}>
          {name}
        </text>
        {pass === "forward" && (
          <text className="found" x={right + 6} y={y} dy="0.35em" style={{ fontSize: small }}>
            {told(i)}
          </text>
        )}
        {pass === "reverse" && (
          <text className="found" x={x} y={bottom + 16} textAnchor="middle" style={{ fontSize: small }}>
            {told(i)}
          </text>
        )}
      </g>
    )
  })
}

/** Px of the beams. */
const BEAMS = { left: 90, right: 330, row: 34, widest: 12, thinnest: 1.2 } as const
/** More ends are no picture. */
const MOST_ENDS = 12

/** The Jacobian as beams from inputs to outputs: sign by dash and colour, size by width. */
function Beams() {
  const say = useWords(labs).matrix
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const [rows, columns] = useMemo(
    () => [linesOf(program, program.outputs), linesOf(program, active(program, document))],
    [program, document],
  )
  const J = useJacobian(rows, columns)
  const ends = Math.max(rows.length, columns.length)
  if (J.length === 0 || columns.length === 0 || ends > MOST_ENDS) return null
  const most = Math.max(...J.flat().map(Math.abs).filter(Number.isFinite))
  const high = ends * BEAMS.row
  const at = (i: number, of: number) => ((i + 0.5) * high) / of
  return (
    <>
      <h2>{say.beams}</h2>
      <p className="hint">{say.beamsAre}</p>
      <svg className="chart beams" role="group" aria-label={say.beams} viewBox={`0 0 ${SHEET.width} ${high}`}>
        {J.flatMap((row, i) =>
          row.map((value, j) => {
            const width = Number.isFinite(value) ? (BEAMS.widest * Math.abs(value)) / most : BEAMS.thinnest
            const [from, to] = [at(j, columns.length), at(i, rows.length)]
            const label = say.beam(rows[i]!.name, columns[j]!.name, formatNumber(value))
            return value === 0 ? null : (
              <path
                key={`${i} ${j}`}
                className={value < 0 ? "ray negative" : "ray"}
                data-at={`${columns[j]!.node} ${rows[i]!.node}`}
                data-value={fullNumber(value)}
                style={{ strokeWidth: Math.max(BEAMS.thinnest, width) }}
                d={`M${BEAMS.left} ${from}C${SHEET.width / 2} ${from} ${SHEET.width / 2} ${to} ${BEAMS.right} ${to}`}
              >
                <title>{label}</title>
              </path>
            )
          }),
        )}
        {columns.map(({ name, node }, j) => (
          <text key={name} data-at={node} x={BEAMS.left - 8} y={at(j, columns.length)} dy="0.35em" textAnchor="end">
            {name}
          </text>
        ))}
        {rows.map(({ name, node }, i) => (
          <text key={name} data-at={node} x={BEAMS.right + 8} y={at(i, rows.length)} dy="0.35em">
            {name}
          </text>
        ))}
      </svg>
    </>
  )
}

import { memo, useContext } from "react"
import { formatCells, fullValue } from "../../explain/value"
import { contributionParts, traceTable, type TraceRow } from "../../explain/trace"
import type { Pass } from "../../engine/run/plan"
import type { Tensor } from "../../engine/tensor/tensor"
import { Tex } from "../kit/Tex"
import { LaneContext, useActions, useLane, useWorkbench } from "../context"

function NumberCell({ value, kind }: { value: Tensor | null; kind: string }) {
  if (value === null) return <td className={`number ${kind}`} />
  const full = fullValue(value)
  return (
    <td className={`number ${kind}`} data-value={full} title={full}>
      {value.shape.length === 0 ? formatCells(value) : <span className="cells">{formatCells(value)}</span>}
    </td>
  )
}

/** The adjoint's accumulation: what has come in, and a question mark for what has not. */
function Contributions({ row }: { row: TraceRow }) {
  // One array alone would only stand there twice.
  if (row.expected === 1 && row.adjoint && row.adjoint.shape.length > 0) return <td className="contributions" />
  return (
    <td className="contributions">
      {contributionParts(row).map((part, index) => (
        <span key={index} className={part.done ? "in" : "open"}>
          {part.sign}
          {part.array ? <span className="cells">{part.text}</span> : part.text}
        </span>
      ))}
    </td>
  )
}

const Row = memo(function Row({ row, pass, hovered }: { row: TraceRow; pass: Pass; hovered: boolean }) {
  const { goToNode, setHover } = useActions()
  const lane = useContext(LaneContext)
  const state = `${row.current ? " current" : ""}${hovered ? " hovered" : ""}`
  return (
    <tr
      className={`row${state}`}
      aria-current={row.current ? "step" : undefined}
      onClick={() => goToNode(row.node, lane ?? undefined)}
      onPointerEnter={() => setHover(row.node)}
      onPointerLeave={() => setHover(null)}
    >
      <th scope="row" aria-label={row.name}>
        <span className="unseen">{row.name}</span>
        <Tex tex={row.tex} />
      </th>
      <NumberCell value={row.value} kind="primal" />
      {pass === "forward" && <NumberCell value={row.tangent} kind="tangent" />}
      {pass === "reverse" && <NumberCell value={row.adjoint} kind="adjoint" />}
      {pass === "reverse" && <Contributions row={row} />}
    </tr>
  )
})

const COLUMNS: Readonly<Record<Pass, readonly string[]>> = {
  evaluate: ["Value"],
  forward: ["Value", "Tangent"],
  reverse: ["Value", "Adjoint", "Contributions"],
}

/** The evaluation trace: the primary structure for reading without the picture. */
export function Trace() {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const hover = useWorkbench(state => state.hover)
  const lane = useContext(LaneContext)
  const { pass } = run.plan
  const rows = traceTable(program, run, step)
  return (
    <div className="scrolled" role="group" aria-label={lane === null ? "Trace" : `Trace, ${lane}`} tabIndex={0}>
      <table aria-label="Evaluation trace" className="trace">
        <thead>
          <tr>
            <th scope="col">Node</th>
            {COLUMNS[pass].map(name => (
              <th scope="col" key={name} className={name.toLowerCase()}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.name} row={row} pass={pass} hovered={hover === row.node} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { memo, useContext, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from "react"
import { told, type ToldWords } from "../../explain/words/told"
import { formatCells, fullValue } from "../../explain/value"
import { contributionParts, sameRow, traceRow, type TraceRow } from "../../explain/trace"
import type { Pass, Run } from "../../engine/run/plan"
import type { Tensor } from "../../engine/tensor/tensor"
import { lazyPart } from "../kit/lazyPart"
import { useStretch } from "../kit/rows"
import { onceWritten } from "../kit/settled"
import { Tex } from "../kit/Tex"
import { LaneContext, useActions, useLane, useWords, useWorkbench } from "../context"
import { pointedNode } from "../../store/state"

const Blank = lazyPart(async () => (await import("../teach/Blank")).Blank)

/** `blank`: the number is not shown but asked for. */
function NumberCell({ value, kind, blank }: { value: Tensor | null; kind: string; blank: ReactNode }) {
  if (blank) return <td className={`number ${kind}`}>{blank}</td>
  if (value === null) return <td className={`number ${kind}`} />
  const full = fullValue(value)
  return (
    <td className={`number ${kind}`} data-value={full} title={full}>
      {value.shape.length === 0 ? formatCells(value) : <span className="cells">{formatCells(value)}</span>}
    </td>
  )
}

/** The adjoint's accumulation: what has come in, and an empty box for what has not. */
function Contributions({ row }: { row: TraceRow }) {
  const { open } = useWords(told).trace
  // One array alone would only stand there twice.
  if (row.expected === 1 && row.adjoint && row.adjoint.shape.length > 0) return <td className="contributions" />
  return (
    <td className="contributions">
      {contributionParts(row).map((part, index) => (
        <span key={index} className={part.done ? "in" : "open"} data-to={part.edge?.to} data-slot={part.edge?.slot}>
          {part.sign}
          {part.array ? <span className="cells">{part.text}</span> : part.text}
          {part.text === "" && <span className="box" role="img" aria-label={open} />}
        </span>
      ))}
    </td>
  )
}

interface RowOf {
  readonly row: TraceRow
  /** Its place among all rows, the head's counted; undefined where all are there. */
  readonly index: number | undefined
  readonly run: Run
  readonly hovered: boolean
  /** Its mathematics is set: it is in view, or nearly. */
  readonly typeset: boolean
  /** What is not known yet is to be filled in. */
  readonly faded: boolean
}

/** Numbers come from the run: what has not changed is not drawn again. */
const sameLook = (a: RowOf, b: RowOf) =>
  a.run === b.run &&
  a.index === b.index &&
  a.hovered === b.hovered &&
  a.typeset === b.typeset &&
  a.faded === b.faded &&
  a.row.tex === b.row.tex &&
  sameRow(a.row, b.row)

const Row = memo(function Row({ row, index, run, hovered, typeset, faded }: RowOf) {
  const { goToNode } = useActions()
  const lane = useContext(LaneContext)
  const { pass } = run.plan
  const open = {
    value: !row.value,
    tangent: !row.tangent,
    adjoint: !row.adjoint || row.contributions.some(one => !one.done),
  }
  const blank = (column: keyof typeof open) => faded && open[column] && <Blank node={row.node} column={column} />
  const state = `${row.current ? " current" : ""}${hovered ? " hovered" : ""}`
  return (
    <tr
      className={`row${state}`}
      data-at={row.node}
      aria-rowindex={index}
      aria-current={row.current ? "step" : undefined}
      onClick={() => goToNode(row.node, lane ?? undefined)}
    >
      <th scope="row" aria-label={row.name}>
        <span className="unseen">{row.name}</span>
        {typeset && <Tex mute tex={row.tex} />}
      </th>
      <NumberCell value={row.value} kind="primal" blank={blank("value")} />
      {pass === "forward" && <NumberCell value={row.tangent} kind="tangent" blank={blank("tangent")} />}
      {pass === "reverse" && <NumberCell value={row.adjoint} kind="adjoint" blank={blank("adjoint")} />}
      {pass === "reverse" && <Contributions row={row} />}
    </tr>
  )
}, sameLook)

const COLUMNS: Readonly<Record<Pass, readonly (keyof ToldWords["trace"]["columns"])[]>> = {
  evaluate: ["value"],
  forward: ["value", "tangent"],
  reverse: ["value", "adjoint", "contributions"],
}

/** Up to so many rows all are there; of more those in view, and the current one. */
const MOST_ROWS = 500
/** Up to so many rows are typeset; of more those in view: the rest would be half of what the page lays out when it opens. */
const MOST_TYPESET = 60
/** Of a row where not all are typeset, px: as in the style sheet. */
const ROW_HEIGHT = 38

/** Positions of the rows that are drawn, in order, and how many are left out above and below. */
function positions({ from, to }: { from: number; to: number }, current: number, count: number) {
  const shown = Array.from({ length: to - from }, (_, i) => from + i)
  const [early, late] = [current >= 0 && current < from, current >= to]
  return {
    shown: early ? [current, ...shown] : late ? [...shown, current] : shown,
    above: from - Number(early),
    below: count - to - Number(late),
  }
}

/** A table is set smaller by so much at most, where it is wider than its panel. */
const LEAST_FIT = 0.68

/** Tells the styles by how much the table of a program is too wide for its panel, in a window of this size: after every step, for its numbers are others; it grows no more, so that nothing jumps. */
function useFitted(box: RefObject<HTMLDivElement | null>) {
  const tick = useWorkbench(state => state.derived.tick)
  const program = useWorkbench(state => state.derived.good.program)
  const room = useWorkbench(state => state.room)
  useLayoutEffect(() => {
    box.current?.style.removeProperty("--fit")
  }, [box, program, room])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    onceWritten(() => {
      // Not all of its width shrinks with its type: it may take several times.
      let fit = Number(element.style.getPropertyValue("--fit") || 1)
      while (fit > LEAST_FIT && element.scrollWidth > element.clientWidth) {
        fit = Math.max(LEAST_FIT, (fit * element.clientWidth) / element.scrollWidth - 0.03)
        element.style.setProperty("--fit", String(fit))
      }
    })
  }, [box, tick, program, room])
}

/** The evaluation trace: the primary structure for reading without the picture. */
export function Trace() {
  const say = useWords(told).trace
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const hover = useWorkbench(pointedNode)
  const lane = useContext(LaneContext)
  const faded = useWorkbench(({ document }) => document.lesson !== "" && document.options.has("lesson.fading"))
  const box = useRef<HTMLDivElement>(null)
  const { pass, order } = run.plan
  const node = useLane(lane => lane.node ?? -1)
  const current = useMemo(() => order.indexOf(node), [order, node])
  useFitted(box)
  const stretch = useStretch(box, { count: order.length, height: ROW_HEIGHT, most: MOST_TYPESET })
  const part = order.length > MOST_ROWS
  const { shown, above, below } = positions(
    part && stretch ? stretch : { from: 0, to: order.length },
    current,
    order.length,
  )
  return (
    <div
      ref={box}
      className={stretch ? "scrolled many" : "scrolled"}
      role="group"
      aria-label={say.group(lane)}
      tabIndex={0}
    >
      <div style={{ paddingTop: above * ROW_HEIGHT, paddingBottom: below * ROW_HEIGHT }}>
        <table aria-label={say.table} className="trace" aria-rowcount={part ? order.length + 1 : undefined}>
          <thead>
            <tr aria-rowindex={part ? 1 : undefined}>
              <th scope="col">{say.node}</th>
              {COLUMNS[pass].map(name => (
                <th scope="col" key={name} className={name}>
                  {say.columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(at => (
              <Row
                key={at}
                row={traceRow(program, run, order[at]!, step, node)}
                index={part ? at + 2 : undefined}
                run={run}
                hovered={hover === order[at]}
                typeset={!stretch || at === current || (at >= stretch.from && at < stretch.to)}
                faded={faded}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

import { useMemo, type KeyboardEvent } from "react"
import type { NodeId } from "../../engine/graph/graph"
import { evaluate } from "../../engine/run/evaluate"
import { plan } from "../../engine/run/sweep"
import { scalar } from "../../engine/tensor/tensor"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { eliminate, eliminationCost, nextEliminated } from "../../labs/elimination"
import { linearized, type Arc, type Linearized } from "../../labs/linearized"
import { active, pointOf } from "../../store/series"
import { useOption, useWords, useWorkbench } from "../context"
import { Lab, Numbers } from "./Lab"

const ORDERS = ["forward", "reverse", "markowitz"] as const
type Order = (typeof ORDERS)[number]

/** More inner nodes are neither drawn nor pressed. */
const MOST_INNER = 60

type Problem = "frozen" | "arrays"

/** The program at its point as a graph with a number on every edge. */
function useLinearized(): Linearized | Problem {
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  return useMemo(() => {
    const { graph, outputs } = program
    const wrt = active(program, document).map(({ node }) => node)
    if (wrt.length === 0) return "frozen"
    for (let node = 0; node < graph.size; node++) if (graph.shape(node).length > 0) return "arrays"
    const seeds = wrt.map(() => scalar(0))
    const run = evaluate(plan(graph, "forward", wrt, []), pointOf(program, document), seeds)
    return linearized(
      run,
      wrt,
      outputs.map(({ node }) => node),
    )
  }, [program, document])
}

/** The Jacobian by elimination, a press a vertex. */
export function Elimination() {
  const words = useWords(labs)
  const say = words.elimination
  const graph = useLinearized()
  if (graph === "frozen") return <p className="hint">{words.lab.frozen}</p>
  if (graph === "arrays") return <p className="hint">{say.arrays}</p>
  if (graph.inner.length === 0) return <p className="hint">{say.none}</p>
  if (graph.inner.length > MOST_INNER) return <p className="hint">{say.tooMany(graph.inner.length)}</p>
  return (
    <Lab shows={say.shows}>
      <Eliminating graph={graph} />
    </Lab>
  )
}

/** What has been eliminated so far, as the link keeps it: vertices in their order; those that are none here are left out. */
function useDone(graph: Linearized) {
  const [text, set] = useOption("elimination.done")
  const known = new Set((text ?? "").split(" ").filter(Boolean).map(Number))
  const done = [...known].filter(vertex => graph.inner.includes(vertex))
  return [done, (next: readonly NodeId[]) => set(next.length === 0 ? null : next.join(" "))] as const
}

function Eliminating({ graph }: { graph: Linearized }) {
  const say = useWords(labs).elimination
  const nameOf = useNames()
  const [done, setDone] = useDone(graph)
  const [wanted, choose] = useOption("elimination.order")
  const order = ORDERS.find(one => one === wanted) ?? "forward"
  const left = graph.inner.filter(vertex => !done.includes(vertex))
  const steps = eliminate(graph, [...done, ...left]).steps.slice(0, done.length)
  const arcs = steps.at(-1)?.arcs ?? graph.arcs
  const spent = steps.reduce((sum, { multiplications }) => sum + multiplications, 0)
  const next = nextEliminated(order, left, arcs)
  return (
    <>
      <Drawing graph={graph} arcs={arcs} left={left} eliminate={vertex => setDone([...done, vertex])} />
      <p role="status">{say.counted(spent, done.length, graph.inner.length)}</p>
      <Orders graph={graph} order={order} choose={choose} />
      <div className="choices">
        <button type="button" aria-disabled={next === null} onClick={() => next !== null && setDone([...done, next])}>
          {say.next}
        </button>
        <button type="button" aria-disabled={done.length === 0} onClick={() => setDone(done.slice(0, -1))}>
          {say.back}
        </button>
        <button type="button" aria-disabled={done.length === 0} onClick={() => setDone([])}>
          {say.reset}
        </button>
      </div>
      <Numbers label={say.table} heads={[say.columns.from, say.columns.to, say.columns.partial]}>
        {arcs.map(({ from, to, partial }) => (
          <tr key={`${from} ${to}`}>
            <td>{nameOf(from)}</td>
            <td>{nameOf(to)}</td>
            <td data-value={partial}>{formatNumber(partial)}</td>
          </tr>
        ))}
      </Numbers>
    </>
  )
}

/** Names of vertices; an output that feeds another node has a copy that is the result. */
function useNames(): (vertex: NodeId) => string {
  const say = useWords(labs).elimination
  const { names, outputs, graph } = useWorkbench(state => state.derived.good.program)
  return vertex => (vertex < graph.size ? names[vertex]! : say.copy(outputs[vertex - graph.size]!.name))
}

/** The orders with what each takes for all of it. */
function Orders({ graph, order, choose }: { graph: Linearized; order: Order; choose: (order: Order) => void }) {
  const say = useWords(labs).elimination
  const costs = useMemo(() => ORDERS.map(one => eliminate(graph, one).multiplications), [graph])
  const [forward, reverse, markowitz] = costs as [number, number, number]
  const modes = Math.min(forward, reverse)
  return (
    <>
      <div className="choices" role="radiogroup" aria-label={say.orders}>
        {ORDERS.map((one, i) => (
          <label key={one}>
            <input type="radio" name="order" checked={one === order} onChange={() => choose(one)} /> {say.order[one]}{" "}
            <span className="number" title={say.cost(costs[i]!)}>
              {costs[i]}
            </span>
          </label>
        ))}
      </div>
      {markowitz < modes && <p className="hint">{say.optimal(modes, markowitz)}</p>}
    </>
  )
}

/** Px of the drawing, which is as wide as its panel. */
const SHEET = { width: 420, edge: 34, row: 58, least: 150 } as const
const RADIUS = 17
/** An edge that passes over columns is bent by so much for each. */
const BEND = 34
/** In a long chain every other column is lower by so much, so that numbers have room. */
const STAGGER = { columns: 5, by: 26 } as const

interface Placed {
  readonly x: number
  readonly y: number
  readonly column: number
}

/** Places by the longest path from an input: they stay while vertices go. */
function placesOf({ arcs, inputs, outputs, inner }: Linearized): { places: Map<NodeId, Placed>; height: number } {
  const column = new Map<NodeId, number>()
  for (const { from, to } of arcs) column.set(to, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1))
  const all = [...new Set([...inputs, ...inner, ...outputs])]
  const last = Math.max(1, ...column.values())
  for (const vertex of outputs) if (column.has(vertex)) column.set(vertex, last)
  const columns = new Map<number, NodeId[]>()
  for (const vertex of all) {
    const at = column.get(vertex) ?? 0
    columns.set(at, [...(columns.get(at) ?? []), vertex])
  }
  const height = Math.max(SHEET.least, SHEET.row * Math.max(...[...columns.values()].map(({ length }) => length)))
  const lower = (at: number) => (last > STAGGER.columns && at % 2 === 1 ? STAGGER.by : 0)
  const places = new Map<NodeId, Placed>()
  for (const [at, vertices] of columns)
    vertices.forEach((vertex, i) =>
      places.set(vertex, {
        x: SHEET.edge + (at / last) * (SHEET.width - 2 * SHEET.edge),
        y: ((i + 0.5) / vertices.length) * height + lower(at),
        column: at,
      }),
    )
  return { places, height }
}

interface DrawingProps {
  readonly graph: Linearized
  readonly arcs: readonly Arc[]
  readonly left: readonly NodeId[]
  readonly eliminate: (vertex: NodeId) => void
}

function Drawing({ graph, arcs, left, eliminate: press }: DrawingProps) {
  const say = useWords(labs).elimination
  const nameOf = useNames()
  const { places, height } = useMemo(() => placesOf(graph), [graph])
  const ends = [...new Set([...graph.inputs, ...graph.outputs])]
  const onKey = (event: KeyboardEvent, vertex: NodeId) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    press(vertex)
  }
  return (
    <svg
      className="chart elimination"
      role="group"
      aria-label={say.drawn}
      viewBox={`0 -24 ${SHEET.width} ${height + 48}`}
    >
      {arcs.map(arc => (
        <ArcView key={`${arc.from} ${arc.to}`} arc={arc} from={places.get(arc.from)!} to={places.get(arc.to)!} />
      ))}
      {ends.map(vertex => (
        <Vertex key={vertex} at={places.get(vertex)!} name={nameOf(vertex)} node={vertex} kind="end" />
      ))}
      {left.map(vertex => (
        <g
          key={vertex}
          role="button"
          tabIndex={0}
          aria-label={say.eliminate(nameOf(vertex), eliminationCost(arcs, vertex))}
          onClick={() => press(vertex)}
          onKeyDown={event => onKey(event, vertex)}
        >
          <Vertex at={places.get(vertex)!} name={nameOf(vertex)} node={vertex} kind="inner" />
          <text className="cost" x={places.get(vertex)!.x + RADIUS} y={places.get(vertex)!.y - RADIUS + 4}>
            {eliminationCost(arcs, vertex)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Vertex({ at: { x, y }, name, node, kind }: { at: Placed; name: string; node: NodeId; kind: "end" | "inner" }) {
  return (
    <g className={`vertex ${kind}`} data-at={node}>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y} dy="0.35em" textAnchor="middle">
        {name}
      </text>
    </g>
  )
}

/** An edge with its number; one that passes over columns bows around what stands there. */
function ArcView({ arc, from, to }: { arc: Arc; from: Placed; to: Placed }) {
  const skipped = Math.max(0, to.column - from.column - 1)
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const up = middle.y <= (from.y + to.y) / 2 && (arc.from + arc.to) % 2 === 0 ? -1 : 1
  const control = { x: middle.x, y: middle.y + up * 2 * BEND * Math.min(skipped, 3) }
  const top = { x: (middle.x + control.x) / 2, y: (middle.y + control.y) / 2 }
  const [dx, dy] = [to.x - control.x, to.y - control.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const [tx, ty] = [to.x - RADIUS * ux, to.y - RADIUS * uy]
  const wing = (turn: number) => `${tx - 7 * ux + turn * uy},${ty - 7 * uy - turn * ux}`
  return (
    <g className="arc">
      <path d={`M${from.x} ${from.y}Q${control.x} ${control.y} ${tx} ${ty}`} />
      <polygon points={`${tx},${ty} ${wing(3.5)} ${wing(-3.5)}`} />
      <text x={top.x} y={top.y} dy="0.35em" textAnchor="middle">
        {formatNumber(arc.partial, 3)}
      </text>
    </g>
  )
}

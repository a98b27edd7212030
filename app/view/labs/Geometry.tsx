import { line, scaleLinear, type ScaleLinear } from "d3"
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react"
import type { Pass } from "../../engine/run/plan"
import { toNested } from "../../engine/tensor/tensor"
import { tensorOf } from "../../document/given"
import { linesOf, type Line } from "../../explain/jacobian"
import { formatNumber, fullNumber, texNumber } from "../../explain/number"
import { generalSigns } from "../../explain/symbols"
import { labs } from "../../explain/words/labs"
import { dot, imageOfCircle, pulled, pushed, reachOf, type LinearMap } from "../../labs/linearMap"
import { split } from "../../labs/objective"
import { active, seedsOf } from "../../store/series"
import { useActions, useWords, useWorkbench } from "../context"
import { Tex } from "../kit/Tex"
import { useJacobian } from "./jacobianHere"
import { Lab, Numbers } from "./Lab"
import { aimed, placeOn, stepOf } from "./plane"

/** Px of a plane, which is square. */
const SIDE = 200
const MARGIN = 14
/** Axes of a plane. */
const MOST_AXES = 2
const CIRCLE = 120
/** An arrow key moves a seed by so much of its plane. */
const KEY_STEP = 0.02

type Vector = readonly number[]

/** One side of the Jacobian: what is seeded there, entry by entry, and what sets its seeds. */
interface Seeded {
  readonly lines: readonly Line[]
  readonly seed: Vector
  readonly set: (seed: Vector) => void
}

/** What the seeds of a pass are put on, and the seeds that the document gives it. A change shows that pass. */
function useSeeds(pass: Pass): Seeded {
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const { setSeeds, setMode } = useActions()
  const named = pass === "forward" ? active(program, document) : program.outputs
  const lines = useMemo(() => linesOf(program, named), [program, named])
  const [given] = seedsOf(program, { ...document, mode: pass }, pass)
  const seed = lines.map(({ of, entry }) => tensorOf(given?.get(of) ?? 0).data[entry] ?? 0)
  const set = (seed: Vector) => {
    const values = split(
      program.graph,
      named.map(({ node }) => node),
      lines.map((_, i) => seed[i] ?? 0),
    )
    if (document.mode !== "compare") setMode(pass)
    setSeeds(pass, new Map(named.map(({ name }, i) => [name, toNested(values[i]!)])))
  }
  return { lines, seed, set }
}

/** The input and the output plane side by side. */
export function Geometry() {
  const words = useWords(labs)
  const say = words.geometry
  const inputs = useSeeds("forward")
  const outputs = useSeeds("reverse")
  const J = useJacobian(outputs.lines, inputs.lines)
  if (inputs.lines.length === 0) return <p className="hint">{words.lab.frozen}</p>
  if (J.length === 0) return <p className="hint">{say.tooMany}</p>
  const parts = { J, tangent: inputs.seed, adjoint: outputs.seed }
  const [n, m] = [inputs.lines.length, outputs.lines.length]
  return (
    <Lab shows={say.shows}>
      {(n > MOST_AXES || m > MOST_AXES) && <p className="hint">{say.more(n, m)}</p>}
      {!J.flat().every(Number.isFinite) && <p className="hint">{say.undefined}</p>}
      <div className="planes">
        <InputPlane {...parts} side={inputs} />
        <OutputPlane {...parts} side={outputs} />
      </div>
      <Products {...parts} inputs={inputs.lines} outputs={outputs.lines} />
    </Lab>
  )
}

interface PlaneParts {
  readonly J: LinearMap
  readonly tangent: Vector
  readonly adjoint: Vector
  readonly side: Seeded
}

const shown = (vector: Vector): readonly [number, number] => [vector[0] ?? 0, vector[1] ?? 0]
const first = (map: LinearMap): LinearMap => map.slice(0, MOST_AXES).map(row => row.slice(0, MOST_AXES))
const told = (lines: readonly Line[], vector: Vector) =>
  lines
    .slice(0, MOST_AXES)
    .map(({ name }, i) => `${name} ${formatNumber(vector[i]!)}`)
    .join(", ")

function InputPlane({ J, tangent, adjoint, side }: PlaneParts) {
  const say = useWords(labs).geometry
  const back = pulled(J, adjoint)
  const handle = useHandle(side)
  const reach = { tangent: handle.held ?? reachOf([shown(tangent)]), adjoint: reachOf([shown(back)]) }
  const scale = scalesOf(reach.tangent)
  const radius = Math.abs(scale.x(Math.hypot(...shown(tangent))) - scale.x(0))
  return (
    <Plane title={say.inputs} lines={side.lines} reach={reach} svg={handle.svg}>
      <circle className="image" cx={SIDE / 2} cy={SIDE / 2} r={radius} />
      <Arrow kind="adjoint" vector={back} reach={reach.adjoint} />
      <Arrow kind="tangent" vector={tangent} reach={reach.tangent}>
        <Handle
          label={say.tangent(told(side.lines, tangent))}
          vector={tangent}
          reach={reach.tangent}
          {...handle.on(reach.tangent)}
        />
      </Arrow>
    </Plane>
  )
}

function OutputPlane({ J, tangent, adjoint, side }: PlaneParts) {
  const say = useWords(labs).geometry
  const forth = pushed(J, tangent)
  const handle = useHandle(side)
  const ellipse = imageOfCircle(first(J), Math.hypot(...shown(tangent)), CIRCLE)
  const reach = { tangent: reachOf(ellipse), adjoint: handle.held ?? reachOf([shown(adjoint)]) }
  const scale = scalesOf(reach.tangent)
  const path = line<Vector>()
    .defined(point => point.every(Number.isFinite))
    .x(point => scale.x(point[0]!))
    .y(point => scale.y(point[1] ?? 0))
  return (
    <Plane title={say.outputs} lines={side.lines} reach={reach} svg={handle.svg}>
      <path className="image" d={path(ellipse) ?? ""} />
      <Arrow kind="tangent" vector={forth} reach={reach.tangent} />
      <Arrow kind="adjoint" vector={adjoint} reach={reach.adjoint}>
        <Handle
          label={say.adjoint(told(side.lines, adjoint))}
          vector={adjoint}
          reach={reach.adjoint}
          {...handle.on(reach.adjoint)}
        />
      </Arrow>
    </Plane>
  )
}

const scalesOf = (
  reach: number,
): { readonly x: ScaleLinear<number, number>; readonly y: ScaleLinear<number, number> } => ({
  x: scaleLinear([-reach, reach], [MARGIN, SIDE - MARGIN]),
  y: scaleLinear([-reach, reach], [SIDE - MARGIN, MARGIN]),
})

/** A square with its axes. Tangents and adjoints have scales of their own: they are no vectors of one space. */
function Plane({
  title,
  lines,
  reach,
  svg,
  children,
}: {
  title: string
  lines: readonly Line[]
  reach: { readonly tangent: number; readonly adjoint: number }
  svg: React.RefObject<SVGSVGElement | null>
  children: ReactNode
}) {
  const say = useWords(labs).geometry
  const [middle, end] = [SIDE / 2, SIDE - MARGIN]
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg ref={svg} className="chart" role="group" aria-label={title} viewBox={`0 0 ${SIDE} ${SIDE}`}>
        <rect className="ground" width={SIDE} height={SIDE} rx="8" />
        <g className="axes" aria-hidden="true">
          <path d={`M${MARGIN} ${middle}H${end}`} />
          {lines.length > 1 && <path d={`M${middle} ${MARGIN}V${end}`} />}
          <text className="name" x={end} y={middle - 5} textAnchor="end">
            {lines[0]?.name}
          </text>
          {lines[1] && (
            <text className="name" x={middle + 5} y={MARGIN + 8}>
              {lines[1].name}
            </text>
          )}
          {(["tangent", "adjoint"] as const).map((kind, i) => (
            <text
              key={kind}
              className={kind}
              x={i === 0 ? 8 : SIDE - 8}
              y={SIDE - 6}
              textAnchor={i === 0 ? "start" : "end"}
            >
              {say.reach(formatNumber(reach[kind]))}
            </text>
          ))}
        </g>
        {children}
      </svg>
    </figure>
  )
}

/** An arrow from the middle of a plane. */
function Arrow({
  kind,
  vector,
  reach,
  children,
}: {
  kind: "tangent" | "adjoint"
  vector: Vector
  reach: number
  children?: ReactNode
}) {
  const { x, y } = scalesOf(reach)
  const [dx, dy] = [x(vector[0]!) - SIDE / 2, y(vector[1] ?? 0) - SIDE / 2]
  const length = Math.hypot(dx, dy)
  const drawn = Number.isFinite(length) && length > 1
  const [ux, uy] = [dx / length, dy / length]
  const [tx, ty] = [SIDE / 2 + dx, SIDE / 2 + dy]
  const wing = (turn: number) => `${tx - 8 * ux + turn * uy},${ty - 8 * uy - turn * ux}`
  return (
    <g className={`arrow ${kind}`}>
      {drawn && <path d={`M${SIDE / 2} ${SIDE / 2}L${tx} ${ty}`} />}
      {drawn && children === undefined && <polygon points={`${tx},${ty} ${wing(4)} ${wing(-4)}`} />}
      {children}
    </g>
  )
}

/** How the end of an arrow is dragged: its plane keeps its reach until it is let go. */
function useHandle({ lines, seed, set }: Seeded) {
  const svg = useRef<SVGSVGElement>(null)
  const [held, hold] = useState<number | null>(null)
  const put = (x: number, y: number) => set([x, ...(lines.length > 1 ? [y] : [])])
  const on = (reach: number) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      hold(reach)
    },
    onPointerMove: (event: PointerEvent) => {
      const spot = held !== null && svg.current ? placeOn(svg.current, event) : null
      if (!spot) return
      const { x, y } = scalesOf(reach)
      const clamped = (value: number) => aimed(Math.max(-reach, Math.min(reach, value)), reach / 100)
      put(clamped(x.invert(spot.x)), clamped(y.invert(spot.y)))
    },
    onPointerUp: () => hold(null),
    onKeyDown: (event: KeyboardEvent) => {
      const by = stepOf(event)
      if (!by) return
      event.preventDefault()
      const step = KEY_STEP * reach
      put(aimed(seed[0]! + by[0] * step, step), aimed((seed[1] ?? 0) + by[1] * step, step))
    },
  })
  return { svg, held, on }
}

function Handle({
  label,
  vector,
  reach,
  ...on
}: { label: string; vector: Vector; reach: number } & ReturnType<ReturnType<typeof useHandle>["on"]>) {
  const { x, y } = scalesOf(reach)
  const [cx, cy] = [x(vector[0]!), y(vector[1] ?? 0)]
  return (
    <g className="handle" role="application" aria-label={label} tabIndex={0} {...on}>
      <circle className="grip" cx={cx} cy={cy} r="16" />
      <circle cx={cx} cy={cy} r="7" />
    </g>
  )
}

const column = (vector: Vector) => `\\begin{pmatrix}${vector.map(x => texNumber(x)).join("\\\\")}\\end{pmatrix}`
const row = (vector: Vector) => `\\begin{pmatrix}${vector.map(x => texNumber(x)).join("&")}\\end{pmatrix}`
const matrix = (map: LinearMap) =>
  `\\begin{pmatrix}${map.map(row => row.map(x => texNumber(x)).join("&")).join("\\\\")}\\end{pmatrix}`

/** Both products as mathematics, where there is room, and the number that they share. */
function Products({
  J,
  tangent,
  adjoint,
  inputs,
  outputs,
}: Omit<PlaneParts, "side"> & { inputs: readonly Line[]; outputs: readonly Line[] }) {
  const say = useWords(labs).geometry
  const program = useWorkbench(state => state.derived.good.program)
  const [dx, dy] = [generalSigns(program, "\\dot{x}"), generalSigns(program, "\\bar{y}")]
  const [forth, back] = [pushed(J, tangent), pulled(J, adjoint)]
  const small = inputs.length <= MOST_AXES && outputs.length <= MOST_AXES
  const rows = [
    ["tangent", inputs, tangent],
    ["pushed", outputs, forth],
    ["adjoint", outputs, adjoint],
    ["pulled", inputs, back],
  ] as const
  const most = Math.max(inputs.length, outputs.length)
  return (
    <>
      {small && (
        <div className="products scrolled" role="group" aria-label={say.table} tabIndex={0}>
          <p className="tangent">
            <Tex tex={`J \\cdot ${dx} = ${matrix(J)}${column(tangent)} = ${column(forth)}`} />
          </p>
          <p className="adjoint">
            <Tex tex={`${dy} \\cdot J = ${row(adjoint)}${matrix(J)} = ${row(back)}`} />
          </p>
        </div>
      )}
      <p>
        <Tex
          tex={`${dy} \\cdot (J \\cdot ${dx}) = ${texNumber(dot(adjoint, forth))}, \\quad (${dy} \\cdot J) \\cdot ${dx} = ${texNumber(dot(back, tangent))}`}
        />
      </p>
      <Numbers label={say.table} heads={[say.columns.arrow, ...Array.from({ length: most }, (_, i) => String(i + 1))]}>
        {rows.map(([kind, lines, vector]) => (
          <tr key={kind}>
            <th scope="row">{say.rows[kind]}</th>
            {lines.map(({ name }, i) => (
              <td key={name} data-value={fullNumber(vector[i]!)} title={name}>
                {formatNumber(vector[i]!)}
              </td>
            ))}
          </tr>
        ))}
      </Numbers>
    </>
  )
}

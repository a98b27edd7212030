import { line, type ScaleLogarithmic, scaleLog } from "d3"
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react"
import { superscript, formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { type DifferenceMethod, type Regime, type Regimes, STEPS } from "../../labs/numerical"
import { useWords } from "../context"
import { Axes } from "./Axes"

/** The errors of one method at all steps, and what rules them. */
export interface ErrorCurve {
  readonly method: DifferenceMethod
  readonly errors: readonly number[]
  readonly regimes: Regimes | null
}

/** Px of the drawing, which is as wide as its place. */
const SIZE = { width: 420, height: 280, left: 52, right: 12, top: 28, bottom: 44 } as const
/** An error of 0 has no place on a logarithmic axis: it lies at the foot. */
const FLOOR = 1e-17
/** A press of an arrow key moves h by a quarter of a decade; a drag goes in twentieths. */
const GRAIN = 20
const KEYS: Readonly<Record<string, (log: number) => number>> = {
  ArrowLeft: log => log - 0.25,
  ArrowDown: log => log - 0.25,
  ArrowRight: log => log + 0.25,
  ArrowUp: log => log + 0.25,
  PageDown: log => log - 1,
  PageUp: log => log + 1,
  Home: () => -16,
  End: () => 0,
}

const power = (value: number) => `10${superscript(Math.round(Math.log10(value)))}`

/** A step as the link writes it: 1e-5, 3.2e-6. */
const written = (log: number) => {
  const h = 10 ** (Math.round(Math.min(0, Math.max(-16, log)) * GRAIN) / GRAIN)
  return String(Number(h.toPrecision(3)))
}

type Scale = ScaleLogarithmic<number, number>

/** Error against h, log-log: a curve a method, the lines of theory beside it, and h to be dragged. */
export function ErrorChart(props: {
  title: string
  curves: readonly ErrorCurve[]
  h: number
  move: (step: string) => void
}) {
  const { title, curves, h, move } = props
  const say = useWords(labs).numerical
  const svg = useRef<SVGSVGElement>(null)
  const [x, y] = useMemo(() => scalesOf(curves), [curves])
  const drag = ({ clientX, buttons }: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || buttons === 0) return
    move(written(Math.log10(x.invert(((clientX - box.left) / box.width) * SIZE.width))))
  }
  const onKey = (event: KeyboardEvent) => {
    const next = KEYS[event.key]
    if (!next) return
    event.preventDefault()
    move(written(next(Math.log10(h))))
  }
  return (
    <svg
      ref={svg}
      className="chart errors"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label={title}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={drag}
    >
      <Axes
        x={{ scale: x, label: say.h, ticks: 5, write: power }}
        y={{ scale: y, label: say.error, ticks: 6, write: power }}
      />
      <Guides curves={curves} x={x} y={y} />
      <Curves curves={curves} x={x} y={y} />
      <g
        className="handle"
        role="slider"
        tabIndex={0}
        aria-label={say.drag}
        aria-valuemin={-16}
        aria-valuemax={0}
        aria-valuenow={Math.round(Math.log10(h) * 100) / 100}
        aria-valuetext={say.step(formatNumber(h, 3))}
        transform={`translate(${x(h)} 0)`}
        onKeyDown={onKey}
      >
        <rect x="-12" y={SIZE.top} width="24" height={SIZE.height - SIZE.top - SIZE.bottom} />
        <path d={`M0 ${SIZE.top}V${SIZE.height - SIZE.bottom}`} />
        <circle cy={SIZE.height - SIZE.bottom} r="7" />
      </g>
    </svg>
  )
}

function scalesOf(curves: readonly ErrorCurve[]): readonly [Scale, Scale] {
  const most = Math.max(1, ...curves.flatMap(({ errors }) => errors.filter(Number.isFinite)))
  // A decade is left free for the names of the regimes.
  const top = 10 ** (Math.ceil(Math.log10(most)) + 2)
  return [
    scaleLog([1e-16, 1], [SIZE.left, SIZE.width - SIZE.right]),
    scaleLog([FLOOR, top], [SIZE.height - SIZE.bottom, SIZE.top]).clamp(true),
  ]
}

function Curves({ curves, x, y }: { curves: readonly ErrorCurve[]; x: Scale; y: Scale }) {
  const path = useMemo(
    () =>
      line<readonly [number, number]>()
        .defined(([, error]) => Number.isFinite(error))
        .x(([h]) => x(h))
        .y(([, error]) => y(Math.max(error, FLOOR))),
    [x, y],
  )
  return curves.map(({ method, errors }) => (
    <path
      key={method}
      className={`series ${method}`}
      d={path(STEPS.map((step, i) => [step, errors[i]!] as const)) ?? ""}
    />
  ))
}

/** Where a line of theory is drawn and where its slope is written. */
const TRUNCATED = { from: 1e-6, to: 1, at: 3e-3 }
const ROUNDED = { from: 1e-16, to: 1e-7, at: 1e-13 }

/** The lines of theory beside the curves, each with the slope that was measured; and the names of the two regimes. */
function Guides({ curves, x, y }: { curves: readonly ErrorCurve[]; x: Scale; y: Scale }) {
  const say = useWords(labs).numerical
  const truncated = curves.flatMap(({ regimes }) => (regimes?.truncation ? [regimes.truncation] : []))
  const rounded = curves.flatMap(({ regimes }) => (regimes?.rounding ? [regimes.rounding] : [])).slice(0, 1)
  const head = SIZE.top + 12
  return (
    <g className="guides" aria-hidden="true">
      {truncated.map(regime => (
        <Guide key={regime.order} regime={regime} {...TRUNCATED} x={x} y={y} />
      ))}
      {rounded.map(regime => (
        <Guide key={regime.order} regime={regime} {...ROUNDED} x={x} y={y} />
      ))}
      {rounded.length > 0 && (
        <text className="regime" x={x(1e-13)} y={head} textAnchor="middle">
          {`← ${say.rounding}`}
        </text>
      )}
      {truncated.length > 0 && (
        <text className="regime" x={x(1e-4)} y={head} textAnchor="middle">
          {`${say.truncation} →`}
        </text>
      )}
    </g>
  )
}

function Guide(props: { regime: Regime; from: number; to: number; at: number; x: Scale; y: Scale }) {
  const { regime, from, to, at, x, y } = props
  const say = useWords(labs).numerical
  const { order, constant, slope } = regime
  const error = (h: number) => constant * h ** order
  const [bottom, top] = y.domain() as [number, number]
  // The line ends where it leaves the drawing.
  const reach = [bottom, top].map(end => (end / constant) ** (1 / order)).sort((a, b) => a - b)
  const [left, right] = [Math.max(from, reach[0]!), Math.min(to, reach[1]!)]
  if (!(left < right)) return null
  const place = Math.min(Math.max(at, left), right)
  const under = order === 2
  return (
    <>
      <path d={`M${x(left)} ${y(error(left))}L${x(right)} ${y(error(right))}`} />
      <text
        x={x(place) + (under ? 8 : order > 0 ? -8 : 8)}
        y={y(error(place)) + (under ? 12 : -8)}
        textAnchor={order === 1 ? "end" : "start"}
      >
        {say.slope(formatNumber(Number(slope.toFixed(2))))}
      </text>
    </>
  )
}

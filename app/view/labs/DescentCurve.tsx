import { line, scaleLinear, scaleLog } from "d3"
import { useId, useMemo } from "react"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import type { Descent, Iterate } from "../../labs/descent"
import type { Objective } from "../../labs/objective"
import { useWords } from "../context"
import { Axes } from "./Axes"
import type { Descending } from "./descending"
import { Ways, usePlacing } from "./DescentPlane"
import { padded, planeOf, stretchOf, type Interval } from "./plane"

/** Px of the drawing, which is as wide as its panel. */
const SHEET = { width: 420, height: 300, left: 52, right: 10, top: 24, bottom: 40 } as const
const SAMPLES = 300

/** A stretch that shows the start and as much of the way as stays near it. */
function acrossOf(start: readonly number[], { iterates }: Descent): Interval {
  const x = start[0]!
  const reach = 4 * Math.max(1, Math.abs(x))
  const near = iterates.map(({ point }) => point[0]!).filter(other => Math.abs(other - x) <= reach)
  return padded(stretchOf([x, ...near]), 0.35, 2)
}

/** One input: the curve, its tangent, and the way along it. */
export function DescentCurve({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const clip = useId()
  const { objective, lines, way, k, start } = descending
  const across = useMemo(() => acrossOf(start, way), [start, way])
  const samples = useMemo(() => sampled(objective, across), [objective, across])
  const low = stretchOf(samples.map(([, y]) => y))[0]
  const high = stretchOf([
    low,
    ...way.iterates.filter(({ point }) => across[0] <= point[0]! && point[0]! <= across[1]).map(({ value }) => value),
  ])[1]
  const plane = planeOf(SHEET, across, padded([low, Math.max(high, low + 1e-9)], 0.15, 0))
  const { svg, ...placing } = usePlacing(descending, plane)
  const now = way.iterates[k]!
  const x = now.point[0]!
  const path = line<readonly [number, number]>()
    .defined(([, y]) => Number.isFinite(y))
    .x(([x]) => plane.x(x))
    .y(([, y]) => plane.y(y))
  const tangent = across.map(at => [at, now.value + now.gradient[0]! * (at - x)] as const)
  return (
    <div
      className="placing"
      role="application"
      tabIndex={0}
      aria-label={say.plane(`${lines[0]!.name} = ${formatNumber(x)}`)}
      {...placing}
    >
      <svg
        ref={svg}
        className="chart descent"
        role="img"
        aria-label={say.curve}
        viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      >
        <clipPath id={clip}>
          <rect
            x={SHEET.left}
            y={SHEET.top}
            width={SHEET.width - SHEET.left - SHEET.right}
            height={SHEET.height - SHEET.top - SHEET.bottom}
          />
        </clipPath>
        <Axes
          x={{ scale: plane.x, label: lines[0]!.name, ticks: 6, write: formatNumber }}
          y={{ scale: plane.y, label: say.columns.value, ticks: 5, write: formatNumber }}
        />
        <g clipPath={`url(#${clip})`}>
          <path className="graph" d={path(samples) ?? ""} />
          <path className="slope" d={path(tangent) ?? ""} />
          <Ways descending={descending} at={([x], value) => [plane.x(x!), plane.y(value)]} />
        </g>
      </svg>
    </div>
  )
}

function sampled(objective: Objective, [low, high]: Interval): readonly (readonly [number, number])[] {
  const unused = new Float64Array(1)
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const x = low + (i / SAMPLES) * (high - low)
    return [x, objective.evaluate([x], unused)] as const
  })
}

/** Any number of inputs: f against the iterate, of all methods. Logarithmic where f stays positive. */
export function Losses({ descending }: { descending: Descending }) {
  const say = useWords(labs).descent
  const clip = useId()
  const { ways, way, k, method } = descending
  const all = [...ways.values()].flatMap(({ iterates }) => iterates.map(({ value }) => value))
  // A way that flies away must not flatten the others.
  const first = way.iterates[0]!.value
  const shown = all.filter(value => Number.isFinite(value) && value <= first + 10 * Math.abs(first))
  const [low, high] = stretchOf(shown)
  const positive = low > 0 && high / low > 20
  const last = Math.max(1, ...[...ways.values()].map(({ iterates }) => iterates.length - 1))
  const x = scaleLinear([0, last], [SHEET.left, SHEET.width - SHEET.right])
  const range = [SHEET.height - SHEET.bottom, SHEET.top]
  const y = positive ? scaleLog([low, high], range).nice() : scaleLinear(padded([low, high], 0.05, 1e-12), range)
  const path = line<Iterate>()
    .defined(({ value }) => Number.isFinite(value) && (!positive || value > 0))
    .x((_, i) => x(i))
    .y(({ value }) => y(value))
  const now = way.iterates[k]!
  return (
    <svg className="chart descent" role="img" aria-label={say.losses} viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}>
      <clipPath id={clip}>
        <rect
          x={SHEET.left}
          y={SHEET.top - 8}
          width={SHEET.width - SHEET.left}
          height={SHEET.height - SHEET.top - SHEET.bottom + 16}
        />
      </clipPath>
      <Axes
        x={{ scale: x, label: say.iterate, ticks: 6, write: formatNumber }}
        y={{ scale: y, label: say.columns.value, ticks: 5, write: value => formatNumber(value, 2) }}
      />
      <g clipPath={`url(#${clip})`}>
        {[...ways].map(([one, { iterates }]) => (
          <path key={one} className={`way ${one}${one === method ? "" : " other"}`} d={path(iterates) ?? ""} />
        ))}
        {Number.isFinite(now.value) && <circle className={`iterate now ${method}`} cx={x(k)} cy={y(now.value)} r="6" />}
      </g>
    </svg>
  )
}

import { line, scaleLinear } from "d3"
import { useId, useMemo } from "react"
import { formatNumber } from "../../explain/number"
import { centralDifference, forwardDifference, type Probe, reachOf, sampled } from "../../labs/numerical"

/** Px. */
const SIZE = { width: 420, height: 280, left: 12, right: 12, top: 28, bottom: 44 } as const

/** The curve about the point with its tangent, and the secants of step h. The window shrinks with a small h: in the end it shows how f rounds. */
export function Secant(props: { title: string; probe: Probe; h: number; of: string; by: string }) {
  const { title, probe, h, of, by } = props
  const clip = useId()
  const { stretches, bottom, top } = useMemo(() => sampled(probe, h), [probe, h])
  const reach = reachOf(h)
  const x = scaleLinear([probe.x - reach, probe.x + reach], [SIZE.left, SIZE.width - SIZE.right])
  const y = scaleLinear([bottom, top], [SIZE.height - SIZE.bottom, SIZE.top])
  const path = line<readonly [number, number]>()
    .x(([at]) => x(at))
    .y(([, height]) => y(height))
  const through = (slope: number, at: number, height: number) => {
    const [left, right] = x.domain() as [number, number]
    return Number.isFinite(slope) && Number.isFinite(height)
      ? `M${x(left)} ${y(height + slope * (left - at))}L${x(right)} ${y(height + slope * (right - at))}`
      : ""
  }
  const ends = [-h, 0, h].map(by => [probe.x + by, probe.f(probe.x + by)] as const)
  const [before, here, after] = ends as [(typeof ends)[number], (typeof ends)[number], (typeof ends)[number]]
  const [forward, central] = [forwardDifference(probe.f, probe.x, h), centralDifference(probe.f, probe.x, h)]
  const floor = SIZE.height - SIZE.bottom
  return (
    <svg className="chart secant" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={title}>
      <clipPath id={clip}>
        <rect x={SIZE.left} y={SIZE.top} width={SIZE.width - SIZE.left - SIZE.right} height={floor - SIZE.top} />
      </clipPath>
      <g className="axes" aria-hidden="true">
        <path d={`M${SIZE.left} ${floor}H${SIZE.width - SIZE.right}`} />
        <text x={SIZE.left} y={floor + 16}>{`${formatNumber(probe.x)} − ${formatNumber(reach, 2)}`}</text>
        <text x={x(probe.x)} y={floor + 16} textAnchor="middle">
          {formatNumber(probe.x)}
        </text>
        <text x={SIZE.width - SIZE.right} y={floor + 16} textAnchor="end">
          {`+ ${formatNumber(reach, 2)}`}
        </text>
        <text className="name" x={SIZE.width - SIZE.right} y={floor + 34} textAnchor="end">
          {by}
        </text>
        <text className="name" x={SIZE.left} y={SIZE.top - 8}>
          {of}
        </text>
      </g>
      <g clipPath={`url(#${clip})`}>
        <path className="series exact" d={through(probe.derivative, ...here)} />
        {stretches.map((stretch, i) => (
          <path key={i} className="series function" d={path(stretch) ?? ""} />
        ))}
        <path className="series forward" d={through(forward, ...here)} />
        <path className="series central" d={through(central, ...before)} />
        {[before, here, after].map(([at, height], i) =>
          Number.isFinite(height) ? (
            <circle key={i} className={i === 1 ? "at" : undefined} cx={x(at)} cy={y(height)} r="4.5" />
          ) : null,
        )}
      </g>
    </svg>
  )
}

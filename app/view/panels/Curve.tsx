import { line, scaleLinear } from "d3"
import { useId } from "react"
import { curveOf, drawnCurve, type UnaryCurve } from "../../explain/curve"
import { formatNumber } from "../../explain/number"
import { valueAt } from "../../engine/run/state"
import type { Step } from "../../engine/run/step"
import { told } from "../../explain/words/told"
import { useLane, useWorkbench, useWords } from "../context"
import { pointedNode } from "../../store/state"

/** Px. */
const SIZE = { width: 148, height: 96 } as const

/** The node that a step computes, or pulls out of. */
const consumerOf = (now: Step | null) => (now === null ? null : now.kind === "pull" ? now.term.to : now.node)

/** The curve of the node of one argument that is pointed at, else of the one at work, with the tangent whose slope is the number on its edge. */
export function Curve() {
  const program = useWorkbench(state => state.derived.good.program)
  const hover = useWorkbench(pointedNode)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const now = useLane(lane => lane.now)
  const node = [hover, consumerOf(now)].find(one => one !== null && valueAt(run, one, step) !== null) ?? null
  const curve = node === null ? null : curveOf(program, run, node)
  return curve && Number.isFinite(curve.x) && Number.isFinite(curve.y) ? (
    <Plot curve={curve} of={program.names[curve.node]!} at={program.names[curve.argument]!} />
  ) : null
}

function Plot({ curve, of, at }: { curve: UnaryCurve; of: string; at: string }) {
  const say = useWords(told).ending
  const clip = useId()
  const { window: pane, stretches } = drawnCurve(curve)
  const x = scaleLinear([pane.left, pane.right], [0, SIZE.width])
  const y = scaleLinear([pane.bottom, pane.top], [SIZE.height, 0])
  const path = line<readonly [number, number]>()
    .x(([at]) => x(at))
    .y(([, height]) => y(height))
  const { slope } = curve
  const tangent = slope !== null && Number.isFinite(slope)
  const onTangent = (at: number) => y(curve.y + slope! * (at - curve.x))
  const inside = (value: number, [low, high]: readonly [number, number]) => low < value && value < high
  return (
    <svg
      className="curve"
      role="img"
      aria-label={say.curve(of, at, formatNumber(curve.x), tangent ? formatNumber(slope) : null)}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      width={SIZE.width}
      height={SIZE.height}
    >
      <clipPath id={clip}>
        <rect width={SIZE.width} height={SIZE.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {inside(0, [pane.left, pane.right]) && <path className="axis" d={`M${x(0)} 0V${SIZE.height}`} />}
        {inside(0, [pane.bottom, pane.top]) && <path className="axis" d={`M0 ${y(0)}H${SIZE.width}`} />}
        {stretches.map((stretch, i) => (
          <path key={i} className="graph" d={path(stretch) ?? ""} />
        ))}
        {tangent && (
          <path
            className="tangent"
            d={`M0 ${onTangent(pane.left).toFixed(2)}L${SIZE.width} ${onTangent(pane.right).toFixed(2)}`}
          />
        )}
        <circle cx={x(curve.x)} cy={y(curve.y)} r="4" />
      </g>
      {tangent && (
        <text x={SIZE.width / 2} y={SIZE.height - 5} textAnchor="middle">
          {say.slope(formatNumber(slope))}
        </text>
      )}
    </svg>
  )
}

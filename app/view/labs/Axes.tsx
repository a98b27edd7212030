/** A scale of an axis: a place in px for every value, and the values to be marked. */
interface AxisScale {
  (value: number): number
  readonly ticks: (count: number) => number[]
  readonly range: () => number[]
}

/** One axis of a chart: where it lies, how many marks it has at most, and how they are written. */
export interface Axis {
  readonly scale: AxisScale
  readonly label: string
  readonly ticks: number
  readonly write: (value: number) => string
}

/** The axes of a chart in SVG, below and at the left, with fine lines across. Scales are D3's. */
export function Axes({ x, y }: { x: Axis; y: Axis }) {
  const [left, right] = x.scale.range() as [number, number]
  const [bottom, top] = y.scale.range() as [number, number]
  return (
    <g className="axes" aria-hidden="true">
      {x.scale.ticks(x.ticks).map(value => (
        <g key={value} transform={`translate(${x.scale(value)} 0)`}>
          <path d={`M0 ${top}V${bottom}`} />
          <text y={bottom + 16} textAnchor="middle">
            {x.write(value)}
          </text>
        </g>
      ))}
      {y.scale.ticks(y.ticks).map(value => (
        <g key={value} transform={`translate(0 ${y.scale(value)})`}>
          <path d={`M${left} 0H${right}`} />
          <text x={left - 6} dy="0.32em" textAnchor="end">
            {y.write(value)}
          </text>
        </g>
      ))}
      <text className="name" x={right} y={bottom + 34} textAnchor="end">
        {x.label}
      </text>
      <text className="name" x={4} y={top - 8}>
        {y.label}
      </text>
    </g>
  )
}

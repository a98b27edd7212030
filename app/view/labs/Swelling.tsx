import { line, scaleLinear, scaleLog } from "d3"
import { superscript } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { swell } from "../../labs/swell"
import { useWords } from "../context"
import { Axes } from "./Axes"
import { Numbers } from "./Lab"

/** Px. */
const SIZE = { width: 420, height: 240, left: 46, right: 116, top: 28, bottom: 44 } as const
const ROUNDS = 10
const KINDS = ["derivative", "tree", "statements"] as const

/** Calculated once: it is of no program in particular. */
let known: ReturnType<typeof swell> | null = null

/** Table 1 of the survey drawn: trees grow by powers, the trace by three lines a round. */
export function Swelling() {
  const say = useWords(labs).symbolic.swell
  const rows = (known ??= swell(ROUNDS))
  const x = scaleLinear([1, ROUNDS], [SIZE.left, SIZE.width - SIZE.right])
  const y = scaleLog([1, 1e5], [SIZE.height - SIZE.bottom, SIZE.top]).clamp(true)
  const drawn = line<(typeof rows)[number]>().x(({ n }) => x(n))
  const last = rows.at(-1)!
  return (
    <>
      <h2>{say.title}</h2>
      <svg className="chart" role="img" aria-label={say.chart} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
        <Axes
          x={{ scale: x, label: say.n, ticks: 10, write: String }}
          y={{ scale: y, label: say.nodes, ticks: 5, write: value => `10${superscript(Math.log10(value))}` }}
        />
        {KINDS.map(kind => (
          <g key={kind} className={`swell-${kind}`}>
            <path className="series" d={drawn.y(row => y(Math.max(1, row[kind])))(rows) ?? ""} />
            {rows.map(row => (
              <circle key={row.n} cx={x(row.n)} cy={y(Math.max(1, row[kind]))} r="3" />
            ))}
            <text x={x(ROUNDS) + 8} y={y(last[kind])} dy="0.32em">
              {say.series[kind]}
            </text>
          </g>
        ))}
      </svg>
      <Numbers label={say.chart} heads={say.heads}>
        {rows.map(row => (
          <tr key={row.n}>
            <th scope="row">{row.n}</th>
            <td data-value={row.tree}>{row.tree}</td>
            <td data-value={row.derivative}>{row.derivative}</td>
            <td data-value={row.statements}>{row.statements}</td>
          </tr>
        ))}
      </Numbers>
    </>
  )
}

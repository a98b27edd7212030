import { line, scaleLog } from "d3"
import { useMemo } from "react"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { jacobian } from "../../engine/run/jacobian"
import { plan } from "../../engine/run/sweep"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { differenceErrors } from "../../labs/numerical"
import { active, pointOf } from "../../store/series"
import { useWords, useWorkbench } from "../context"
import { Axes } from "./Axes"
import { Lab, Numbers } from "./Lab"

/** Px of the drawing, which is as wide as its panel. */
const SIZE = { width: 420, height: 300, left: 58, right: 12, top: 28, bottom: 44 } as const
/** 10^0 … 10^−16, two a decade. */
const STEPS = Array.from({ length: 33 }, (_, i) => 10 ** (-i / 2))
const KINDS = ["forward", "central"] as const

/** Errors of differences against h for the first entry of the first output by the first entry of the first input. */
export function Numerical() {
  const words = useWords(labs)
  const say = words.numerical
  const program = useWorkbench(state => state.derived.good.program)
  const document = useWorkbench(state => state.document)
  const [input, output] = [active(program, document)[0], program.outputs[0]!]
  const found = useMemo(() => {
    if (!input) return null
    const point = pointOf(program, document)
    const primal = plan(program.graph, "evaluate", [], [])
    const { shape, data } = point.get(input.node)!
    const valueAt = (x: number) => {
      const run = evaluate(primal, new Map(point).set(input.node, { shape, data: data.with(0, x) }), [])
      return valueOf(run, output.node).data[0]!
    }
    const exact = jacobian(program.graph, [input.node], [output.node], point)[0]![0]!.data[0]!
    return { exact, rows: Number.isFinite(exact) ? differenceErrors(valueAt, exact, data[0]!, STEPS) : [] }
  }, [program, document, input, output])
  if (!input || !found) return <p className="hint">{words.lab.frozen}</p>
  const { exact, rows } = found
  const title = say.chart(output.name, input.name)
  const x = scaleLog([1e-16, 1], [SIZE.left, SIZE.width - SIZE.right])
  const y = scaleLog([1e-16, 1e6], [SIZE.height - SIZE.bottom, SIZE.top]).clamp(true)
  const power = (value: number) => `1e${Math.round(Math.log10(value))}`
  const path = (kind: (typeof KINDS)[number]) =>
    line<(typeof rows)[number]>()
      .defined(row => Number.isFinite(row[kind]) && row[kind] > 0)
      .x(row => x(row.step))
      .y(row => y(row[kind]))(rows) ?? ""
  return (
    <Lab shows={say.shows}>
      <p>{say.exact(output.name, input.name, formatNumber(exact))}</p>
      {rows.length === 0 ? (
        <p className="hint">{say.undefined}</p>
      ) : (
        <>
          <svg className="chart" role="img" aria-label={title} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
            <Axes
              x={{ scale: x, label: say.h, ticks: 5, write: power }}
              y={{ scale: y, label: say.error, ticks: 6, write: power }}
            />
            {KINDS.map(kind => (
              <path key={kind} className={`series ${kind}`} d={path(kind)} />
            ))}
          </svg>
          <Numbers label={title} heads={["step", ...KINDS].map(key => say.columns[key as keyof typeof say.columns])}>
            {rows.map(row => (
              <tr key={row.step}>
                <td>{row.step.toExponential(1)}</td>
                {KINDS.map(kind => (
                  <td key={kind} data-value={row[kind]}>
                    {row[kind].toExponential(2)}
                  </td>
                ))}
              </tr>
            ))}
          </Numbers>
        </>
      )}
    </Lab>
  )
}

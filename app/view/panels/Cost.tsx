import { useMemo } from "react"
import { operations } from "../../engine/run/counts"
import { advice } from "../../explain/advice"
import { formatNumber } from "../../explain/number"
import { first } from "../../explain/words"
import { later } from "../../explain/words/later"
import { costOf, spent, type Cost as Spent } from "../../store/cost"
import { Tex } from "../kit/Tex"
import { useWorkbench, useWords } from "../context"

const ROWS = ["sweeps", "multiplications", "additions", "calls", "stored", "live"] as const
const COLOURS = { evaluate: "", forward: "tangent", reverse: "adjoint" } as const

interface Column {
  readonly pass: keyof typeof COLOURS
  readonly cost: Spent
}

/** A number over a bar of its size. */
function Bar({ value, most, className }: { value: number; most: number; className: string }) {
  const say = useWords(later).cost
  return (
    <td className={`number ${className}`}>
      {say.number(value)}
      <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={most === 0 ? 0 : (100 * value) / most} height="4" />
      </svg>
    </td>
  )
}

function Table({ label, title, columns }: { label: string; title: string; columns: readonly Column[] }) {
  const { passes } = useWords(first)
  const { rows } = useWords(later).cost
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map(({ pass }) => (
            <th key={pass} scope="col" className={COLOURS[pass]}>
              {passes[pass]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(key => {
          const most = Math.max(...columns.map(({ cost }) => cost[key]))
          return (
            <tr key={key}>
              <th scope="row">{rows[key]}</th>
              {columns.map(({ pass, cost }) => (
                <Bar key={pass} value={cost[key]} most={most} className={COLOURS[pass]} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The survey's model: what a sweep costs in operations, as a multiple c of the value alone; n·c·ops against m·c·ops. */
function Model({ n, m }: { n: number; m: number }) {
  const say = useWords(later).cost.model
  const graph = useWorkbench(state => state.derived.good.program.graph)
  const { value, tangent, adjoint } = useMemo(() => operations(graph), [graph])
  if (value === 0) return null
  const line = (mode: string, sweeps: number, all: number) =>
    `\\text{${mode}}\\quad ${sweeps} \\cdot ${formatNumber(all / value)} \\cdot ${value} = ${sweeps * all}`
  return (
    <section className="model">
      <h2>{say.title}</h2>
      <p>
        <Tex
          tex={`\\text{${say.value}} : \\text{${say.forward}} : \\text{${say.reverse}} = ${value} : ${value + tangent} : ${value + adjoint}`}
        />
      </p>
      <p>
        <Tex tex={line(say.forward, n, value + tangent)} />
      </p>
      <p>
        <Tex tex={line(say.reverse, m, value + adjoint)} />
      </p>
      <p className="hint">{say.text}</p>
    </section>
  )
}

/** What each mode takes for the whole Jacobian, and what the lanes on the stage have taken by now. */
export function Cost() {
  const words = useWords(later)
  const say = words.cost
  const program = useWorkbench(state => state.derived.good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const lanes = useWorkbench(state => state.derived.lanes)
  const all = useMemo(
    () => (["forward", "reverse"] as const).map(pass => ({ pass, cost: costOf(program, freeze, pass) })),
    [program, freeze],
  )
  const now = lanes.map(lane => ({ pass: lane.pass, cost: spent(lane, program) }))
  const [forward, reverse] = [all[0]!.cost, all[1]!.cost]
  return (
    <section className="cost">
      <Table {...say.whole} columns={all} />
      <p>{advice(forward, reverse, words)}</p>
      <details>
        <summary>{say.counted.title}</summary>
        <p>{say.counted.text}</p>
      </details>
      <Table {...say.now} columns={now} />
      <Model n={forward.sweeps} m={reverse.sweeps} />
    </section>
  )
}

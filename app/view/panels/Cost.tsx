import { useMemo } from "react"
import { operations } from "../../engine/run/counts"
import { advice } from "../../explain/advice"
import { formatNumber } from "../../explain/number"
import { costOf, spent, type Cost as Spent } from "../../store/cost"
import { Tex } from "../kit/Tex"
import { useWorkbench } from "../context"

const ROWS = [
  ["sweeps", "sweeps"],
  ["multiplications", "multiplications"],
  ["additions", "additions"],
  ["calls", "operations evaluated"],
  ["stored", "stored values"],
  ["live", "live numbers"],
] as const
const TITLES = { evaluate: "Evaluate", forward: "Forward", reverse: "Reverse" } as const
const COLOURS = { evaluate: "", forward: "tangent", reverse: "adjoint" } as const

interface Column {
  readonly pass: keyof typeof TITLES
  readonly cost: Spent
}

/** A number over a bar of its size. */
function Bar({ value, most, className }: { value: number; most: number; className: string }) {
  return (
    <td className={`number ${className}`}>
      {value.toLocaleString("en")}
      <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={most === 0 ? 0 : (100 * value) / most} height="4" />
      </svg>
    </td>
  )
}

function Table({ label, title, columns }: { label: string; title: string; columns: readonly Column[] }) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map(({ pass }) => (
            <th key={pass} scope="col" className={COLOURS[pass]}>
              {TITLES[pass]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([key, name]) => {
          const most = Math.max(...columns.map(({ cost }) => cost[key]))
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
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
  const graph = useWorkbench(state => state.derived.good.program.graph)
  const { value, tangent, adjoint } = useMemo(() => operations(graph), [graph])
  if (value === 0) return null
  const line = (mode: string, sweeps: number, all: number) =>
    `\\text{${mode}}\\quad ${sweeps} \\cdot ${formatNumber(all / value)} \\cdot ${value} = ${sweeps * all}`
  return (
    <section className="model">
      <h3>In operations</h3>
      <p>
        <Tex
          tex={`\\text{value} : \\text{forward} : \\text{reverse} = ${value} : ${value + tangent} : ${value + adjoint}`}
        />
      </p>
      <p>
        <Tex tex={line("forward", n, value + tangent)} />
      </p>
      <p>
        <Tex tex={line("reverse", m, value + adjoint)} />
      </p>
      <p className="hint">
        Sweeps times c times the operations of the value; c says how many times the value alone one sweep costs.
      </p>
    </section>
  )
}

/** What each mode takes for the whole Jacobian, and what the lanes on the stage have taken by now. */
export function Cost() {
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
      <Table label="Cost" title="For the whole Jacobian" columns={all} />
      <p>{advice(forward, reverse)}</p>
      <details>
        <summary>What is counted</summary>
        <p>
          A multiplication is one active edge of a sweep, whatever its partial; seeds are free. An addition joins two
          contributions. A stored value is kept for the way back. A live number is a value, tangent or adjoint that a
          later step may still read, or that is a result: of the whole Jacobian the most at once, by this step those
          kept now. Arrays count entry by entry.
        </p>
      </details>
      <Table label="Cost so far" title="By this step" columns={now} />
      <Model n={forward.sweeps} m={reverse.sweeps} />
    </section>
  )
}

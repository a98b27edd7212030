import { useMemo } from "react"
import type { Counts } from "../../engine/run/counts"
import { costOf, spent } from "../../store/cost"
import { useWorkbench } from "../context"

const ROWS: readonly (readonly [keyof Counts, string])[] = [
  ["multiplications", "multiplications"],
  ["additions", "additions"],
  ["calls", "operations evaluated"],
  ["stored", "stored values"],
]

/** Which mode is cheaper for the whole Jacobian, and why. */
function advice(n: number, m: number, forward: number, reverse: number): string {
  const sizes = `${n} ${n === 1 ? "input" : "inputs"}, ${m} ${m === 1 ? "output" : "outputs"}`
  const needs = `forward needs ${n === 1 ? "one sweep" : `${n} sweeps, one a column`}, reverse ${m === 1 ? "one sweep" : `${m} sweeps, one a row`}`
  const winner =
    forward === reverse
      ? "Both multiply equally often; forward stores nothing"
      : forward < reverse
        ? "Forward is cheaper here"
        : "Reverse is cheaper here"
  return `${sizes}: ${needs}. ${winner}.`
}

/** What each mode takes for the whole Jacobian, and what the lanes on the stage have taken by now. */
export function Cost() {
  const program = useWorkbench(state => state.derived.good.program)
  const freeze = useWorkbench(state => state.document.freeze)
  const lanes = useWorkbench(state => state.derived.lanes)
  const all = useMemo(
    () => ({ forward: costOf(program, freeze, "forward"), reverse: costOf(program, freeze, "reverse") }),
    [program, freeze],
  )
  const now = lanes.map(lane => ({ pass: lane.pass, counts: spent(lane.series, lane.sweep, lane.step) }))
  const { forward, reverse } = all
  return (
    <section className="cost">
      <table aria-label="Cost">
        <thead>
          <tr>
            <th scope="col">For the whole Jacobian</th>
            <th scope="col" className="tangent">
              Forward
            </th>
            <th scope="col" className="adjoint">
              Reverse
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">sweeps</th>
            <td className="number">{forward.sweeps}</td>
            <td className="number">{reverse.sweeps}</td>
          </tr>
          {ROWS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">{forward.counts[key]}</td>
              <td className="number">{reverse.counts[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{advice(forward.sweeps, reverse.sweeps, forward.counts.multiplications, reverse.counts.multiplications)}</p>
      <table aria-label="Cost so far">
        <thead>
          <tr>
            <th scope="col">By this step</th>
            {now.map(({ pass }) => (
              <th scope="col" key={pass}>
                {pass === "evaluate" ? "Evaluate" : pass === "forward" ? "Forward" : "Reverse"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {now.map(({ pass, counts }) => (
                <td key={pass} className="number">
                  {counts[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>What is counted</summary>
        <p>
          A multiplication is one active edge of a sweep, whatever its partial; seeds are free. An addition joins two
          contributions. A stored value is kept for the way back. Arrays count entry by entry.
        </p>
      </details>
    </section>
  )
}

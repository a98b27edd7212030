import { useMemo } from "react"
import type { Lowered } from "../../engine/graph/program"
import { check, type Checked } from "../../engine/run/check"
import type { Line } from "../../explain/jacobian"
import { formatNumber } from "../../explain/number"
import { labs } from "../../explain/words/labs"
import { EMPTY } from "../../document/fields"
import { pointOf } from "../../store/series"
import { useWords, useWorkbench } from "../context"
import { ColumnHeads } from "../kit/ColumnHeads"

/** Beyond so many entries, or so many nodes evaluated, a check would hold up the page. */
const MOST_ENTRIES = 120
const MOST_WORK = 4e5

/** AD against differences, entry by entry of the Jacobian, with a verdict each. */
export function GradientCheck(props: {
  program: Lowered
  inputs: Lowered["inputs"]
  columns: readonly Line[]
  rows: readonly Line[]
}) {
  const { program, inputs, columns, rows } = props
  const say = useWords(labs).numerical.check
  const at = useWorkbench(state => state.document.at)
  const count = columns.length * rows.length
  const many = count > MOST_ENTRIES || columns.length * program.graph.size > MOST_WORK
  const found = useMemo(() => {
    if (many) return []
    const [wrt, outputs] = [inputs, program.outputs].map(all => all.map(({ node }) => node)) as [number[], number[]]
    return check(program.graph, wrt, outputs, pointOf(program, { ...EMPTY, at }))
  }, [many, program, inputs, at])
  const nameOf = ({ output, row, input, column }: Checked) => {
    const y = rows.filter(({ of }) => of === program.outputs[output]!.name)[row]!
    const x = columns.filter(({ of }) => of === inputs[input]!.name)[column]!
    return `∂${y.name}/∂${x.name}`
  }
  const agree = found.filter(({ verdict }) => verdict === "agrees").length
  const differ = found.filter(({ verdict }) => verdict === "differs").length
  return (
    <section className="check">
      <h2>{say.title}</h2>
      <p>{many ? say.many(count) : agree === count ? say.all(count) : say.some(agree, count, differ)}</p>
      {!many && (
        <div className="scrolled">
          <table aria-label={say.label}>
            <thead>
              <tr>
                <ColumnHeads of={say.heads} />
              </tr>
            </thead>
            <tbody>
              {found.map(one => (
                <tr key={nameOf(one)} data-verdict={one.verdict}>
                  <th scope="row">{nameOf(one)}</th>
                  <td data-value={one.derivative}>{formatNumber(one.derivative)}</td>
                  <td data-value={one.difference}>{formatNumber(one.difference)}</td>
                  <td data-value={one.error}>{formatNumber(one.error, 2)}</td>
                  <td>
                    {say.verdicts[one.verdict]}
                    {one.reason !== null && `: ${say.reasons[one.reason]}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

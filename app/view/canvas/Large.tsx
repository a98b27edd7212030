import { texName } from "../../engine/language/name"
import { formatNumber, inList } from "../../explain/number"
import { later } from "../../explain/words/later"
import type { ToldValue } from "../../store/large"
import { useWorkbench, useWords } from "../context"
import { Tex } from "../kit/Tex"

/** A number; of an array its shape, its first entries and its norm. */
function told({ shape, first, norm }: ToldValue): string {
  if (shape.length === 0) return formatNumber(first[0]!)
  const size = shape.reduce((product, length) => product * length, 1)
  const entries = inList(first.map(x => formatNumber(x)))
  return `${shape.join("×")}: ${entries}${size > first.length ? ", …" : ""} (‖ ‖ ${formatNumber(norm)})`
}

function Rows({ title, rows, tex }: { title: string; rows: readonly ToldValue[]; tex: (name: string) => string }) {
  return (
    <table aria-label={title}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(row => (
          <tr key={row.name}>
            <th scope="row">
              <Tex tex={tex(row.name)} />
            </th>
            <td className="number">{told(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Rows beyond these are not shown. */
const MOST_ROWS = 50

/** In the place of a graph that is too large to draw: what the program comes to. */
export function Large() {
  const say = useWords(later).large
  const large = useWorkbench(state => state.derived.large)
  const current = useWorkbench(state => state.derived.current)
  if (!large) return null
  const { nodes, outcome } = large
  return (
    <div className={current ? "large" : "large stale"} role="region" aria-label={say.label}>
      <h2>{say.title(nodes)}</h2>
      {outcome === null ? (
        <p>{say.waiting}</p>
      ) : (
        <>
          <Rows title={say.outputs} rows={outcome.outputs.slice(0, MOST_ROWS)} tex={texName} />
          <Rows
            title={say.gradient(
              outcome.outputs[0]?.shape.length ? say.firstOf(outcome.gradient.of) : outcome.gradient.of,
            )}
            rows={outcome.gradient.parts.slice(0, MOST_ROWS)}
            tex={name => `\\frac{\\partial ${texName(outcome.gradient.of)}}{\\partial ${texName(name)}}`}
          />
          <p>{say.norm(formatNumber(outcome.gradient.norm))}</p>
          <p>{say.counts(outcome.counts.computed, Math.ceil(outcome.counts.bytes / 1e6))}</p>
        </>
      )}
    </div>
  )
}

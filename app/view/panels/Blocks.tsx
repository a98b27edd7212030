import { useState } from "react"
import { formatNumber } from "../../explain/number"
import type { Line } from "../../explain/jacobian"
import { later } from "../../explain/words/later"
import { useWords } from "../context"
import { Tex } from "../kit/Tex"
import { Matrix, type Cells, type Side } from "./Matrix"

/** More lines of a block are not written out. */
const MOST_LINES = 64

/** The lines of each name, with the position of the first. */
function spansOf(lines: readonly Line[]) {
  const names = [...new Set(lines.map(({ of }) => of))]
  return names.map(of => {
    const from = lines.findIndex(line => line.of === of)
    const own = lines.filter(line => line.of === of)
    return { of, tex: own[0]!.whole, from, to: from + own.length }
  })
}

/** The part of a side that a block shows. */
const part = (side: Side, from: number, to: number): Side => ({
  ...side,
  lines: side.lines.slice(from, Math.min(to, from + MOST_LINES)),
  at: (side.at ?? -1) - from,
})

/** Size and norm of what is known of a block. */
function Summary({ cells }: { cells: Cells }) {
  const say = useWords(later).blocks
  const known = cells.flat().filter(value => value !== null)
  return (
    <>
      {`${cells.length}×${cells[0]?.length ?? 0}`}
      <small>{known.length === 0 ? say.nothing : say.norm(formatNumber(Math.hypot(...known)))}</small>
    </>
  )
}

/** A matrix too large to be written out whole: a block an output and input, each with its size and norm; a press writes one out. */
export function Blocks({ label, rows, columns, cells }: { label: string; rows: Side; columns: Side; cells: Cells }) {
  const say = useWords(later).blocks
  const [open, setOpen] = useState<string | null>(null)
  const [ys, xs] = [spansOf(rows.lines), spansOf(columns.lines)]
  const blocks = ys.flatMap(y => xs.map(x => ({ y, x, name: say.block(y.of, x.of) })))
  const shown = blocks.find(({ name }) => name === open) ?? (blocks.length === 1 ? blocks[0] : undefined)
  const cut = ({ y, x }: (typeof blocks)[number]) => cells.slice(y.from, y.to).map(row => row.slice(x.from, x.to))
  return (
    <>
      <div className="scrolled" role="group" aria-label={say.title(label)} tabIndex={0}>
        <table aria-label={say.title(label)} className="jacobian blocks">
          <thead>
            <tr>
              <td />
              {xs.map(({ of, tex }) => (
                <th key={of} scope="col" aria-label={of}>
                  <span className="unseen">{of}</span>
                  <Tex tex={tex} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ys.map(y => (
              <tr key={y.of}>
                <th scope="row" aria-label={y.of}>
                  <span className="unseen">{y.of}</span>
                  <Tex tex={y.tex} />
                </th>
                {blocks
                  .filter(block => block.y === y)
                  .map(block => (
                    <td key={block.name}>
                      <button
                        type="button"
                        aria-label={block.name}
                        aria-pressed={block === shown}
                        onClick={() => setOpen(block === shown ? null : block.name)}
                      >
                        <Summary cells={cut(block)} />
                      </button>
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && (
        <Matrix
          label={label}
          rows={part(rows, shown.y.from, shown.y.to)}
          columns={part(columns, shown.x.from, shown.x.to)}
          cells={cut(shown)}
        />
      )}
      {shown && Math.max(shown.y.to - shown.y.from, shown.x.to - shown.x.from) > MOST_LINES && (
        <p className="hint">{say.first(MOST_LINES)}</p>
      )}
    </>
  )
}

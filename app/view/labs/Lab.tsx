import type { ReactNode } from "react"
import type { Rich as RichText } from "../../explain/rich"
import { labs } from "../../explain/words/labs"
import { useWords } from "../context"
import { Rich } from "../kit/Rich"
import { ColumnHeads } from "../kit/ColumnHeads"

/** The frame of a lab: one sentence of what it shows, then what it shows. */
export function Lab({ shows, children }: { shows: string | RichText; children: ReactNode }) {
  return (
    <section className="lab">
      <p className="shows">{typeof shows === "string" ? shows : <Rich parts={shows} />}</p>
      {children}
    </section>
  )
}

/** The numbers behind a drawing, as a table that opens. `children` are its rows. */
export function Numbers({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  const { table } = useWords(labs).lab
  return (
    <details className="numbers">
      <summary>{table}</summary>
      <div className="scrolled">
        <table aria-label={label}>
          <thead>
            <tr>
              <ColumnHeads of={heads} />
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </details>
  )
}

import { useMemo } from "react"
import { jacobian } from "../../engine/run/jacobian"
import type { Line } from "../../explain/jacobian"
import type { LinearMap } from "../../labs/linearMap"
import { active, pointOf } from "../../store/series"
import { useWorkbench } from "../context"

/** Larger Jacobians are not computed for this. */
const MOST_ENTRIES = 400

/** The Jacobian at the document's point, entry by entry; [] if it has too many. */
export function useJacobian(rows: readonly Line[], columns: readonly Line[]): LinearMap {
  const program = useWorkbench(state => state.derived.good.program)
  const at = useWorkbench(state => state.document.at)
  const freeze = useWorkbench(state => state.document.freeze)
  const document = useWorkbench(state => state.document)
  return useMemo(() => {
    if (rows.length * columns.length > MOST_ENTRIES) return []
    const inputs = active(program, document).map(({ node }) => node)
    const blocks = jacobian(
      program.graph,
      inputs,
      program.outputs.map(({ node }) => node),
      pointOf(program, document),
    )
    const blockOf = (lines: readonly Line[], line: Line) => [...new Set(lines.map(({ of }) => of))].indexOf(line.of)
    const width = (of: string) => columns.filter(column => column.of === of).length
    return rows.map(row =>
      columns.map(
        column =>
          blocks[blockOf(rows, row)]![blockOf(columns, column)]!.data[row.entry * width(column.of) + column.entry]!,
      ),
    )
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [program, at, freeze, rows, columns])
}

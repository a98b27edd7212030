import { traceCsv } from "../../explain/csv"
import type { Workbench } from "../../store/workbench"

/** The trace of this step as a table for other programs. */
export function make({ derived: { good, lanes } }: Workbench): string {
  const [{ run, step }] = lanes
  return traceCsv(good.program, run, step, good.text)
}

import { traceCsv } from "../explain/csv"
import { layout } from "../picture/layout/layout"
import { scene } from "../picture/scene/scene"
import { layoutInput } from "../picture/scene/size"
import { sceneSvg } from "../picture/scene/svg"
import { formatOf } from "../store/staging"
import type { Workbench } from "../store/workbench"

/** The picture of this step as it is on the screen, as a file of its own; laid out afresh only where it is not there yet. */
export function picture(state: Workbench): string {
  const { good, diagram, lanes } = state.derived
  const [{ run, step }] = lanes
  const { drawn } = state.staged
  const place = drawn?.diagram === diagram ? drawn.layout : layout(layoutInput(good.program, diagram, formatOf(state)))
  return sceneSvg(scene(good.program, run, diagram, place, step))
}

/** The trace of this step as a table for other programs. */
export const trace = ({ derived: { good, lanes } }: Workbench): string =>
  traceCsv(good.program, lanes[0].run, lanes[0].step)

import { traceCsv } from "../explain/csv"
import { layout } from "../picture/layout/layout"
import { scene } from "../picture/scene/scene"
import { layoutInput } from "../picture/scene/size"
import { sceneSvg } from "../picture/scene/svg"
import type { Derived } from "../store/derived"

/** The picture of this step as a file of its own. */
export function picture({ good, diagram, lanes: [{ run, step }] }: Derived): string {
  const place = layout(layoutInput(good.program, diagram))
  return sceneSvg(scene(good.program, run, diagram, place, step))
}

/** The trace of this step as a table for other programs. */
export const trace = ({ good, lanes: [{ run, step }] }: Derived): string => traceCsv(good.program, run, step)

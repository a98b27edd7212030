import { scene } from "../../picture/scene/scene"
import { sceneSvg } from "../../picture/scene/svg"
import type { Workbench } from "../../store/workbench"

/** The picture of this step as an SVG file, as it stands on the screen; of several lanes the first. */
export function make({ derived: { good, lanes }, staged: { drawn } }: Workbench): string {
  const [{ run, step }] = lanes
  if (!drawn || drawn.program !== good.program) return ""
  return sceneSvg(scene(good.program, run, drawn.diagram, drawn.layout, step))
}

import { sceneFrames } from "../../picture/scene/frame"
import { layout } from "../../picture/layout/layout"
import { scene } from "../../picture/scene/scene"
import { layoutInput } from "../../picture/scene/size"
import { sceneSvg } from "../../picture/scene/svg"
import { formatOf } from "../../store/staging"
import type { Workbench } from "../../store/workbench"

/** The picture of this step as an SVG file, as it is on the screen, of several lanes the first; laid out afresh only where it is not there yet. */
export function make(state: Workbench): string {
  const { good, diagram, lanes } = state.derived
  const [{ run, step }] = lanes
  const { drawn } = state.staged
  const { program } = good
  const format = formatOf(state)
  const place = drawn?.diagram === diagram ? drawn.layout : layout(layoutInput(program, diagram, format))
  return sceneSvg(scene(program, run, diagram, place, step), sceneFrames(program, diagram, place), format.type)
}

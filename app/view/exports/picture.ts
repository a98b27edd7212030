import { bestLayout } from "../../picture/layout/fit"
import { contributionPlaces } from "../../picture/scene/contributions"
import { sceneFrames } from "../../picture/scene/frame"
import { scene } from "../../picture/scene/scene"
import { layoutInputs } from "../../picture/scene/size"
import { sceneSvg } from "../../picture/scene/svg"
import { choosing, formsOf, type Drawn } from "../../store/staging"
import type { Workbench } from "../../store/workbench"

/** What is drawn, or, where it is not there yet, what will be. */
function placed(state: Workbench): Pick<Drawn, "layout" | "format"> {
  const { good, diagram } = state.derived
  const { drawn } = state.staged
  if (drawn?.diagram === diagram) return drawn
  const forms = formsOf(state)
  const { form, layout } = bestLayout({ ...choosing(state), inputs: layoutInputs(good.program, diagram, forms) })
  return { layout, format: forms[form]! }
}

/** The picture of this step as an SVG file, as it is on the screen, of several lanes the first. */
export function make(state: Workbench): string {
  const { good, diagram, lanes } = state.derived
  const [{ run, step }] = lanes
  const { layout, format } = placed(state)
  const frames = sceneFrames(good.program, diagram, layout)
  const contributions = contributionPlaces(good.program, run, diagram, layout, format.type)
  return sceneSvg(scene(good.program, run, diagram, layout, step), {
    frames,
    contributions,
    format,
    program: good.program,
  })
}

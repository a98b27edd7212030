import type { Run } from "../../../engine/run/plan"
import { receiver } from "../../../engine/run/contributions"
import { stageAt, stages, type Stage, type Stages } from "../../../picture/scene/stages"
import { keyframe } from "../../../picture/scene/keyframe"
import type { Camera, Place } from "../camera/camera"
import type { Drawn } from "../../../store/staging"
import { geometry, meeting, stretchOf, type Geometry, type PathStretch } from "./geometry"
import { inkOf, type Ink } from "./ink"
import { boxAt, paintBoxes, paintLinks, writeLinks, writeMark } from "./paint"

/** What is drawn beyond the window on every side, as a share of it: a pan shows it at once. */
const BEYOND = 0.4
/** From these scales on formulas, and numbers and partials, can be read. */
const FORMULAS = 9 / 16
const NUMBERS = 0.6

/** What is shown: a run after a step. */
export interface Shown {
  readonly drawn: Drawn
  readonly run: Run
  readonly step: number
}

/** What is painted on a canvas: at which place, how much of the picture, and how much of that beyond the window, in px of the screen. */
export interface Sheet {
  readonly place: Place
  readonly stretch: PathStretch
  readonly aside: number
  readonly above: number
  readonly ratio: number
  readonly ink: Ink
}

/** Shapes and stages of a picture in a sweep. */
interface Facts {
  readonly drawn: Drawn
  readonly plan: Run["plan"]
  readonly shapes: Geometry
  readonly course: Stages
}

let last: Facts | null = null

/** They depend on picture and sweep alone: found once. */
function factsOf({ drawn, run: { plan } }: Shown): Facts {
  if (last?.drawn !== drawn || last.plan !== plan)
    last = { drawn, plan, shapes: geometry(drawn.layout), course: stages(plan, drawn.diagram) }
  return last
}

/** Boxes of all marks of a picture. */
export const boxesOf = (shown: Shown): Float64Array => factsOf(shown).shapes.marks

/** Paints all that can be seen from the camera's place, and what is around it. */
export function paintSheet(
  canvas: HTMLCanvasElement,
  brush: CanvasRenderingContext2D,
  camera: Camera,
  shown: Shown,
): Sheet {
  const { width, height } = camera.room()
  const place = camera.place()
  const { x, y, k } = place
  const ratio = devicePixelRatio
  const [aside, above] = [Math.round(BEYOND * width), Math.round(BEYOND * height)]
  canvas.width = Math.ceil((width + 2 * aside) * ratio)
  canvas.height = Math.ceil((height + 2 * above) * ratio)
  const stretch = stretchOf({ x: x + aside, y: y + above, k }, width + 2 * aside, height + 2 * above)
  const sheet = { place, stretch, aside, above, ratio, ink: inkOf(canvas) }
  brush.setTransform(ratio * k, 0, 0, ratio * k, ratio * (x + aside), ratio * (y + above))
  const { drawn, run, step } = shown
  const { shapes } = factsOf(shown)
  const links = meeting(shapes.links, stretch)
  const routes = links.map(link => drawn.layout.routes[link]!)
  paintLinks(brush, routes, k, sheet.ink)
  if (k >= NUMBERS) {
    const part = { marks: [], links }
    writeLinks(brush, keyframe(drawn.program, run, drawn.diagram, drawn.layout, step, part).links, sheet.ink)
  }
  paintMarks(brush, sheet, shown, meeting(shapes.marks, stretch))
  return sheet
}

/** Paints marks on a sheet, over what they looked like before. */
export function paintMarks(
  brush: CanvasRenderingContext2D,
  { place: { k }, stretch, ink }: Sheet,
  shown: Shown,
  marks: readonly number[],
): void {
  const { drawn, run, step } = shown
  const { shapes, course } = factsOf(shown)
  const seen = marks.filter(mark => meeting(shapes.marks.subarray(4 * mark, 4 * mark + 4), stretch).length > 0)
  const staged: number[][] = [[], [], []]
  for (const mark of seen) staged[stageAt(course, mark, step)]!.push(mark)
  staged.forEach((some, stage) => {
    const boxes = some.map(mark => boxAt(shapes.marks, mark))
    if (boxes.length > 0) paintBoxes(brush, boxes, stage as Stage, k, ink)
  })
  if (k < FORMULAS) return
  const part = { marks: seen, links: [] }
  for (const mark of keyframe(drawn.program, run, drawn.diagram, drawn.layout, step, part).marks)
    writeMark(brush, drawn.program, mark, k >= NUMBERS, ink)
}

/** The marks that the steps from one to another change. */
export function changedMarks({ drawn, run }: Shown, from: number, to: number): readonly number[] {
  const steps = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i)
  const marks = steps.map(step => drawn.diagram.markOf[receiver(run, step)] ?? -1)
  return [...new Set(marks.filter(mark => mark >= 0))]
}

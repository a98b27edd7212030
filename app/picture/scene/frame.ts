import type { Lowered } from "../../engine/graph/program"
import { words } from "../../explain/words"
import type { Diagram, Frame } from "../diagram/diagram"
import type { Layout, Size, XY } from "../layout/layout"
import { texWidth } from "../type/measure"
import { framePaddings } from "./around"
import { partName } from "./label"

/** Height of the tab on the upper edge that names the part, and the size of its type. */
export const TAB = { height: 24, type: 14 } as const
const BUTTON = 24

/** A box by its top left corner. */
export interface FrameBox extends XY, Size {}

/** The frame around the marks of an open part. */
export interface SceneFrame {
  readonly key: string
  /** The mark that it becomes when it closes. */
  readonly mark: string
  /** One box around all; or, where strangers stand between, a box around each of its marks. */
  readonly boxes: readonly FrameBox[]
  /** Where its name stands. */
  readonly tab: FrameBox
  readonly tex: string
  readonly plain: string
  /** What its button does, in words. */
  readonly name: string
}

const known = new WeakMap<Layout, readonly SceneFrame[]>()

/** The frames of a picture; they depend on the places of its marks alone, and are made once. */
export function sceneFrames(program: Lowered, diagram: Diagram, layout: Layout): readonly SceneFrame[] {
  const before = known.get(layout)
  if (before) return before
  const made = framesOf(program, diagram, layout)
  known.set(layout, made)
  return made
}

function framesOf(program: Lowered, { frames, marks }: Diagram, layout: Layout): readonly SceneFrame[] {
  const paddings = framePaddings(frames)
  return frames
    .map((frame, i) => {
      const { part, shows } = frame
      const { tex, plain, spoken } = partName(program, part)
      const boxes = boxesOf(frame, paddings[i]!, layout)
      const first = boxes.reduce((best, box) => (box.y < best.y ? box : best))
      const width = Math.ceil(texWidth(tex) * TAB.type) + BUTTON + 12
      return {
        key: part.key,
        mark: program.names[shows]!,
        boxes,
        tab: { x: first.x + 10, y: first.y - TAB.height / 2, width, height: TAB.height },
        tex,
        plain,
        name: words.parts.close(spoken),
      }
    })
    .filter(({ mark }) => marks.some(({ id }) => id === mark))
}

function boxesOf({ marks }: Frame, padding: number, layout: Layout): readonly FrameBox[] {
  const own = new Set(marks)
  const around = marks.map(mark => boxAround([layout.marks[mark]!], padding))
  const whole = boxAround(
    marks.map(mark => layout.marks[mark]!),
    padding,
  )
  const strangers = layout.marks.some((mark, i) => !own.has(i) && overlaps(whole, boxAround([mark], 0)))
  return strangers ? around : [whole]
}

function boxAround(marks: readonly (XY & Size)[], padding: number): FrameBox {
  const left = Math.min(...marks.map(({ x, width }) => x - width / 2)) - padding
  const top = Math.min(...marks.map(({ y, height }) => y - height / 2)) - padding
  const right = Math.max(...marks.map(({ x, width }) => x + width / 2)) + padding
  const bottom = Math.max(...marks.map(({ y, height }) => y + height / 2)) + padding
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const overlaps = (a: FrameBox, b: FrameBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

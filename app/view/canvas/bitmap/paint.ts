import type { Route } from "../../../picture/layout/layout"
import type { Stage } from "../../../picture/scene/stages"
import type { SceneLink, SceneMark } from "../../../picture/scene/keyframe"
import type { Lowered } from "../../../engine/graph/program"
import { plainSign } from "../../../explain/symbols"
import type { Ink } from "./ink"

const RADIUS = 10
const LINE = 1.5
const BORDER = 1.25
/** Below this scale boxes are dots, and edges straight lines. */
const DOTS = 0.14
/** A dot is at least so many px of the screen wide and high. */
const LEAST_DOT = 2.5
const HEAD = 9
const FONT = "Inter, system-ui, sans-serif"

type Brush = CanvasRenderingContext2D

/** A box of the picture: left, top, right, bottom. */
type Box = readonly [number, number, number, number]

/** The box of an element in flat arrays. */
export const boxAt = (boxes: Float64Array, i: number): Box => [
  boxes[4 * i]!,
  boxes[4 * i + 1]!,
  boxes[4 * i + 2]!,
  boxes[4 * i + 3]!,
]

/** Fill and line of a box by how far it has come. From afar only fills are seen, so they are stronger there. */
const looks = (ink: Ink, far: boolean): Readonly<Record<Stage, { fill: string; line: string }>> => ({
  0: { fill: far ? ink.edge : ink.page, line: ink.edge },
  1: { fill: far ? ink.primal : ink.visited, line: ink.edge },
  2: { fill: far ? ink.pass : ink.tint, line: ink.pass },
})

/** Draws edges in the picture's own px at scale k. */
export function paintLinks(brush: Brush, routes: readonly Route[], k: number, ink: Ink): void {
  const far = k < DOTS
  brush.beginPath()
  for (const { points } of routes) {
    const start = points[0]!
    brush.moveTo(start.x, start.y)
    if (far) for (let i = 3; i < points.length; i += 3) brush.lineTo(points[i]!.x, points[i]!.y)
    else
      for (let i = 1; i < points.length; i += 3) {
        const [a, b, c] = [points[i]!, points[i + 1]!, points[i + 2]!]
        brush.bezierCurveTo(a.x, a.y, b.x, b.y, c.x, c.y)
      }
  }
  brush.strokeStyle = ink.edge
  brush.lineWidth = Math.max(LINE, 0.5 / k)
  brush.globalAlpha = far ? 0.45 : 1
  brush.stroke()
  brush.globalAlpha = 1
  if (!far) paintHeads(brush, routes, ink)
}

/** Arrowheads at the consumers. */
function paintHeads(brush: Brush, routes: readonly Route[], ink: Ink): void {
  brush.beginPath()
  for (const { points } of routes) {
    const [before, end] = [points.at(-2)!, points.at(-1)!]
    const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
    const [dx, dy] = [(HEAD * (end.x - before.x)) / length, (HEAD * (end.y - before.y)) / length]
    brush.moveTo(end.x, end.y)
    brush.lineTo(end.x - dx - dy / 2, end.y - dy + dx / 2)
    brush.lineTo(end.x - dx + dy / 2, end.y - dy - dx / 2)
    brush.closePath()
  }
  brush.fillStyle = ink.edge
  brush.fill()
}

/** Draws boxes of one stage. */
export function paintBoxes(brush: Brush, boxes: readonly Box[], stage: Stage, k: number, ink: Ink): void {
  const far = k < DOTS
  const { fill, line } = looks(ink, far)[stage]
  brush.fillStyle = fill
  if (far) {
    const least = LEAST_DOT / k
    for (const [left, top, right, bottom] of boxes) {
      const [width, height] = [Math.max(right - left, least), Math.max(bottom - top, least)]
      brush.fillRect((left + right - width) / 2, (top + bottom - height) / 2, width, height)
    }
    return
  }
  brush.beginPath()
  for (const [left, top, right, bottom] of boxes) brush.roundRect(left, top, right - left, bottom - top, RADIUS)
  brush.fill()
  brush.strokeStyle = line
  brush.lineWidth = Math.max(BORDER, 0.8 / k)
  brush.stroke()
}

/** Writes a node's formula and numbers into its box, as plain text. */
export function writeMark(brush: Brush, program: Lowered, mark: SceneMark, numbers: boolean, ink: Ink): void {
  const { x, y, width } = mark
  const room = width - 12
  brush.textAlign = "center"
  brush.textBaseline = "middle"
  brush.fillStyle = ink.primal
  brush.font = `italic 16px ${FONT}`
  brush.fillText(mark.plain, x, numbers ? y - 13 : y, room)
  if (!numbers || mark.array) return
  const derivative = mark.tangent ?? mark.adjoint
  const accented = plainSign(program, mark.tangent === null ? "adjoint" : "tangent", mark.id)
  brush.font = `15px ${FONT}`
  if (mark.value !== null) brush.fillText(mark.value, derivative === null ? x : x - width / 4, y + 13, room / 2)
  if (derivative === null) return
  brush.fillStyle = ink.pass
  brush.font = `bold 15px ${FONT}`
  brush.fillText(`${accented} ${derivative}`, x + width / 4, y + 13, room / 2)
}

/** Writes local partials on their edges. */
export function writeLinks(brush: Brush, links: readonly SceneLink[], ink: Ink): void {
  brush.font = `italic 14px ${FONT}`
  brush.textAlign = "center"
  brush.textBaseline = "middle"
  for (const { plain, label } of links) {
    const width = brush.measureText(plain).width + 8
    brush.fillStyle = ink.stage
    brush.fillRect(label.x - width / 2, label.y - 10, width, 20)
    brush.fillStyle = ink.quiet
    brush.fillText(plain, label.x, label.y)
  }
}

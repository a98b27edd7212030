import type { Size } from "../../../picture/layout/layout"
import { SCREEN } from "../../../picture/scene/form"
import { centred, fitted, type Box, type Place } from "./camera"
import type { Drawn } from "../../../store/staging"

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2))
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2))
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2))
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** The place at which a mark is seen with all that it is linked with, as large as that reads well; alone, if together they would be too small to read. */
export function nearest(
  { diagram: { links }, layout: { marks } }: Pick<Drawn, "diagram" | "layout">,
  mark: number,
  content: Size,
  room: Size,
): Place {
  const beside = links.flatMap(({ from, to }) => (from === mark ? [to] : to === mark ? [from] : []))
  const box = around([mark, ...beside].map(index => marks[index]!))
  const { k } = fitted(box, room)
  return k >= SCREEN.near ? centred(content, room, k, box) : centred(content, room, SCREEN.part, marks[mark]!)
}

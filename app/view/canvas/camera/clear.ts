import { useEffect, useRef } from "react"
import { MARGIN } from "../../../picture/layout/scale"
import type { Size, XY } from "../../../picture/layout/layout"
import type { Box, Camera, Clearing, Content, Place } from "./camera"

// A toolbar lies on the lower right corner of the picture's window. A picture that is seen whole makes room for it: it goes aside as far as it can, and is made a little
// smaller where that is not enough.

/** Px around marks for what stands over their edges, and what labels of edges take to each side, as they are typeset. */
const AROUND = 6
const LABEL: Size = { width: 40, height: 28 }

/** A picture is made so much smaller at most, in such steps. */
const SMALLEST = 0.86
const STEP = 0.02

/** Whether something of the picture, seen from a place, lies beyond both x and y. */
function covers({ x, y, k }: Place, boxes: readonly Box[], corner: XY): boolean {
  return boxes.some(box => x + k * (box.x + box.width / 2) > corner.x && y + k * (box.y + box.height / 2) > corner.y)
}

/** How far in px what is beyond a corner on one axis reaches over it on the other. */
function over({ x, y, k }: Place, boxes: readonly Box[], corner: XY): XY {
  const far = { x: 0, y: 0 }
  for (const box of boxes) {
    const right = x + k * (box.x + box.width / 2) - corner.x
    const low = y + k * (box.y + box.height / 2) - corner.y
    if (low > 0) far.x = Math.max(far.x, right)
    if (right > 0) far.y = Math.max(far.y, low)
  }
  return far
}

/** The place nearest to one from which all is seen, at which nothing lies in the lower right corner of its window, of this size; as it was where there is none. */
export function clearOf(place: Place, content: Content, room: Size, corner: Size): Place {
  const boxes = [
    ...(content.marks ?? []).map(mark => ({
      ...mark,
      width: mark.width + 2 * AROUND,
      height: mark.height + 2 * AROUND,
    })),
    ...(content.routes ?? []).map(({ label }) => ({ ...label, ...LABEL })),
  ]
  const at = { x: room.width - corner.width, y: room.height - corner.height }
  if (!covers(place, boxes, at)) return place
  for (let times = 1; times > SMALLEST; times -= STEP) {
    const k = times * place.k
    const spare = { x: (room.width - k * content.width) / 2, y: (room.height - k * content.height) / 2 }
    // What is not all in its window is looked at piece by piece.
    if (spare.x < 0 || spare.y < 0) continue
    const middle = { ...spare, k }
    const { x, y } = over(middle, boxes, at)
    const aside = [
      { ...middle, x: spare.x - x },
      { ...middle, y: spare.y - y },
      { x: Math.min(spare.x, MARGIN), y: Math.min(spare.y, MARGIN), k },
    ].filter(one => one.x >= Math.min(spare.x, MARGIN) && one.y >= Math.min(spare.y, MARGIN))
    const free = aside.filter(one => !covers(one, boxes, at))
    const moved = (one: Place) => Math.abs(one.x - spare.x) + Math.abs(one.y - spare.y)
    if (free.length > 0) return free.reduce((best, one) => (moved(one) < moved(best) ? one : best))
  }
  return place
}

/** Px that stay free beside the toolbar. */
const BESIDE = 4

/** Keeps a picture clear of a toolbar in the corner of its window. */
export function useClearOf(camera: Camera) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = bar.current
    const view = element?.parentElement?.querySelector(".view")
    if (!element || !view) return
    // Read when it changes alone: to ask whenever a picture comes would have the browser style and lay that out before it stands at its place.
    const observer = new ResizeObserver(() => {
      const { left, top, width } = element.getBoundingClientRect()
      const { right, bottom } = view.getBoundingClientRect()
      const corner = { width: right - left + BESIDE, height: bottom - top + BESIDE }
      const lies = width > 0 && left < right && top < bottom
      const clearing: Clearing = (place, content, room) => (lies ? clearOf(place, content, room, corner) : place)
      camera.keepClear(clearing)
    })
    observer.observe(element)
    observer.observe(view)
    return () => observer.disconnect()
  }, [camera])
  return bar
}

import type { Layout, XY } from "../../../picture/layout/layout"
import type { Place } from "../camera/camera"

/** A layout as flat arrays, four numbers an element: left, top, right, bottom in px of the picture. */
export interface Geometry {
  readonly marks: Float64Array
  readonly links: Float64Array
}

/** The boxes of everything in a layout. */
export function geometry({ marks, routes }: Layout): Geometry {
  const boxes = new Float64Array(4 * marks.length)
  marks.forEach(({ x, y, width, height }, i) => {
    boxes.set([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 4 * i)
  })
  const ways = new Float64Array(4 * routes.length)
  routes.forEach(({ points }, i) => {
    const [left, top, right, bottom] = [4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3]
    ways.set([Infinity, Infinity, -Infinity, -Infinity], left)
    for (const { x, y } of points) {
      ways[left] = Math.min(ways[left]!, x)
      ways[top] = Math.min(ways[top]!, y)
      ways[right] = Math.max(ways[right]!, x)
      ways[bottom] = Math.max(ways[bottom]!, y)
    }
  })
  return { marks: boxes, links: ways }
}

/** A stretch of the screen in px of the picture. */
export interface PathStretch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What of the picture is seen in a window, and `beyond` px of the screen around it. */
export const stretchOf = ({ x, y, k }: Place, width: number, height: number, beyond = 0): PathStretch => ({
  left: (-beyond - x) / k,
  top: (-beyond - y) / k,
  right: (width + beyond - x) / k,
  bottom: (height + beyond - y) / k,
})

/** Positions of the elements whose boxes meet a stretch. */
export function meeting(boxes: Float64Array, { left, top, right, bottom }: PathStretch): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < boxes.length; i += 4)
    if (boxes[i]! <= right && boxes[i + 2]! >= left && boxes[i + 1]! <= bottom && boxes[i + 3]! >= top)
      found.push(i / 4)
  return found
}

/** Position of the element under a point; −1: none. Where boxes are tiny, the nearest within `reach` px of the picture. */
export function elementAt(boxes: Float64Array, { x, y }: XY, reach: number): number {
  let best = -1
  let least = reach
  for (let i = 0; i < boxes.length; i += 4) {
    const dx = Math.max(boxes[i]! - x, 0, x - boxes[i + 2]!)
    const dy = Math.max(boxes[i + 1]! - y, 0, y - boxes[i + 3]!)
    const distance = Math.max(dx, dy)
    if (distance === 0) return i / 4
    if (distance < least) [best, least] = [i / 4, distance]
  }
  return best
}

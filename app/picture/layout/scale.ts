import type { Size } from "./geometry"

/** Px left free around a picture in its window. */
export const MARGIN = 12

/** The scale at which all of a picture is seen in a window, at most `most`. */
export function scaleIn(content: Size, room: Size, most: number): number {
  const k = Math.min((room.width - 2 * MARGIN) / content.width, (room.height - 2 * MARGIN) / content.height, most)
  return Math.max(k, Number.EPSILON)
}

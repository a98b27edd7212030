import type { Size } from "./geometry"

/** Px left free around a picture in its window. */
export const MARGIN = 12

/** How large a picture may be seen: at most `most` times; `over`: px of it that badges and sums stand over its upper and its lower edge. */
export interface Fit {
  readonly most: number
  readonly over: number
}

/** The scale at which all of a picture is seen in a window. */
export function scaleIn({ width, height }: Size, room: Size, { most, over }: Fit): number {
  const high = Math.min((room.height - 2 * MARGIN) / height, room.height / (height + 2 * over))
  return Math.max(Math.min((room.width - 2 * MARGIN) / width, high, most), Number.EPSILON)
}

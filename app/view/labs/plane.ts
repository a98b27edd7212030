import { scaleLinear, type ScaleLinear } from "d3"

/** A stretch of values, the lower first. */
export type Interval = readonly [number, number]

/** Px of a drawing: its size, and what is left free around it for its axes. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Two axes: values to px of a sheet. */
export interface Plane {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** The plane of a sheet that shows these stretches. */
export function planeOf({ width, height, left, right, top, bottom }: Paper, across: Interval, up: Interval): Plane {
  return {
    x: scaleLinear(across, [left, width - right]),
    y: scaleLinear(up, [height - bottom, top]),
  }
}

/** Px beyond which nothing is drawn: far outside any window, and well within the numbers that a browser draws with (3.4e38). */
const FARTHEST = 1e6

/** A place in px, or the farthest one in its direction that can be drawn; what is no finite number stays so. */
export const drawable = ([x, y]: readonly [number, number]): readonly [number, number] => {
  const kept = (px: number) => (Number.isFinite(px) ? Math.max(-FARTHEST, Math.min(FARTHEST, px)) : px)
  return [kept(x), kept(y)]
}

/** The least and the greatest of some numbers; what is no finite number is left out. */
export function stretchOf(values: readonly number[]): Interval {
  const finite = values.filter(Number.isFinite)
  return finite.length === 0 ? [-1, 1] : [Math.min(...finite), Math.max(...finite)]
}

/** A stretch made longer by a share of its length at either end, at least so long. */
export function padded([low, high]: Interval, share: number, least: number): Interval {
  const missing = Math.max(0, least - (high - low)) / 2
  const by = (high - low) * share + missing
  return [low - by, high + by]
}

/** At most so many times longer is one side of a plane drawn than the other side, before its units differ. */
const MOST_UNEQUAL = 3

/** Two stretches with the same px for a unit, by making one longer; left as they are where that would waste most of the sheet. */
export function evened(sheet: Paper, across: Interval, up: Interval): readonly [across: Interval, up: Interval] {
  const unit = (stretch: Interval, px: number) => (stretch[1] - stretch[0]) / px
  const [wide, high] = [sheet.width - sheet.left - sheet.right, sheet.height - sheet.top - sheet.bottom]
  const [ux, uy] = [unit(across, wide), unit(up, high)]
  if (Math.max(ux / uy, uy / ux) > MOST_UNEQUAL) return [across, up]
  const u = Math.max(ux, uy)
  return [padded(across, 0, u * wide), padded(up, 0, u * high)]
}

/** Where a pointer is on a drawing, in its own units: an `<svg>` that is as wide as its panel. */
export function placeOn(svg: SVGSVGElement, event: { readonly clientX: number; readonly clientY: number }) {
  const matrix = svg.getScreenCTM()
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : null
}

/** A number that a pointer or key has set, without the digits that nobody can aim at: `unit` is a px. */
export function aimed(value: number, unit: number): number {
  const power = Math.max(0, Math.min(12, Math.ceil(-Math.log10(Math.abs(unit)))))
  return Number(value.toFixed(power))
}

const BY: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Where an arrow key leads, in steps; with Shift ten times as far; null for other keys. */
export function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyPressed): readonly [number, number] | null {
  const by = altKey || ctrlKey || metaKey ? undefined : BY[key]
  return by ? [by[0] * (shiftKey ? 10 : 1), by[1] * (shiftKey ? 10 : 1)] : null
}

interface KeyPressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

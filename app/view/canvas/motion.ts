import { easeCubicInOut, timer } from "d3"
import type { XY } from "../../picture/layout/layout"

const TRAVEL_MS = 450

/** The point at `t` ∈ [0, 1] of a chain of cubic Bézier segments, equal time a segment. */
export function pointAt(points: readonly XY[], t: number): XY {
  const segments = (points.length - 1) / 3
  const index = Math.min(segments - 1, Math.floor(t * segments))
  const s = t * segments - index
  const [a, b, c, d] = points.slice(3 * index, 3 * index + 4) as [XY, XY, XY, XY]
  const mix = (p: number, q: number, r: number, w: number) =>
    (1 - s) ** 3 * p + 3 * (1 - s) ** 2 * s * q + 3 * (1 - s) * s ** 2 * r + s ** 3 * w
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

/** One particle's way: along the edge, or against it. */
export interface Travel {
  readonly element: SVGElement
  readonly points: readonly XY[]
  readonly backward: boolean
}

/** Draws a moment of a step: a pure function of its progress, 0 … 1. Two attributes a particle. */
export function drawMoment(travels: readonly Travel[], progress: number): void {
  const eased = easeCubicInOut(progress)
  for (const { element, points, backward } of travels) {
    const at = pointAt(points, backward ? 1 - eased : eased)
    element.setAttribute("transform", `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`)
    element.setAttribute("opacity", progress < 1 ? "1" : "0")
  }
}

/** Plays one step's motion; returns what stops it. The last frame is what React has drawn. */
export function playMoment(travels: readonly Travel[]): () => void {
  drawMoment(travels, 0)
  const clock = timer(elapsed => {
    const progress = Math.min(1, elapsed / TRAVEL_MS)
    drawMoment(travels, progress)
    if (progress === 1) clock.stop()
  })
  return () => {
    clock.stop()
    drawMoment(travels, 1)
  }
}

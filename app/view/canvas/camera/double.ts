import type { XY } from "../../../picture/layout/layout"

/** A touch is a tap if it lasts at most so long and stays at its place; the second of two follows as soon, so near in px. */
const TAP_MS = 300
const TAP_PX = 12
const BETWEEN_PX = 32

interface Tap {
  readonly at: XY
  readonly time: number
}

const near = (a: XY, b: XY, reach: number) => Math.hypot(a.x - b.x, a.y - b.y) <= reach

/** Tells where an element is tapped twice by one finger, in px of the page's window. Returns what ends it. */
export function onDoubleTap(element: HTMLElement, tapped: (at: XY) => void): () => void {
  let begun: Tap | null = null
  let first: Tap | null = null
  const tapOf = ({ clientX: x, clientY: y, timeStamp: time }: PointerEvent): Tap => ({ at: { x, y }, time })
  const down = (event: PointerEvent) => {
    if (event.pointerType !== "touch") return
    begun = event.isPrimary ? tapOf(event) : null
    if (!event.isPrimary) first = null
  }
  const up = (event: PointerEvent) => {
    const [start, end] = [begun, tapOf(event)]
    begun = null
    if (!start || !near(start.at, end.at, TAP_PX) || end.time - start.time > TAP_MS) {
      first = null
      return
    }
    const before = first
    first = before && start.time - before.time <= TAP_MS && near(before.at, start.at, BETWEEN_PX) ? null : end
    if (before && first === null) tapped(end.at)
  }
  element.addEventListener("pointerdown", down)
  element.addEventListener("pointerup", up)
  return () => {
    element.removeEventListener("pointerdown", down)
    element.removeEventListener("pointerup", up)
  }
}

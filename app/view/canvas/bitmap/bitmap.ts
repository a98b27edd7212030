import type { Camera, Place } from "../camera/camera"
import { stretchOf } from "./geometry"
import { watchInk } from "./ink"
import { changedMarks, paintMarks, paintSheet, type Sheet, type Shown } from "./sheet"

/** The picture is painted afresh when it has come to rest for so long. */
const REST_MS = 140
/** More steps at once are not painted one by one. */
const MOST_STEPS = 48

/** A picture of many nodes on a canvas, which stays while the view moves and is painted only where a step changes it. */
export interface Bitmap {
  readonly show: (shown: Shown) => void
  readonly close: () => void
}

/** Whether a view at `place` shows only what is on the sheet, in its size. */
function covers({ place: { k }, stretch }: Sheet, place: Place, width: number, height: number): boolean {
  const seen = stretchOf(place, width, height)
  const { left, top, right, bottom } = stretch
  return place.k === k && seen.left >= left && seen.top >= top && seen.right <= right && seen.bottom <= bottom
}

/** Paints into a canvas that lies in the camera's window. */
export function createBitmap(canvas: HTMLCanvasElement, camera: Camera): Bitmap {
  const brush = canvas.getContext("2d")!
  let shown: Shown | null = null
  let sheet: Sheet | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  const lay = ({ x, y, k }: Place) => {
    if (!sheet) return
    const scale = k / sheet.place.k
    const left = x - scale * (sheet.place.x + sheet.aside)
    const top = y - scale * (sheet.place.y + sheet.above)
    canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale / sheet.ratio})`
  }
  const paint = () => {
    clearTimeout(rest)
    if (!shown || camera.room().width === 0) return
    sheet = paintSheet(canvas, brush, camera, shown)
    canvas.dataset["painted"] = String(Number(canvas.dataset["painted"] ?? 0) + 1)
    lay(camera.place())
  }
  const moved = (place: Place) => {
    lay(place)
    clearTimeout(rest)
    const { width, height } = camera.room()
    if (!sheet || covers(sheet, place, width, height)) return
    rest = setTimeout(paint, REST_MS)
  }
  const show = (next: Shown) => {
    const before = shown
    shown = next
    const last = next.run.plan.steps
    const near =
      before?.drawn === next.drawn && before.run === next.run && Math.abs(before.step - next.step) < MOST_STEPS
    // At the last step what was never reached is done as well.
    if (!sheet || !near || before.step === last || next.step === last) paint()
    else paintMarks(brush, sheet, next, changedMarks(next, before.step, next.step))
  }
  const endings = [camera.follow(moved), watchInk(paint)]
  void document.fonts.ready.then(paint)
  return {
    show,
    close: () => {
      shown = null
      clearTimeout(rest)
      for (const end of endings) end()
    },
  }
}

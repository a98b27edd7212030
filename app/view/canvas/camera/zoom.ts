import { select, zoom, zoomIdentity, zoomTransform, type ZoomTransform } from "d3"
import type { XY } from "../../../picture/layout/layout"
import { SCREEN } from "../../../picture/scene/form"
import { LARGEST, type Camera, type Place } from "./camera"
import { onDoubleTap } from "./double"

/** How many times larger a double tap makes the picture, at least. */
const NEARER = 2

/** The place at scale k from which a point of the window is seen where it was. */
const scaledAt = (place: Place, at: XY, k: number): Place => ({
  x: at.x - ((at.x - place.x) * k) / place.k,
  y: at.y - ((at.y - place.y) * k) / place.k,
  k,
})

/** What a double tap does: it comes nearer to that point; again, it shows the whole picture. */
function createNearer(element: HTMLElement, camera: Camera): (at: XY) => void {
  let nearer = 0
  return ({ x, y }) => {
    const place = camera.place()
    if (place.k === nearer) {
      nearer = 0
      camera.fit()
      return
    }
    const { left, top } = element.getBoundingClientRect()
    nearer = Math.min(LARGEST, Math.max(NEARER * place.k, SCREEN.part))
    camera.go(scaledAt(place, { x: x - left, y: y - top }, nearer))
  }
}

/** Whether a wheel over the picture is the page's own: it scrolls, or stands in another that does. */
function pageScrolls(): boolean {
  const { scrollHeight, clientHeight, dataset } = document.documentElement
  return dataset["view"] === "embed" || scrollHeight > clientHeight + 1
}

/** One finger scrolls the page unless the picture is larger than its window; a wheel without Ctrl or ⌘, which is also the pinch of a trackpad, zooms only where the page cannot scroll. */
const accepts = (event: Event, larger: boolean): boolean => {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || !pageScrolls()
  if (event.type.startsWith("touch")) return larger || (event as TouchEvent).touches.length > 1
  return !(event as MouseEvent).button
}

/** Lets pointer, wheel and fingers move a camera: the only place where D3 listens to an element. Returns what ends it. */
export function listen(element: HTMLElement, camera: Camera): () => void {
  const target = select(element)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => accepts(event, camera.standing().larger))
    // Its own way would ask the element at every move, and have the browser lay out the page for it.
    .extent(() => [
      [0, 0],
      [camera.room().width, camera.room().height],
    ])
    .on("zoom", (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
      const { x, y, k } = event.transform
      if (event.sourceEvent) camera.take({ x, y, k })
    })
  target.call(behaviour).on("dblclick.zoom", null)
  const tell = ({ x, y, k }: Place) => {
    element.toggleAttribute("data-larger", camera.standing().larger)
    behaviour.scaleExtent([camera.least(), LARGEST])
    const known = zoomTransform(element)
    if (known.x !== x || known.y !== y || known.k !== k)
      behaviour.transform(target, zoomIdentity.translate(x, y).scale(k))
  }
  tell(camera.place())
  const leave = camera.follow(tell)
  const untap = onDoubleTap(element, createNearer(element, camera))
  return () => {
    leave()
    untap()
    target.on(".zoom", null)
  }
}

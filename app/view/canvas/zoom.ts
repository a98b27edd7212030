import { select, zoom, zoomIdentity, zoomTransform, type ZoomTransform } from "d3"
import { LARGEST, type Camera, type Place } from "./camera"

/** Fewer than two fingers scroll the page; a wheel without a modifier zooms only where the page itself cannot scroll. */
const accepts = (event: Event): boolean => {
  if (event.type === "wheel") return true
  if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1
  return !(event as MouseEvent).button
}

/** Lets pointer, wheel and fingers move a camera: the only place where D3 listens to an element. Returns what ends it. */
export function listen(element: HTMLElement, camera: Camera): () => void {
  const target = select(element)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter(accepts)
    .on("zoom", (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
      const { x, y, k } = event.transform
      if (event.sourceEvent) camera.take({ x, y, k })
    })
  target.call(behaviour).on("dblclick.zoom", null)
  const tell = ({ x, y, k }: Place) => {
    behaviour.scaleExtent([camera.least(), LARGEST])
    const known = zoomTransform(element)
    if (known.x !== x || known.y !== y || known.k !== k)
      behaviour.transform(target, zoomIdentity.translate(x, y).scale(k))
  }
  tell(camera.place())
  const leave = camera.follow(tell)
  return () => {
    leave()
    target.on(".zoom", null)
  }
}

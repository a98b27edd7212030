import { select, zoom, zoomIdentity, type ZoomTransform } from "d3"
import type { Size } from "../../picture/layout/layout"

const MARGIN = 24
const LARGEST_FIT = 1.35
/** On a wall everything is larger. */
const LARGEST_PROJECTED = 2.6
const EXTENT: [number, number] = [0.05, 6]

/** Pan and zoom of one element; the only place where D3 listens to it. */
export interface Zoom {
  /** Tells the picture's size; fits it unless the person has taken the view. */
  update(content: Size): void
  /** Fits the picture and follows its size again. */
  fit(): void
  destroy(): void
}

/** Fewer than two fingers scroll the page; a wheel without a modifier zooms only where the page itself cannot scroll. */
const accepts = (event: Event): boolean => {
  if (event.type === "wheel") return true
  if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1
  return !(event as MouseEvent).button
}

export function createZoom(element: HTMLElement, apply: (transform: ZoomTransform) => void): Zoom {
  let content: Size = { width: 1, height: 1 }
  let taken = false
  const target = select(element)
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent(EXTENT)
    .filter(accepts)
    .on("zoom", (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
      if (event.sourceEvent) taken = true
      apply(event.transform)
    })
  target.call(behaviour).on("dblclick.zoom", null)
  const place = () => {
    const { clientWidth, clientHeight } = element
    const projected = document.documentElement.dataset["view"] === "projector"
    const scale = Math.min(
      (clientWidth - 2 * MARGIN) / content.width,
      (clientHeight - 2 * MARGIN) / content.height,
      projected ? LARGEST_PROJECTED : LARGEST_FIT,
    )
    const k = Math.max(EXTENT[0], scale)
    const x = (clientWidth - k * content.width) / 2
    const y = (clientHeight - k * content.height) / 2
    behaviour.transform(target, zoomIdentity.translate(x, y).scale(k))
  }
  const observer = new ResizeObserver(() => {
    if (!taken) place()
  })
  observer.observe(element)
  return {
    update(size) {
      const same = size.width === content.width && size.height === content.height
      content = size
      if (!same) taken = false
      if (!taken) place()
    },
    fit() {
      taken = false
      place()
    },
    destroy() {
      observer.disconnect()
      target.on(".zoom", null)
    },
  }
}

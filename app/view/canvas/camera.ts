import type { Size } from "../../picture/layout/layout"

const MARGIN = 24
const LARGEST_FIT = 1.35
/** On a wall everything is larger. */
const LARGEST_PROJECTED = 2.6
/** The smallest and the largest scale. */
export const EXTENT: readonly [number, number] = [0.05, 6]

/** Where the picture stands in its window: on the screen a point p of it is at k·p + (x, y), in px. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** The place at which all of a picture is seen, in the middle of its window. */
export function fitted(content: Size, room: Size, largest = LARGEST_FIT): Place {
  const scale = Math.min(
    (room.width - 2 * MARGIN) / content.width,
    (room.height - 2 * MARGIN) / content.height,
    largest,
  )
  const k = Math.max(EXTENT[0], scale)
  return { x: (room.width - k * content.width) / 2, y: (room.height - k * content.height) / 2, k }
}

/** Looks at the picture in one window. Knows no gesture: those come with zoom.ts, once the first picture stands. */
export interface Camera {
  readonly place: () => Place
  /** Tells every later place; returns what ends that. */
  readonly follow: (listener: (place: Place) => void) => () => void
  /** Tells the picture's size; fits it unless the person has taken the view. */
  readonly update: (content: Size) => void
  /** Fits the picture and follows its size again. */
  readonly fit: () => void
  /** The person takes the view. */
  readonly take: (place: Place) => void
  readonly close: () => void
}

/** A camera on the picture within an element. */
export function createCamera(element: HTMLElement): Camera {
  let content: Size = { width: 1, height: 1 }
  let place: Place = { x: 0, y: 0, k: 1 }
  let taken = false
  const listeners = new Set<(place: Place) => void>()
  const move = (next: Place) => {
    place = next
    for (const listener of listeners) listener(place)
  }
  const fit = () => {
    const projected = document.documentElement.dataset["view"] === "projector"
    const room = { width: element.clientWidth, height: element.clientHeight }
    move(fitted(content, room, projected ? LARGEST_PROJECTED : LARGEST_FIT))
  }
  const observer = new ResizeObserver(() => {
    if (!taken) fit()
  })
  observer.observe(element)
  return {
    place: () => place,
    follow: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update: size => {
      const same = size.width === content.width && size.height === content.height
      content = size
      if (!same) taken = false
      if (!taken) fit()
    },
    fit: () => {
      taken = false
      fit()
    },
    take: next => {
      taken = true
      move(next)
    },
    close: () => observer.disconnect(),
  }
}

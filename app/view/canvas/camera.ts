import type { Size, XY } from "../../picture/layout/layout"

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

/** A picture that is seen so many times smaller than it could be is brought nearer. */
const TOO_SMALL = 1.6

/**
 * The place after an edit by which most of the picture has gone `shift` px: what stays is seen where it was. Only if the picture would not all be in the
 * window it is moved as far as needed, and made smaller if even that is not enough.
 */
export function followed({ x, y, k }: Place, content: Size, shift: XY, room: Size, largest = LARGEST_FIT): Place {
  const best = fitted(content, room, largest)
  if (best.k > TOO_SMALL * k) return best
  const scale = Math.min(k, best.k)
  const within = (start: number, length: number, space: number) => {
    const most = space - MARGIN - scale * length
    return most < MARGIN ? (space - scale * length) / 2 : Math.min(Math.max(start, MARGIN), most)
  }
  const middle = { x: room.width / 2, y: room.height / 2 }
  return {
    x: within(middle.x - ((middle.x - x) / k + shift.x) * scale, content.width, room.width),
    y: within(middle.y - ((middle.y - y) / k + shift.y) * scale, content.height, room.height),
    k: scale,
  }
}

/** Looks at the picture in one window. Knows no gesture: those come with zoom.ts, once the first picture stands. */
export interface Camera {
  readonly place: () => Place
  /** Tells every later place; returns what ends that. */
  readonly follow: (listener: (place: Place) => void) => () => void
  /** Tells the picture's size, and if it follows from the one before how far that has gone: then the view goes with it. Else it is fitted. */
  readonly update: (content: Size, shift: XY | null) => void
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
  const room = () => ({ width: element.clientWidth, height: element.clientHeight })
  const largest = () => (document.documentElement.dataset["view"] === "projector" ? LARGEST_PROJECTED : LARGEST_FIT)
  const fit = () => move(fitted(content, room(), largest()))
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
    update: (size, shift) => {
      content = size
      if (!shift) {
        taken = false
        fit()
      } else if (taken) move({ ...place, x: place.x - place.k * shift.x, y: place.y - place.k * shift.y })
      else move(followed(place, content, shift, room(), largest()))
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

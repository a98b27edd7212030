import { MARGIN, scaleIn } from "../../../picture/layout/scale"
import type { Layout, Size, XY } from "../../../picture/layout/layout"
import { SCREEN, WALL, type Scales } from "../../../picture/scene/form"

/** The smallest scale that a person may choose, unless the whole picture is smaller still, and the largest. */
const SMALLEST = 0.05
export const LARGEST = 6
const GLIDE_MS = 300
const CALM = "(prefers-reduced-motion: reduce)"

/** Where the picture stands in its window: on the screen a point p of it is at k·p + (x, y), in px. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly k: number
}

/** A box of the picture by its centre. */
export type Box = XY & Size

/** A picture: its size, and what stands where. */
export type Content = Size & Partial<Pick<Layout, "marks" | "routes">>

/** From a place from which all is seen to one where nothing lies under what stands on the window. */
export type Clearing = (place: Place, content: Content, room: Size) => Place

/** The place at which all of a picture is seen, in the middle of its window. */
export function fitted(content: Size, room: Size, scales = SCREEN): Place {
  const scale = scaleIn(content, room, scales.fit)
  return { x: (room.width - scale * content.width) / 2, y: (room.height - scale * content.height) / 2, k: scale }
}

/** The place at scale k that has a point in the middle, or as near to it as the picture's ends allow. */
export function centred(content: Size, room: Size, k: number, at: XY): Place {
  const along = (length: number, space: number, middle: number) => {
    const least = space - MARGIN - k * length
    return least > MARGIN ? (space - k * length) / 2 : Math.min(Math.max(space / 2 - k * middle, least), MARGIN)
  }
  return { x: along(content.width, room.width, at.x), y: along(content.height, room.height, at.y), k }
}

/** Where a picture is first seen: whole, if it can be read so; else as high as its window and around `at`, or its beginning. */
export function arrived(content: Size, room: Size, at: XY | null, scales = SCREEN): Place {
  const whole = fitted(content, room, scales)
  if (whole.k >= scales.readable) return whole
  const high = (room.height - 2 * MARGIN) / content.height
  return centred(
    content,
    room,
    Math.min(Math.max(high, scales.near), scales.part),
    at ?? { x: 0, y: content.height / 2 },
  )
}

/** Whether a box is well within the window. */
export function within({ x, y, k }: Place, room: Size, box: Box): boolean {
  const inside = (middle: number, length: number, space: number) =>
    middle - length / 2 >= MARGIN && middle + length / 2 <= space - MARGIN
  return (
    inside(x + k * box.x, Math.min(k * box.width, room.width / 2), room.width) &&
    inside(y + k * box.y, Math.min(k * box.height, room.height / 2), room.height)
  )
}

/** The place from which what has gone `shift` px is seen where it was. */
const moved = ({ x, y, k }: Place, shift: XY): Place => ({ x: x - k * shift.x, y: y - k * shift.y, k })

const samePlace = (a: Place, b: Place) => a.x === b.x && a.y === b.y && a.k === b.k

/** Where what was seen from one place is in a picture seen from another: its point p at k·p + (x, y). */
export const seenFrom = (then: Place, now: Place): Place => ({
  x: (then.x - now.x) / now.k,
  y: (then.y - now.y) / now.k,
  k: then.k / now.k,
})

/** A picture that is seen so many times smaller than it could be is brought nearer. */
const TOO_SMALL = 1.6

/**
 * The place after an edit by which most of the picture has gone `shift` px: what stays is seen where it was. Only if the picture would not all be in the
 * window it is moved as far as needed, and made smaller if even that is not enough and it can still be read.
 */
export function followed(place: Place, content: Size, shift: XY, room: Size, scales = SCREEN): Place {
  const { x, y, k } = place
  const best = fitted(content, room, scales)
  if (best.k < scales.readable) return moved(place, shift)
  if (best.k > TOO_SMALL * k) return best
  const scale = Math.min(k, best.k)
  const inside = (start: number, length: number, space: number) => {
    const most = space - MARGIN - scale * length
    return most < MARGIN ? (space - scale * length) / 2 : Math.min(Math.max(start, MARGIN), most)
  }
  const middle = { x: room.width / 2, y: room.height / 2 }
  return {
    x: inside(middle.x - ((middle.x - x) / k + shift.x) * scale, content.width, room.width),
    y: inside(middle.y - ((middle.y - y) / k + shift.y) * scale, content.height, room.height),
    k: scale,
  }
}

/** The place at which a mark that has gone `shift` px, to `held`, stands where it stood, and as much of the picture is seen as can be read so. */
export function around(
  { x, y, k }: Place,
  content: Size,
  { held, shift }: { readonly held: XY; readonly shift: XY },
  room: Size,
  scales = SCREEN,
): Place {
  const at = { x: x + k * (held.x - shift.x), y: y + k * (held.y - shift.y) }
  const whole = Math.min(
    (at.x - MARGIN) / held.x,
    (room.width - MARGIN - at.x) / (content.width - held.x),
    (at.y - MARGIN) / held.y,
    (room.height - MARGIN - at.y) / (content.height - held.y),
  )
  const least = Math.min(scales.readable, fitted(content, room, scales).k)
  const scale = Math.min(k, Math.max(least, whole))
  return { x: at.x - scale * held.x, y: at.y - scale * held.y, k: scale }
}

/** How a camera stands to its picture; another object whenever something of it changes. */
export interface Standing {
  /** The picture is larger than its window. */
  readonly larger: boolean
  /** The view goes with what is active. */
  readonly following: boolean
}

/** Looks at the picture in one window. Knows no gesture: those come with zoom.ts, once the first picture stands. */
export interface Camera {
  /** Begins to look through an element; returns what ends that. */
  readonly attach: (element: HTMLElement) => () => void
  readonly place: () => Place
  readonly room: () => Size
  readonly content: () => Content
  readonly least: () => number
  /** Tells every later place; returns what ends that. */
  readonly follow: (listener: (place: Place) => void) => () => void
  readonly standing: () => Standing
  readonly watch: (listener: () => void) => () => void
  /**
   * Tells the picture's size, and if it follows from the one before how far that has gone: then the view goes with it. Else it arrives.
   * `held`: there is now the mark that the person pressed, and on the screen it must not move at all.
   */
  readonly update: (content: Content, shift: XY | null, held?: XY | null) => void
  /** Tells what is active: the view goes there if it follows and that is out of sight. */
  readonly activate: (box: Box | null) => void
  /** Follows what is active, or no more. */
  readonly setFollowing: (following: boolean) => void
  /** Shows the whole picture and follows its size again. */
  readonly fit: () => void
  /** Tells how the picture keeps clear of what stands on its window. */
  readonly keepClear: (clearing: Clearing) => void
  /** Glides to a place that the person asked for. */
  readonly go: (place: Place) => void
  /** The person takes the view. */
  readonly take: (place: Place) => void
}

const listening = <Listener>(all: Set<Listener>) => {
  return (listener: Listener) => {
    all.add(listener)
    return () => void all.delete(listener)
  }
}

/** How the camera stands, told whenever it changes. */
function createStanding() {
  let now: Standing = { larger: false, following: true }
  const watchers = new Set<() => void>()
  const set = (next: Partial<Standing>) => {
    const { larger, following } = { ...now, ...next }
    if (larger === now.larger && following === now.following) return
    now = { larger, following }
    for (const watcher of watchers) watcher()
  }
  return { get: () => now, set, watch: listening(watchers) }
}

/** A place that jumps or glides, told at every move. */
function createMover() {
  let place: Place = { x: 0, y: 0, k: 1 }
  let frame = 0
  const followers = new Set<(place: Place) => void>()
  const move = (next: Place) => {
    place = next
    for (const follower of followers) follower(place)
  }
  const stop = () => cancelAnimationFrame(frame)
  const jump = (next: Place) => {
    stop()
    move(next)
  }
  const glide = (to: Place) => {
    stop()
    if (matchMedia(CALM).matches) {
      move(to)
      return
    }
    const from = place
    const start = performance.now()
    const advance = (now: number) => {
      const t = Math.min(1, Math.max(0, now - start) / GLIDE_MS)
      const eased = t * t * (3 - 2 * t)
      const mix = (a: number, b: number) => (t === 1 ? b : a + (b - a) * eased)
      move({ x: mix(from.x, to.x), y: mix(from.y, to.y), k: mix(from.k, to.k) })
      if (t < 1) frame = requestAnimationFrame(advance)
    }
    frame = requestAnimationFrame(advance)
  }
  return { place: () => place, jump, glide, stop, follow: listening(followers) }
}

/** Whether the page is seen from afar. */
export const isOnWall = () => document.documentElement.dataset["view"] === "projector"

const scales = (): Scales => (isOnWall() ? WALL : SCREEN)

/** The window of a camera: an element, and what is told of its size. */
function createWindow(resized: () => void, left: () => void) {
  let room: Size = { width: 0, height: 0 }
  return {
    // Read when it changes alone: to ask at every move would have the browser lay out the page each time.
    room: () => room,
    attach: (element: HTMLElement) => {
      const read = () => (room = { width: element.clientWidth, height: element.clientHeight })
      read()
      const observer = new ResizeObserver(() => {
        read()
        resized()
      })
      observer.observe(element)
      return () => {
        observer.disconnect()
        left()
      }
    },
  }
}

/** A camera; until it is attached to an element its window has no size. */
export function createCamera(): Camera {
  let content: Content = { width: 1, height: 1 }
  let clearing: Clearing = place => place
  let active: Box | null = null
  let taken = false
  const standing = createStanding()
  const { place, jump, glide, stop, follow } = createMover()
  const whole = () => clearing(arrived(content, room(), active, scales()), content, room())
  const { room, attach } = createWindow(() => jump(taken ? place() : whole()), stop)
  follow(({ k }) => {
    const { width, height } = room()
    standing.set({ larger: k * content.width > width || k * content.height > height })
  })
  const update: Camera["update"] = (size, shift, held = null) => {
    content = size
    if (!shift) {
      taken = false
      standing.set({ following: true })
      jump(whole())
    } else if (held) {
      taken = true
      jump(around(place(), content, { held, shift }, room(), scales()))
    } else jump(taken ? moved(place(), shift) : followed(place(), content, shift, room(), scales()))
  }
  const activate: Camera["activate"] = box => {
    active = box
    const { larger, following } = standing.get()
    if (box && following && larger && !within(place(), room(), box)) glide(centred(content, room(), place().k, box))
  }
  const setFollowing = (following: boolean) => {
    standing.set({ following })
    if (following && active) glide(centred(content, room(), Math.max(place().k, scales().near), active))
  }
  const fit = () => {
    taken = false
    jump(clearing(fitted(content, room(), scales()), content, room()))
  }
  const keepClear: Camera["keepClear"] = next => {
    const stands = !taken && samePlace(place(), whole())
    clearing = next
    if (stands) glide(whole())
  }
  const go = (to: Place) => {
    taken = true
    glide(to)
  }
  const take = (next: Place) => {
    taken = true
    // Who drags the picture looks elsewhere; who only comes nearer does not.
    if (next.k === place().k) standing.set({ following: false })
    jump(next)
  }
  return {
    content: () => content,
    least: () => Math.min(SMALLEST, fitted(content, room()).k),
    standing: standing.get,
    watch: standing.watch,
    ...{ attach, place, room, follow, update, activate, setFollowing, fit, keepClear, go, take },
  }
}

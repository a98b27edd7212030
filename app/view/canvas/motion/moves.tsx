import type { ReactNode } from "react"
import {
  layoutAt,
  rests,
  transitAt,
  editMotion,
  type Pictured,
  type Seen,
  type EditMotion,
} from "../../../picture/scene/editmotion"
import { pathOf, type Keyframe } from "../../../picture/scene/keyframe"
import type { Store } from "../../../store/workbench"
import type { Drawn } from "../../../store/staging"
import { Leaving, type Left } from "./Leaving"
import { glide } from "./motion"
import { createWrite } from "./write"

const CALM = "(prefers-reduced-motion: reduce)"
const EXIT_MS = 120
const MOVE_MS = 360
const ENTER_MS = 120
/** More would cost the page's own thread more than they tell: then what is new fades in, and all stands. */
const MOST_MOVED = 150
/** Where all stands, so many elements fade in at most: each is a layer of its own for as long. Of a picture that is new in more than that nothing fades. */
const MOST_FADED = 24

/** An edit of the picture in one window. */
export interface PlayedEdit {
  readonly before: { readonly drawn: Drawn; readonly picture: Keyframe | null; readonly generation: number }
  readonly drawn: Drawn
  /** How the places of the picture before are seen now. */
  readonly seen: Seen
  /** Shows what goes, until it has gone. */
  readonly leave: (leaving: ReactNode) => void
  readonly store: Store
}

interface Running {
  /** Ends it where it stands, and tells what the picture looks like there. */
  readonly halt: () => Pictured
}

const running = new WeakMap<Element, Running>()
const latest = new WeakMap<Element, Drawn>()

/**
 * Plays an edit: what goes fades where it was, then what stays travels with its edges, then what is new comes in. The end is what React has drawn. An edit
 * that is still under way is halted, and this one begins there. Another example or link is not played. The page is not ready until all is over.
 */
export async function playEdit(box: Element, edit: PlayedEdit): Promise<void> {
  const { before, drawn, leave, store } = edit
  const halted = running.get(box)?.halt()
  leave(null)
  if (before.generation !== store.getState().generation) return
  latest.set(box, drawn)
  store.actions.setMoving(1)
  try {
    await play(box, edit, halted?.diagram === before.drawn.diagram ? halted : before.drawn)
    if (latest.get(box) === drawn) leave(null)
  } finally {
    store.actions.setMoving(-1)
  }
}

async function play(box: Element, { before, drawn, seen, leave }: PlayedEdit, from: Pictured): Promise<void> {
  const way = editMotion(from, drawn, drawn.matched, seen)
  const parts = partsOf(box)
  const still = matchMedia(CALM).matches || drawn.layout.marks.length > MOST_MOVED
  const going = still ? null : leavingOf(before.picture, way, seen)
  const travels = !still && moves(way)
  const exit = going ? EXIT_MS : 0
  if (going) leave(<Leaving leaving={going} />)
  const fresh = entering(parts, way, still)
  const fading = still && fresh.length > MOST_FADED ? [] : fresh
  const fades = fading.map(part =>
    part.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: ENTER_MS,
      delay: exit + (travels ? MOVE_MS : 0),
      fill: "backwards",
    }),
  )
  if (travels) await travel(box, parts, way, exit, drawn)
  await Promise.allSettled(fades.map(fade => fade.finished))
  await new Promise(resolve => setTimeout(resolve, fades.length > 0 || travels ? 0 : exit))
}

/** The elements of a picture by the ids of what they show, and those that have none. */
interface Parts {
  readonly marks: ReadonlyMap<string, SVGElement>
  readonly labels: ReadonlyMap<string, HTMLElement>
  readonly links: ReadonlyMap<string, SVGElement>
  readonly partials: ReadonlyMap<string, HTMLElement>
  /** What stands on marks, and whose. */
  readonly riders: readonly (readonly [mark: string, SVGElement | HTMLElement])[]
  /** Frames, their names and buttons, and whose. */
  readonly frames: readonly (readonly [part: string, Element])[]
}

function partsOf(box: Element): Parts {
  const all = <Kind extends Element>(selector: string, ...names: readonly string[]) =>
    new Map(
      [...box.querySelectorAll<Kind>(selector)].map(element => {
        const ids = names.map(name => element.getAttribute(name))
        return [ids.find(id => id !== null) ?? "", element]
      }),
    )
  return {
    marks: all<SVGElement>(".mark:not(.leaf)", "data-ghost", "data-node"),
    labels: all<HTMLElement>(".label:not(.leaving *)", "data-of"),
    links: all<SVGElement>(".link[data-edge]", "data-edge"),
    partials: all<HTMLElement>(".partial:not(.leaving *)", "data-of"),
    riders: [...box.querySelectorAll<SVGElement | HTMLElement>("[data-rides]")].map(
      element => [element.dataset["rides"]!, element] as const,
    ),
    frames: [...box.querySelectorAll<SVGElement | HTMLElement>(".frame, .partname, .sign:not([data-rides])")].map(
      element => [element.dataset["part"] ?? element.dataset["toggle"] ?? "", element] as const,
    ),
  }
}

const moves = ({ scale, marks }: EditMotion) => scale !== 1 || !marks.every(mark => rests(mark))

function leavingOf(picture: Keyframe | null, { leaving }: EditMotion, seen: Seen): Left | null {
  const marks = picture?.marks.filter(({ id }) => leaving.marks.has(id)) ?? []
  const links = picture?.links.filter(({ id }) => leaving.links.has(id)) ?? []
  return marks.length + links.length > 0 ? { marks, links, seen } : null
}

/** What comes in at the end; where nothing travels, also what stands elsewhere. */
function entering(parts: Parts, way: EditMotion, still: boolean): readonly Element[] {
  const stays = way.marks.filter(mark => !still || rests(mark))
  const known = new Set([...stays, ...way.links].map(({ id }) => id))
  const { marks, labels, links, partials, riders, frames } = parts
  const fresh = [...marks, ...labels, ...links, ...partials, ...riders].filter(([id]) => !known.has(id))
  return [...fresh, ...frames.filter(([key]) => !way.frames.has(key))].map(([, element]) => element)
}

/** Moves what stays, a frame at a time, from `exit` ms on. */
function travel(box: Element, parts: Parts, way: EditMotion, exit: number, after: Pictured): Promise<void> {
  const { show, end } = mover(parts, way)
  let now = 0
  return new Promise(resolve => {
    const finish = () => {
      stop()
      end()
      running.delete(box)
      resolve()
    }
    const reach = (p: number) => show((now = Math.max(0, (p * (exit + MOVE_MS) - exit) / MOVE_MS)))
    const stop = glide(0, 1, exit + MOVE_MS, reach, finish)
    running.set(box, {
      halt: () => {
        finish()
        return { ...after, layout: layoutAt(after.layout, way, now) }
      },
    })
  })
}

/** Writes the places of what stays; at the end all is as React has it. */
function mover({ marks, labels, links, partials, riders }: Parts, way: EditMotion) {
  const write = createWrite()
  const paths = way.links.map(({ id }) => links.get(id)?.querySelector("path"))
  const carried = way.marks.map(({ id }) => [
    marks.get(id),
    labels.get(id),
    ...riders.flatMap(([mark, element]) => (mark === id ? [element] : [])),
  ])
  const written: string[] = []
  const all = [...marks.values(), ...labels.values(), ...partials.values(), ...riders.map(([, element]) => element)]
  for (const element of all) element.style.transformOrigin = "0 0"
  const shift = (element: Element | undefined, x: number, y: number, scale: number) => {
    write(element, "translate", `${x.toFixed(1)}px ${y.toFixed(1)}px`)
    if (way.scale !== 1) write(element, "scale", scale.toFixed(4))
  }
  const show = (p: number) => {
    const at = transitAt(way, p)
    way.marks.forEach(({ to }, i) => {
      const { x, y } = at.marks[i]!
      for (const element of carried[i]!)
        // SVG is scaled about the picture's corner, HTML about its own.
        if (element instanceof SVGElement) shift(element, x - at.scale * to.x, y - at.scale * to.y, at.scale)
        else shift(element, x - to.x, y - to.y, at.scale)
    })
    way.links.forEach(({ id, to }, i) => {
      const { points, label } = at.links[i]!
      shift(partials.get(id), label.x - to.label.x, label.y - to.label.y, at.scale)
      written[i] = pathOf({ points })
      write(paths[i], "d", written[i])
    })
  }
  const end = () => {
    for (const element of all)
      for (const name of ["translate", "scale", "transform-origin"]) element.style.removeProperty(name)
    way.links.forEach(({ to }, i) => {
      // What React has written in the meantime stays.
      if (paths[i]?.getAttribute("d") === written[i]) paths[i]?.setAttribute("d", pathOf(to))
    })
  }
  return { show, end }
}

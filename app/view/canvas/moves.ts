import type { Layout, XY } from "../../picture/layout/layout"
import type { Drawn } from "./drawn"

const EXIT_MS = 120
const MOVE_MS = 360
const ENTER_MS = 120
/** More would cost the page's own thread more than they tell: then the new picture simply stands. */
const MOST_MOVED = 40

const HERE: XY = { x: 0, y: 0 }

/** Where the corner of each node is. */
type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** The places of a layout, by mark; of the layout before as the view, which has gone with it, sees it now. */
const placesOf = ({ marks }: Layout, shift: XY): Places =>
  new Map(marks.map(({ id, x, y, width, height }) => [id, { x: x - width / 2 + shift.x, y: y - height / 2 + shift.y }]))

/**
 * Plays an edit: marks that were there travel from their old places to their new ones, new marks and all lines come in after them. The
 * browser animates; nothing is written, and the end is what React has drawn. Resolves when it is over.
 */
export async function moveFrom(box: Element, from: Layout, { layout, matched, shift }: Drawn): Promise<void> {
  const [before, after] = [placesOf(from, shift ?? HERE), placesOf(layout, HERE)]
  if (after.size > MOST_MOVED) return
  const travel = { duration: MOVE_MS, easing: "ease-in-out" }
  const enter = { duration: ENTER_MS, delay: EXIT_MS + MOVE_MS, fill: "backwards" } as const
  const hidden = [{ opacity: 0 }, { opacity: 1 }]
  const running: (Animation | undefined)[] = []
  const labels = box.querySelectorAll<HTMLElement>(".label")
  box.querySelectorAll<SVGElement>(".mark:not(.leaf)").forEach((mark, i) => {
    const id = mark.getAttribute("data-ghost") ?? mark.getAttribute("data-node") ?? ""
    const [old, now] = [before.get(matched.get(id) ?? ""), after.get(id)]
    const parts: readonly (Element | undefined)[] = [mark, labels[i]]
    if (!old || !now) for (const part of parts) running.push(part?.animate(hidden, enter))
    else if (Math.abs(old.x - now.x) + Math.abs(old.y - now.y) > 0.5) {
      const place = ({ x, y }: { x: number; y: number }) => ({ transform: `translate(${x}px, ${y}px)` })
      running.push(
        mark.animate([place(old), place(now)], travel),
        labels[i]?.animate([place({ x: old.x - now.x, y: old.y - now.y }), place({ x: 0, y: 0 })], travel),
      )
    }
  })
  if (moved(before, after))
    for (const part of box.querySelectorAll(".link, .partial, .frame, .partname, .sign, .leaf"))
      running.push(part.animate(hidden, enter))
  await Promise.allSettled(running.flatMap(one => (one ? [one.finished] : [])))
}

const moved = (before: Places, after: Places) =>
  before.size !== after.size || [...after].some(([id, { x, y }]) => before.get(id)?.x !== x || before.get(id)?.y !== y)

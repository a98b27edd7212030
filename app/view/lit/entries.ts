import { type EntryMade, madeOf, type MatrixEntry, spansOfEntries } from "../../explain/product"
import type { Pointed } from "../../store/state"
import type { Tagged } from "./lights"

/** The styles know what lights up by these names (lit.css). */
const NAMES = { itself: "entry", row: "entry-row", column: "entry-column" } as const

/** Where numbers stand, of values and of adjoints: on the stage within the label of a mark, in the table within the row of a node. */
const STAGE = { value: ".numbers > .value", adjoint: ".derivative" } as const
const TABLE = { value: ".primal > .cells", adjoint: ".adjoint > .cells" } as const
const KINDS = ["value", "adjoint"] as const
/** A sweep forward has no adjoints: its numbers beside values are tangents. */
const FORWARD = '[data-lane="forward"], [data-mode="forward"]'

const label = (id: string) => `.labels > .label[data-of="${CSS.escape(id)}"]`

const rangeOf = (element: Element, [from, to]: readonly [number, number]): Range | null => {
  const text = element.firstChild
  if (text === null) return null
  const range = new Range()
  range.setStart(text, from)
  range.setEnd(text, to)
  return range
}

const holds = ({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: PointerEvent) =>
  left <= x && x <= right && top <= y && y <= bottom

/** Which number of an element is under the pointer; −1: none. */
function numberUnder(element: Element, event: PointerEvent): number {
  if (!holds(element.getBoundingClientRect(), event)) return -1
  const spans = spansOfEntries(element.textContent)
  return spans.findIndex(span => holds(rangeOf(element, span)!.getBoundingClientRect(), event))
}

/** What is pointed at, and the number of it that is under the pointer, where a product has made that. */
export function withEntry({ program, diagram }: Tagged, pointed: Pointed, event: PointerEvent): Pointed {
  if (!("node" in pointed) || !(event.target instanceof Element)) return pointed
  const { node } = pointed
  const mark = diagram.marks[diagram.markOf[node] ?? -1]
  const row = event.target.closest(".trace tr")
  const box = row ?? (mark && event.target.closest(".view")?.querySelector(label(mark.id)))
  const places = row ? TABLE : STAGE
  if (!box) return pointed
  for (const is of KINDS) {
    const element = box.querySelector(places[is])
    const at = element && !(is === "adjoint" && box.closest(FORWARD)) ? numberUnder(element, event) : -1
    const entry = { is, at }
    if (at >= 0 && madeOf(program, { node, entry })) return { ...pointed, entry }
  }
  return pointed
}

/** All places where an entry stands. */
function rangesOf({ diagram }: Tagged, { node, is, at }: MatrixEntry): Range[] {
  const mark = diagram.marks[diagram.markOf[node] ?? -1]
  const places = [`.trace tr[data-at="${node}"] ${TABLE[is]}`]
  if (mark?.shows === node) places.push(`${label(mark.id)} ${STAGE[is]}`)
  return [...document.querySelectorAll(places.join())].flatMap(element => {
    const span = spansOfEntries(element.textContent)[at]
    const hidden = is === "adjoint" && element.closest(FORWARD)
    return (span && !hidden && rangeOf(element, span)) || []
  })
}

/** Lights up an entry, the row and the column that made it, on the stage and in the table; null: nothing. They are no elements: ranges of text are lit. */
export function lightEntries(scene: Tagged | null, pointed: Pointed | null): void {
  // Browsers without it light up the figure of the product alone.
  if (!("highlights" in CSS)) return
  const made: EntryMade | null =
    scene && pointed?.entry ? madeOf(scene.program, { ...pointed, entry: pointed.entry }) : null
  for (const [part, name] of Object.entries(NAMES) as [keyof EntryMade, string][]) {
    const entries = made ? [made[part]].flat() : []
    const ranges = scene ? entries.flatMap(entry => rangesOf(scene, entry)) : []
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
    else CSS.highlights.delete(name)
  }
}

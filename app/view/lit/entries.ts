import { type EntryMade, madeOf, type MatrixEntry, spansOfEntries } from "../../explain/product"
import type { Pointed } from "../../store/state"
import type { Tagged } from "./lights"

/** Whose matrices the card has: `result` is what its step comes to, null: neither a value nor an adjoint. */
export interface TypesetBy extends Tagged {
  readonly result: MatrixEntry["is"] | null
}

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

/** A matrix or vector of the card, as it is typeset, in a term of its own. */
const TYPESET = ".card .worked [data-is] .mtable"

/** The numbers of a typeset matrix in row-major order: KaTeX sets it column by column. */
function cellsOf(table: Element): readonly Element[] {
  const columns = [...table.querySelectorAll(":scope > [class^=col-align]")].map(column => [
    ...column.querySelectorAll(":scope > .vlist-t > .vlist-r:first-child > .vlist > span"),
  ])
  return (columns[0] ?? []).flatMap((_, i) => columns.flatMap(column => column[i] ?? []))
}

/** Whose numbers a typeset matrix has: those of a node, or of what comes along an edge. `result`: which of a node's a step comes to; null: neither. */
function ownerOf(table: Element, result: MatrixEntry["is"] | null) {
  const { is, at, to, slot } = table.closest<HTMLElement>("[data-is]")!.dataset
  const kind = is === "result" ? result : is === "value" || is === "adjoint" || is === "product" ? is : null
  if (kind === null) return null
  if (to !== undefined) return { of: { to: Number(to), slot: Number(slot) }, is: "adjoint" } as const
  return kind === "product" ? null : ({ of: { node: Number(at), partner: null }, is: kind } as const)
}

/** What is pointed at in a matrix of the card, and its number under the pointer, where a product has made that; null: none is. */
export function typesetEntry({ program, result }: TypesetBy, { target }: Event): Pointed | null {
  const table = target instanceof Element ? target.closest(TYPESET) : null
  const owner = table && ownerOf(table, result)
  if (!table || !owner) return null
  const at = cellsOf(table).findIndex(cell => cell.contains(target as Element))
  const pointed = { ...owner.of, entry: { is: owner.is, at } }
  return at >= 0 && madeOf(program, pointed) ? pointed : null
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
const rangesOf = (scene: TypesetBy, entry: MatrixEntry): Range[] => [...inCells(scene, entry), ...inCard(scene, entry)]

function inCard({ result }: TypesetBy, { node, is, at }: MatrixEntry): Range[] {
  return [...document.querySelectorAll(TYPESET)].flatMap(table => {
    const owner = ownerOf(table, result)
    const cell =
      owner && "node" in owner.of && owner.of.node === node && owner.is === is ? cellsOf(table)[at] : undefined
    if (!cell) return []
    const range = new Range()
    range.selectNodeContents(cell)
    return [range]
  })
}

function inCells({ diagram }: Tagged, { node, is, at }: MatrixEntry): Range[] {
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
export function lightEntries(scene: TypesetBy | null, pointed: Pointed | null): void {
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

import type { Told } from "../../../picture/scene/inbetween"
import type { StepMotion } from "../../../picture/scene/stepmotion"
import { linkAt } from "../../../picture/diagram/diagram"
import type { Drawn } from "../../../store/staging"
import { onceWritten } from "../../kit/settled"
import { shares, type Write } from "./write"

/** What is told of a step beside the picture, in time with it: the card and the rows of the table. */
export interface Telling {
  readonly show: (told: Told) => void
  readonly close: () => void
}

/** A number on its way from the picture to its place in the card. */
interface Flight {
  readonly element: HTMLElement
  readonly from: DOMRect
  readonly to: DOMRect
}

/** More numbers do not fly: nobody could follow them. */
const MOST_FLIGHTS = 8

/** What of a card comes with a step, by when it comes: its numbers once those in flight have joined it, then its result. What lies in a number comes with that. */
const COMES = {
  joined: ".worked [data-is]:not([data-is] [data-is])",
  settled: '.mathematics [data-is="result"], .told p > :not(strong), .ending, .curve',
} as const

/** Tells a step in time with its motion: the rule stands; the numbers fly from nodes and edges into their places; then the result, in the card and in the table. */
export function createTelling(stage: Element, passage: StepMotion, drawn: Drawn, write: Write): Telling {
  const lane = stage.closest(".lane, .single, .beside") ?? stage
  const card = lane.querySelector<HTMLElement>(".card")
  const rows = rowsOf(tableOf(lane), passage, drawn)
  let flights: readonly Flight[] = []
  let parts: Readonly<Record<keyof typeof COMES, readonly HTMLElement[]>> = { joined: [], settled: [] }
  let open = true
  let last: Told | null = null
  const show = (told: Told) => {
    last = told
    for (const element of parts.joined) write(element, "opacity", shares(told.joined))
    for (const element of parts.settled) write(element, "opacity", shares(told.settled))
    for (const row of rows) row.toggleAttribute("data-telling", told.settled < 0.5)
    for (const flight of flights) fly(flight, told, write)
  }
  card?.setAttribute("data-telling", "")
  // The card comes after the picture in the page: what it says now is typeset by then, and nothing has been painted yet.
  onceWritten(() => {
    if (!card || !open) return
    parts = partsOf(card)
    flights = flightsTo(card, stage, drawn)
    if (last) show(last)
  })
  return {
    show,
    close: () => {
      open = false
      card?.removeAttribute("data-telling")
      for (const element of [...parts.joined, ...parts.settled]) element.style.removeProperty("opacity")
      for (const { element } of flights) element.remove()
      for (const row of rows) {
        row.removeAttribute("data-telling")
        for (const cell of row.querySelectorAll("[data-before]")) cell.removeAttribute("data-before")
      }
    },
  }
}

function fly({ element, from, to }: Flight, { flown, joined }: Told, write: Write): void {
  const [x, y] = [from.x + (to.x - from.x) * flown, from.y + (to.y - from.y) * flown]
  write(element, "opacity", shares(Math.min(1, 4 * flown) * (1 - joined)))
  write(element, "translate", `${x.toFixed(1)}px ${y.toFixed(1)}px`)
}

function partsOf(card: HTMLElement) {
  const settled = [...card.querySelectorAll<HTMLElement>(COMES.settled)]
  return {
    joined: [...card.querySelectorAll<HTMLElement>(COMES.joined)].filter(one => !settled.includes(one)),
    settled,
  }
}

/** All is measured before anything is put into the page: it is laid out once. */
function flightsTo(card: HTMLElement, stage: Element, drawn: Drawn): readonly Flight[] {
  const places = [...card.querySelectorAll<HTMLElement>(".worked [data-is]:not([data-is=result], [data-is=product])")]
  const flights = places.slice(0, MOST_FLIGHTS).flatMap(place => {
    const source = sourceOf(place.dataset, stage, drawn)
    if (!source || place.textContent.length > 12) return []
    return [{ element: copyOf(place), from: source.getBoundingClientRect(), to: place.getBoundingClientRect() }]
  })
  document.body.append(...flights.map(({ element }) => element))
  return flights
}

function copyOf(place: HTMLElement): HTMLElement {
  const element = document.createElement("span")
  element.className = "flight"
  element.dataset["is"] = place.dataset["is"]
  element.textContent = place.textContent
  element.setAttribute("aria-hidden", "true")
  return element
}

/** Where in the picture a number of the card stands: on its node or its edge. */
function sourceOf({ is, at, to, slot }: DOMStringMap, stage: Element, { program, diagram }: Drawn): Element | null {
  const find = (id: string | undefined, part: string) =>
    id === undefined ? null : stage.querySelector(`[data-of="${CSS.escape(id)}"] ${part}`)
  if (is === "partial")
    return find(diagram.links[linkAt(diagram, { to: Number(to), slot: Number(slot) })]?.id, ".plate")
  return find(program.names[Number(at)], is === "value" ? ".value" : ".derivative")
}

const CELLS = { value: ".primal", tangent: ".tangent", adjoint: ".adjoint" } as const

/** The table of a lane: in Compare there are two. */
function tableOf(lane: Element): Element | null {
  const of = lane.getAttribute("data-lane")
  return document.querySelector(of === null ? "#panel .trace" : `#panel [data-lane="${of}"] .trace`)
}

/** The rows of what changes, each cell with what it said before. */
function rowsOf(table: Element | null, { marks }: StepMotion, { program }: Drawn): readonly Element[] {
  return marks.flatMap(({ before, after }) => {
    const row = table?.querySelector(`[data-at="${program.names.indexOf(after.node)}"]`)
    const changed = (["value", "tangent", "adjoint"] as const).filter(part => before[part] !== after[part])
    if (!row || after.copy || changed.length === 0) return []
    for (const part of changed)
      row.querySelector(`td${CELLS[part]}`)?.setAttribute("data-before", after.array ? "" : (before[part] ?? ""))
    return [row]
  })
}

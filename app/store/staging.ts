import type { StoreApi } from "zustand/vanilla"
import type { Document } from "../document/document"
import type { Lowered } from "../engine/graph/program"
import type { Diagram, MarkId } from "../picture/diagram/diagram"
import type { Layout, LayoutInput, XY } from "../picture/layout/layout"
import { shiftOf } from "../picture/layout/movement"
import { FORMATS, layoutInput, measure, type Format } from "../picture/scene/size"
import type { TaskActions } from "./tasks"
import type { Derived } from "./derived"

/** A program with the places of its picture. */
export interface Drawn {
  readonly program: Lowered
  readonly diagram: Diagram
  readonly format: Format
  readonly layout: Layout
  /** New id → old id of the marks that stay from the picture before; empty for a picture of its own. */
  readonly matched: ReadonlyMap<MarkId, MarkId>
  /** How far in px most of what stays has gone from there, so that the view goes with it; null for a picture of its own. */
  readonly shift: XY | null
  /** A part was opened or closed: there is its mark now, `shift` is how far it has gone, and on the screen it stays. */
  readonly held: XY | null
}

/** The picture that is shown, and what is known of it. */
export interface Staged {
  /** null while the first layout is on its way. */
  readonly drawn: Drawn | null
  /** A layout afresh, if it is much better than this one, which kept its places through edits. */
  readonly tidied: Layout | null
  /** How many windows still play an edit of it. */
  readonly moving: number
}

/** As much of a workbench as has to do with its picture. */
interface Stage {
  readonly document: Document
  readonly derived: Derived
  readonly narrow: boolean | null
  readonly staged: Staged
  readonly generation: number
  readonly anchor: MarkId | null
}

export const NOTHING_STAGED: Staged = { drawn: null, tidied: null, moving: 0 }

/** How pictures are set out: by the view that is chosen, and by whether the screen is narrow. */
export const formatOf = ({ document, narrow }: Pick<Stage, "document" | "narrow">): Format =>
  FORMATS[document.view === "projector" ? "wall" : narrow ? "down" : "right"]

/** Whether what is shown is what the document means, and stands still. */
export const isReady = (state: Stage): boolean => {
  const { derived, staged } = state
  const { drawn, moving } = staged
  const stands = drawn?.diagram === derived.diagram && drawn.format === formatOf(state) && moving === 0
  return derived.current && (derived.large !== null || stands)
}

/** The picture after it was laid out afresh; as it was, where that is not worth it. */
export function tidied(staged: Staged): Staged {
  const { drawn, tidied: layout } = staged
  if (!drawn || !layout) return staged
  const matched = new Map(drawn.diagram.marks.map(({ id }) => [id, id]))
  const shift = shiftOf(placesOf(drawn.layout, matched), layout.marks)
  return { ...staged, drawn: { ...drawn, layout, matched, shift, held: null }, tidied: null }
}

type Pictured = Pick<Drawn, "program" | "diagram" | "format">

const NONE: Drawn["matched"] = new Map()

/** Which marks stay from one picture to the next. It is fetched after the first picture. */
async function matchedFrom({ program, diagram }: Pictured, to: Pictured): Promise<Drawn["matched"]> {
  const { matchedMarks, matching } = await import("../picture/diagram/matching")
  return matchedMarks(diagram, to.diagram, matching(program, to.program))
}

/** Where the marks that stay stood, by their new ids. */
function placesOf({ marks }: Layout, matched: Drawn["matched"]): ReadonlyMap<MarkId, XY> {
  const places = new Map(marks.map(mark => [mark.id, mark]))
  return new Map(Array.from(matched, ([id, old]) => [id, places.get(old)!]))
}

type Placed = Pick<Drawn, "program" | "layout">

/** Where the mark is, and how far it has gone, at which a part of one program was opened or closed; null if none was. */
function anchored(before: Placed, after: Placed, anchor: MarkId | null): { held: XY; shift: XY } | null {
  const find = ({ layout }: Placed) => layout.marks.find(({ id }) => id === anchor)
  const [from, to] = [find(before), find(after)]
  if (before.program !== after.program || !from || !to) return null
  return { held: { x: to.x, y: to.y }, shift: { x: to.x - from.x, y: to.y - from.y } }
}

/** The marks of larger pictures are measured for so long at once; in between the page goes on. */
const MOST_AT_ONCE = 1000
const SLICE_MS = 12

/** What the layout is told of a picture: at once, or of a large one in slices, as long as it is `wanted`. */
function measured({ program, diagram, format }: Pictured, wanted: () => boolean): LayoutInput | Promise<LayoutInput> {
  if (diagram.marks.length <= MOST_AT_ONCE) return layoutInput(program, diagram, format)
  const measuring = measure(program, diagram, format)
  return new Promise(give => {
    const slice = () => {
      const end = performance.now() + SLICE_MS
      while (performance.now() < end) {
        const { done, value } = measuring.next()
        if (done) {
          give(value)
          return
        }
      }
      if (wanted()) setTimeout(slice)
    }
    slice()
  })
}

/**
 * Keeps a picture of what the document means, once the screen is known. After an edit the marks that stay keep their places; a link, an example or
 * another format is laid out afresh.
 */
export function followStage(store: StoreApi<Stage>, { begin }: TaskActions): void {
  let asked: Pictured | null = null
  let visited = -1
  let stop: () => void = () => undefined
  const follow = () => {
    const state = store.getState()
    if (state.narrow === null) return
    const { good, diagram } = state.derived
    const next: Pictured = { program: good.program, diagram, format: formatOf(state) }
    if (asked?.program === next.program && asked.diagram === diagram && asked.format === next.format) return
    stop()
    asked = next
    const { generation, staged } = state
    const last = staged.drawn
    const follows = last && visited === generation && last.format === next.format
    stop = begun(begin, next, follows ? last : null, (layout, matched, previous) => {
      const kept = follows ? anchored(last, { ...next, layout }, store.getState().anchor) : null
      const shift = kept?.shift ?? (previous && shiftOf(previous, layout.marks))
      visited = generation
      const drawn = { ...next, layout, matched, shift, held: kept?.held ?? null }
      store.setState({ staged: { ...store.getState().staged, drawn, tidied: null } })
    })
  }
  store.subscribe(follow)
  followTidier(store, begin)
}

/** Has a picture laid out, near the places of the one that it follows, if it follows one. Gives what stops it. */
function begun(
  begin: TaskActions["begin"],
  next: Pictured,
  last: Drawn | null,
  done: (layout: Layout, matched: Drawn["matched"], previous: ReadonlyMap<MarkId, XY> | null) => void,
): () => void {
  let stale = false
  let cancel: () => void = () => undefined
  const draw = (matched: Drawn["matched"]) => {
    if (stale) return
    const previous = last && matched.size > 0 ? placesOf(last.layout, matched) : null
    const input = measured(next, () => !stale)
    const job = input instanceof Promise ? input.then(input => ({ input, previous })) : { input, previous }
    cancel = begin("layout", job, layout => done(layout, matched, previous))
  }
  if (last) matchedFrom(last, next).then(draw, () => draw(NONE))
  else draw(NONE)
  return () => {
    stale = true
    cancel()
  }
}

/** Beyond so many marks nothing is laid out only to compare. */
const MOST_COMPARED = 1000

/** Nothing is compared while a person may still be typing. */
const QUIET_MS = 400

/** Looks whether a picture that kept its places through edits would be much better afresh. */
function followTidier(store: StoreApi<Stage>, begin: TaskActions["begin"]): void {
  let compared: Drawn | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancel: () => void = () => undefined
  store.subscribe(({ staged: { drawn } }) => {
    if (drawn === compared) return
    clearTimeout(timer)
    cancel()
    cancel = () => undefined
    compared = drawn
    if (!drawn?.shift || drawn.diagram.marks.length > MOST_COMPARED) return
    const { program, diagram, layout, format } = drawn
    timer = setTimeout(() => {
      cancel = begin("tidier", { input: layoutInput(program, diagram, format), standing: layout }, better => {
        const { staged } = store.getState()
        if (better && staged.drawn === drawn) store.setState({ staged: { ...staged, tidied: better } })
      })
    }, QUIET_MS)
  })
}

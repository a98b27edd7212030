import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { Lowered } from "../../engine/graph/program"
import type { Diagram, MarkId } from "../../picture/diagram/diagram"
import type { Layout, LayoutInput, XY } from "../../picture/layout/layout"
import { shiftOf } from "../../picture/layout/movement"
import { FORMATS, layoutInput, measure, type Format } from "../../picture/scene/size"
import { useActions, useWorkbench, useWorkbenchStore } from "../context"
import { matchings } from "../lazy"
import { useMedia } from "../media"

/** A program with the places of its picture. */
export interface Drawn {
  readonly program: Lowered
  readonly diagram: Diagram
  readonly layout: Layout
  /** New id → old id of the marks that stay from the picture before; empty for a picture of its own. */
  readonly matched: ReadonlyMap<MarkId, MarkId>
  /** How far in px most of what stays has gone from there, so that the view goes with it; null for a picture of its own. */
  readonly shift: XY | null
  /** A part was opened or closed: there is its mark now, `shift` is how far it has gone, and on the screen it stays. */
  readonly held: XY | null
}

/** A picture that stands, and what it stands for: another visit or another format starts afresh. */
interface Standing {
  readonly drawn: Drawn
  readonly visit: number
  readonly format: Format
}

const NONE: Drawn["matched"] = new Map()

/** Which marks stay from one picture to the next. */
async function matchedFrom({ program, diagram }: Drawn, to: Pick<Drawn, "program" | "diagram">) {
  const { matchedMarks, matching } = await matchings.fetch()
  return matchedMarks(diagram, to.diagram, matching(program, to.program))
}

/** Where the marks that stay stood, by their new ids. */
function placesOf({ marks }: Layout, matched: Drawn["matched"]): ReadonlyMap<MarkId, XY> {
  const places = new Map(marks.map(mark => [mark.id, mark]))
  return new Map(Array.from(matched, ([id, old]) => [id, places.get(old)!]))
}

type Placed = Pick<Drawn, "program" | "layout">

/** Where the mark is, and how far it has gone, at which a part of one program was opened or closed; null if none was. */
function anchored(
  before: Placed,
  after: Placed,
  anchor: MarkId | null,
): { readonly held: XY; readonly shift: XY } | null {
  const find = ({ layout }: Placed) => layout.marks.find(({ id }) => id === anchor)
  const [from, to] = [find(before), find(after)]
  if (before.program !== after.program || !from || !to) return null
  return { held: { x: to.x, y: to.y }, shift: { x: to.x - from.x, y: to.y - from.y } }
}

/** The marks of larger pictures are measured for so long at once; in between the page goes on. */
const MOST_AT_ONCE = 1000
const SLICE_MS = 12

/** What the layout is told of a picture: at once, or of a large one in slices, as long as it is `wanted`. */
function measured(
  { program, diagram }: Pick<Drawn, "program" | "diagram">,
  format: Format,
  wanted: () => boolean,
): LayoutInput | Promise<LayoutInput> {
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

/** Beyond so many marks nothing is laid out only to compare. */
const MOST_COMPARED = 1000

/** Nothing is compared while a person may still be typing. */
const QUIET_MS = 400

/** What puts a layout afresh in the place of one that kept its places through edits, if that is much better; else null. */
function useTidy(standing: Standing | null, show: (tidied: Standing) => void): (() => void) | null {
  const { begin } = useActions()
  const [found, setFound] = useState<{ readonly of: Standing; readonly layout: Layout } | null>(null)
  useEffect(() => {
    if (!standing?.drawn.shift || standing.drawn.diagram.marks.length > MOST_COMPARED) return
    const { program, diagram, layout } = standing.drawn
    let cancel: () => void = () => undefined
    const timer = setTimeout(() => {
      const input = layoutInput(program, diagram, standing.format)
      cancel = begin("tidier", { input, standing: layout }, tidied => {
        if (tidied) setFound({ of: standing, layout: tidied })
      })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [begin, standing])
  if (!standing || found?.of !== standing) return null
  const matched = new Map(standing.drawn.diagram.marks.map(({ id }) => [id, id]))
  const shift = shiftOf(placesOf(standing.drawn.layout, matched), found.layout.marks)
  return () => show({ ...standing, drawn: { ...standing.drawn, layout: found.layout, matched, shift, held: null } })
}

/** A phone, or a tablet held upright. */
const NARROW = "(max-width: 700px), (max-width: 1099px) and (orientation: portrait)"

/** How pictures are set out in this view, on this screen. */
function useFormat(): Format {
  const wall = useWorkbench(state => state.document.view === "projector")
  const narrow = useMedia(NARROW)
  return FORMATS[wall ? "wall" : narrow ? "down" : "right"]
}

/** The picture on the stage, null while its first layout is on its way; and what tidies it, if that is worth it. */
export interface Staged {
  readonly drawn: Drawn | null
  readonly tidy: (() => void) | null
}

/**
 * The picture of the current program. After an edit the marks that stay keep their places; a link, an example or another format is laid out afresh.
 */
export function useDrawn(): Staged {
  const format = useFormat()
  const store = useWorkbenchStore()
  const program = useWorkbench(state => state.derived.good.program)
  const diagram = useWorkbench(state => state.derived.diagram)
  const [standing, setStanding] = useState<Standing | null>(null)
  const { begin } = useActions()
  const newest = useRef<Standing | null>(null)
  const [show] = useState(() => (next: Standing) => {
    newest.current = next
    setStanding(next)
  })
  useLayoutEffect(() => {
    let stale = false
    let cancel: () => void = () => undefined
    const { visit } = store.getState()
    const next = { program, diagram }
    const last = newest.current
    const follows = last?.visit === visit && last.format === format
    const draw = (matched: Drawn["matched"]) => {
      const previous = last && matched.size ? placesOf(last.drawn.layout, matched) : null
      const input = measured(next, format, () => !stale)
      const job = input instanceof Promise ? input.then(input => ({ input, previous })) : { input, previous }
      cancel = begin("layout", job, layout => {
        const next = { program, diagram, layout }
        const kept = last && follows ? anchored(last.drawn, next, store.getState().anchor) : null
        const shift = kept?.shift ?? (previous && shiftOf(previous, layout.marks))
        show({ drawn: { ...next, matched, shift, held: kept?.held ?? null }, visit, format })
      })
    }
    if (follows)
      matchedFrom(last.drawn, next).then(
        matched => !stale && draw(matched),
        () => !stale && draw(NONE),
      )
    else draw(NONE)
    return () => {
      stale = true
      cancel()
    }
  }, [store, program, diagram, format, begin, show])
  const tidy = useTidy(standing, show)
  return { drawn: standing?.drawn ?? null, tidy }
}

import { useLayoutEffect, useRef, useState } from "react"
import type { Lowered } from "../../engine/graph/program"
import { diagram, type Diagram, type MarkId } from "../../picture/diagram/diagram"
import type { Layout, LayoutInput, XY } from "../../picture/layout/layout"
import { shiftOf } from "../../picture/layout/movement"
import { layoutInput } from "../../picture/scene/size"
import { useActions, useWorkbench, useWorkbenchStore } from "../context"
import { matchings } from "../later"

/** A program with the places of its picture. */
export interface Drawn {
  readonly program: Lowered
  readonly diagram: Diagram
  readonly layout: Layout
  /** New id → old id of the marks that stay from the picture before; empty for a picture of its own. */
  readonly matched: ReadonlyMap<MarkId, MarkId>
  /** How far in px most of what stays has gone from there, so that the view goes with it; null for a picture of its own. */
  readonly shift: XY | null
}

/** A picture that stands, and what it stands for: another visit or another direction starts afresh. */
interface Standing {
  readonly drawn: Drawn
  readonly visit: number
  readonly direction: LayoutInput["direction"]
}

const NONE: Drawn["matched"] = new Map()

/** Which marks stay from one picture to the next. */
async function matchedFrom({ program, diagram }: Drawn, to: Pick<Drawn, "program" | "diagram">) {
  const { matchedMarks, matching } = await matchings()
  return matchedMarks(diagram, to.diagram, matching(program, to.program))
}

/** Where the marks that stay stood, by their new ids. */
function placesOf({ marks }: Layout, matched: Drawn["matched"]): ReadonlyMap<MarkId, XY> {
  const places = new Map(marks.map(mark => [mark.id, mark]))
  return new Map(Array.from(matched, ([id, old]) => [id, places.get(old)!]))
}

/**
 * The picture of the current program; null while its first layout is on its way. After an edit the marks that stay keep their places; a link, an example or
 * another direction is laid out afresh.
 */
export function useDrawn(direction: LayoutInput["direction"]): Drawn | null {
  const store = useWorkbenchStore()
  const program = useWorkbench(state => state.derived.good.program)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const { begin } = useActions()
  const standing = useRef<Standing | null>(null)
  useLayoutEffect(() => {
    let stale = false
    let cancel: () => void = () => undefined
    const { visit } = store.getState()
    const next = { program, diagram: diagram(program) }
    const last = standing.current
    const follows = last?.visit === visit && last.direction === direction
    const draw = (matched: Drawn["matched"]) => {
      const previous = last && matched.size ? placesOf(last.drawn.layout, matched) : null
      const job = { input: layoutInput(program, next.diagram, direction), previous }
      cancel = begin("layout", job, layout => {
        const shift = previous && shiftOf(previous, layout.marks)
        standing.current = { drawn: { ...next, layout, matched, shift }, visit, direction }
        setDrawn(standing.current.drawn)
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
  }, [store, program, direction, begin])
  return drawn
}

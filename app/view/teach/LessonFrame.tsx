import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react"
import { teach } from "../../explain/words/teach"
import { useWords, useWorkbenchStore } from "../context"
import { printHandout } from "../lecture/decks"
import { walking, type Walk } from "./walking"

/** From step to step of a lesson, back to how the step began, and on to the next lesson. */
function Buttons({ previous, next, following = null, reset, leave }: Walk) {
  const store = useWorkbenchStore()
  const { lesson: say, deck } = useWords(teach)
  const button = ({ name, short }: typeof say.next, act: (() => void) | null) => (
    <button type="button" aria-label={name} aria-disabled={act === null} onClick={act ?? undefined}>
      {short}
    </button>
  )
  return (
    <div className="walk">
      {button(say.previous, previous)}
      {following ? button(say.following, following) : button(say.next, next)}
      {button(say.reset, reset)}
      <button type="button" className="print" onClick={() => printHandout(store)}>
        {deck.print}
      </button>
      {button(say.leave, leave)}
    </div>
  )
}

/** Tells the styles how high the bar is: where room is short, the picture gets what is left of it. */
function useHeightTold() {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const root = document.documentElement
    const observer = new ResizeObserver(() => root.style.setProperty("--lesson", `${bar.current!.offsetHeight}px`))
    observer.observe(bar.current!)
    return () => {
      observer.disconnect()
      root.style.removeProperty("--lesson")
    }
  }, [])
  return bar
}

/** The bar of a lesson above the workbench: what it is called, where it stands, its buttons, and what the step says. */
export function LessonFrame({
  title,
  section,
  place,
  beside,
  walk,
  children,
}: {
  title: string
  /** Of the notes: what there is room for on a desk. */
  section?: string
  place: string
  /** Further controls. */
  beside?: ReactNode
  walk: Walk
  children: ReactNode
}) {
  useEffect(() => {
    walking.setState({ walk })
    return () => walking.setState({ walk: null })
  }, [walk])
  return (
    <section className="lesson" ref={useHeightTold()} aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        <small>
          {section && <span>{section}, </span>}
          {place}
        </small>
        {beside}
        <Buttons {...walk} />
      </div>
      {children}
    </section>
  )
}

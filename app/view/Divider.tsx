import { useRef, type KeyboardEvent, type PointerEvent } from "react"
import { DIVIDER } from "../document/fields"
import { first } from "../explain/words"
import { useActions, useWords, useWorkbench } from "./context"

/** What the right panel takes by itself, in hundredths: as the style sheet has it. */
const USUAL = 23

/** Between the picture and the panel on its right: dragged, or moved by arrow keys. */
export function Divider() {
  const { arrange } = useActions()
  const name = useWords(first).page.sides.divider
  const width = useWorkbench(state => state.document.divider) || USUAL
  const dragging = useRef(false)
  const put = (share: number) =>
    arrange({ divider: Math.min(Math.max(Math.round(share), DIVIDER.least), DIVIDER.most) })
  const onKey = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: width + 1,
      ArrowRight: width - 1,
      Home: DIVIDER.least,
      End: DIVIDER.most,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    put(to)
  }
  const onMove = ({ clientX }: PointerEvent) => {
    if (dragging.current) put(100 * (1 - clientX / innerWidth))
  }
  const end = () => {
    dragging.current = false
  }
  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={name}
      aria-controls="panels"
      aria-valuemin={DIVIDER.least}
      aria-valuemax={DIVIDER.most}
      aria-valuenow={width}
      onKeyDown={onKey}
      onPointerDown={event => {
        dragging.current = event.button === 0
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => arrange({ divider: 0 })}
    />
  )
}

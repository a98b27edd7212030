import { useEffect, useRef } from "react"
import { useLane, useWorkbench } from "../../context"
import { createBitmap, type Bitmap } from "./bitmap"
import type { Camera } from "../camera/camera"
import type { Drawn } from "../../../store/staging"
import { elementAt } from "./geometry"
import { boxesOf } from "./sheet"

/** So near in px of the screen a pointer means a box that is smaller than it. */
const REACH = 6

/** All of a large picture as a bitmap, behind what is at work. A pointer on it means the node that is drawn there. */
export function Backdrop({
  drawn,
  camera,
  choose,
  enter,
}: {
  drawn: Drawn
  camera: Camera
  choose: (id: string) => void
  enter: (id: string | null) => void
}) {
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const canvas = useRef<HTMLCanvasElement>(null)
  const bitmap = useRef<Bitmap | null>(null)
  useEffect(() => {
    const made = createBitmap(canvas.current!, camera)
    bitmap.current = made
    return () => made.close()
  }, [camera])
  useEffect(() => {
    // While a newer program is still being laid out, the last picture stands.
    if (drawn.program === program) bitmap.current?.show({ drawn, run, step })
  }, [drawn, program, run, step])
  useEffect(() => {
    const window = canvas.current?.parentElement
    if (!window || drawn.program !== program) return
    const found = ({ clientX, clientY, target }: PointerEvent | MouseEvent): string | null => {
      if (target instanceof Element && target.closest("[data-node]"))
        return target.closest("[data-node]")!.getAttribute("data-node")
      const { left, top } = window.getBoundingClientRect()
      const { x, y, k } = camera.place()
      const at = { x: (clientX - left - x) / k, y: (clientY - top - y) / k }
      const mark = drawn.diagram.marks[elementAt(boxesOf({ drawn, run, step: 0 }), at, REACH / k)]
      return mark ? program.names[mark.shows]! : null
    }
    let over: string | null = null
    const move = (event: PointerEvent) => {
      const id = event.buttons > 0 ? over : found(event)
      if (id !== over) enter(id)
      over = id
    }
    const press = (event: MouseEvent) => {
      const id = found(event)
      if (id !== null && !(event.target as Element).closest("[data-node]")) choose(id)
    }
    window.addEventListener("pointermove", move)
    window.addEventListener("click", press)
    return () => {
      window.removeEventListener("pointermove", move)
      window.removeEventListener("click", press)
    }
  })
  return <canvas ref={canvas} className="backdrop-picture" aria-hidden="true" />
}

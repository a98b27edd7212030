import { useEffect, useMemo, useState } from "react"
import { scaleIn, MARGIN } from "../../../picture/layout/scale"
import { leastScale, WALL } from "../../../picture/scene/form"
import { linkLabelSize, OPEN_LABEL } from "../../../picture/scene/size"
import { atWork, MOST_ELEMENTS } from "../../../picture/scene/work"
import type { Drawn } from "../../../store/staging"
import { useLane, useWorkbench } from "../../context"
import { lens } from "../../lazy"

/** On a wall what a step is about has type of so many px, if there is room. */
const READ_FROM_AFAR = 24

/** Px above and below for what stands over the edges of marks: badges and sums. */
const BEYOND = 30

/** The code of the lens, once it is there; it is fetched where it is wanted. */
function useLensCode(wanted: boolean) {
  const [code, setCode] = useState(lens.now)
  useEffect(() => {
    if (!wanted || code) return
    lens.fetch().then(
      fetched => setCode(() => fetched),
      () => undefined,
    )
  }, [wanted, code])
  return code
}

/** The picture as it is seen at this step: on a wall what the step is about is drawn larger, in place. */
export function useLensed(drawn: Drawn | null): Drawn | null {
  const wall = useWorkbench(state => state.document.view === "projector")
  const room = useWorkbench(state => state.room)
  const program = useWorkbench(state => state.derived.good.program)
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const code = useLensCode(wall)
  return useMemo(() => {
    if (!wall || !code || !drawn || !room || drawn.program !== program) return drawn
    const { diagram, layout, format } = drawn
    if (diagram.marks.length > MOST_ELEMENTS) return drawn
    const k = scaleIn(layout, room, WALL.fit)
    const { marks, links } = atWork(diagram, run, step)
    const focus = {
      marks: new Set(marks.map(mark => diagram.marks[mark]!.id)),
      links: new Set(links.map(link => diagram.links[link]!.id)),
    }
    const labels = [
      ...diagram.links.map(link => linkLabelSize(program, link, diagram.marks[link.to]!, format.type)),
      ...diagram.open.map(() => OPEN_LABEL),
    ]
    const times = READ_FROM_AFAR / (format.type.number * k)
    // The words of the others stay as large as such a picture must have them, or as they are.
    const least = Math.min(1, leastScale("wall", room, diagram.marks.length) / k)
    const free = { width: (room.width - 2 * MARGIN) / k, height: (room.height - 2 * BEYOND) / k }
    return { ...drawn, layout: code.throughLens(layout, { focus, labels, times, least, room: free }) }
  }, [wall, code, drawn, room, program, run, step])
}

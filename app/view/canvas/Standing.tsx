import { later } from "../../explain/words/later"
import { pathOf } from "../../picture/scene/keyframe"
import { OPEN_END } from "../../picture/scene/size"
import type { Drawn } from "../../store/staging"
import { useWords, useWorkbench } from "../context"

/** Says which text the picture is of, where it is not the whole one that stands there. */
export function Standing() {
  const say = useWords(later).standing
  const shows = useWorkbench(({ derived }) => (derived.wanted === null ? derived.shows : "text"))
  const line = useWorkbench(({ derived }) => derived.good.text.split("\n").length)
  if (shows === "text") return null
  return (
    <p className="standing" role="note">
      {shows === "part" ? say.part(line) : say.earlier}
    </p>
  )
}

/** Where a statement that is no program yet leads on: an edge from each value that it names, to an end that is open. */
export function OpenEnd({ drawn: { diagram, layout } }: { drawn: Drawn }) {
  const say = useWords(later).standing
  const end = layout.marks.find(({ id }) => id === OPEN_END)
  if (!end) return null
  const { x, y, width, height } = end
  return (
    <g className="openend" role="img" aria-label={say.open(diagram.open.map(mark => diagram.marks[mark]!.id))}>
      {layout.routes.slice(diagram.links.length).map(route => (
        <path key={route.id} d={pathOf(route)} />
      ))}
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={height / 2} />
      <text x={x} y={y}>
        {OPEN_END}
      </text>
    </g>
  )
}

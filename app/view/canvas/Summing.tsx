import { useLayoutEffect, useMemo, useRef } from "react"
import type { Keyframe } from "../../picture/scene/keyframe"
import { summedArrays } from "../../picture/scene/summing"
import type { Drawn } from "../../store/staging"
import { useLane, useWorkbench } from "../context"

/** An arrow along the axis of an array that the step adds up: an attribute on the numbers that stand already. */
export function Summing({ drawn: { program, diagram }, picture }: { drawn: Drawn; picture: Keyframe }) {
  const now = useLane(lane => lane.now)
  // While a newer program is still being laid out, its steps are not those of the picture.
  const same = useWorkbench(({ derived }) => derived.good.program === program)
  const box = useRef<HTMLDivElement>(null)
  const arrays = useMemo(() => (same ? summedArrays(program, now) : []), [program, now, same])
  useLayoutEffect(() => {
    const labels = box.current?.closest(".labels")
    const marked = arrays.flatMap(({ node, is, axes }) => {
      const mark = diagram.marks[diagram.markOf[node] ?? -1]
      const place = mark?.shows === node && `.label[data-of="${CSS.escape(mark.id)}"] .${is}`
      const element = place && labels?.querySelector<HTMLElement>(place)
      if (!element) return []
      element.dataset["axes"] = axes
      return [element]
    })
    return () => marked.forEach(element => delete element.dataset["axes"])
  }, [arrays, diagram, picture])
  return <div ref={box} />
}

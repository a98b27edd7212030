import { useLayoutEffect, useMemo, useRef } from "react"
import type { Drawn } from "../../store/staging"
import { healthAt } from "../../picture/scene/health"
import type { Keyframe } from "../../picture/scene/keyframe"
import { told } from "../../explain/words/told"
import { useLane, useWorkbench, useWords } from "../context"

/** Quiet marks of what ails nodes; branches that are not taken are dimmed, by an attribute on what stands already. */
export function Health({ drawn, picture }: { drawn: Drawn; picture: Keyframe }) {
  const say = useWords(told).health
  const run = useLane(lane => lane.run)
  const step = useLane(lane => lane.step)
  const { program, diagram } = drawn
  // While another program is being laid out the run is already that one's.
  const current = useWorkbench(state => state.derived.good.program)
  const stands = program === current && run.plan.primal === program.graph.size
  const health = useMemo(() => (stands ? healthAt(program, run, step) : null), [stands, program, run, step])
  const box = useRef<HTMLDivElement>(null)
  const dim = useMemo(() => {
    const marks = diagram.marks.filter(({ members }) => members.every(node => health?.untaken.has(node)))
    const links = diagram.links.filter(
      ({ from, to, edges }) =>
        marks.includes(diagram.marks[from]!) ||
        marks.includes(diagram.marks[to]!) ||
        edges.every(({ to, slot }) => health?.untakenEdges.has(`${to}:${slot}`)),
    )
    return new Set([...marks, ...links].map(({ id }) => id))
  }, [diagram, health])
  const dimmed = useRef(0)
  useLayoutEffect(() => {
    // Most programs take every branch: nothing is dimmed, and nothing was.
    if (dim.size === 0 && dimmed.current === 0) return
    dimmed.current = dim.size
    const view = box.current?.closest(".view")
    for (const element of view?.querySelectorAll("[data-node], [data-edge], [data-of]") ?? []) {
      const { node, ghost, edge, of } = (element as HTMLElement).dataset
      element.toggleAttribute("data-untaken", dim.has(ghost ?? node ?? edge ?? of ?? ""))
    }
  }, [dim, picture])
  return (
    <div ref={box}>
      {picture.marks.flatMap(mark => {
        const ailment = mark.copy ? undefined : health?.ailments.get(program.names.indexOf(mark.node))
        if (!ailment) return []
        return [
          <span key={mark.id} className="ailment" style={{ left: mark.x, top: mark.y - mark.height / 2 }}>
            {say[ailment]}
          </span>,
        ]
      })}
    </div>
  )
}

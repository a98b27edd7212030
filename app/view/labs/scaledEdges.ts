import { useLayoutEffect, useMemo } from "react"
import type { Lowered } from "../../engine/graph/program"
import type { GraphAct } from "../../labs/accumulation"
import { useWorkbench } from "../context"

/** By how much each edge passes on what comes back along it, where that is not as it was: by the edge's id in the picture, "v1→v2:0". */
function scales({ graph, names }: Lowered, acts: readonly GraphAct[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const act of acts) {
    if (act.kind !== "detach" && act.kind !== "scale") continue
    const node = names.indexOf(act.name)
    if (node < 0) continue
    graph.args(node).forEach((arg, slot) => {
      if (act.kind === "scale" && act.slot !== slot) return
      const id = `${names[arg]!}→${act.name}:${slot}`
      found.set(id, (found.get(id) ?? 1) * (act.kind === "scale" ? act.by : 0))
    })
  }
  return found
}

/** Shows on the stage which edges are cut and which are scaled, as long as the caller is shown. */
export function useScaledEdges(program: Lowered, acts: readonly GraphAct[]): void {
  const by = useMemo(() => scales(program, acts), [program, acts])
  const drawn = useWorkbench(state => state.staged.drawn)
  useLayoutEffect(() => {
    const marked = [...document.querySelectorAll<HTMLElement>(".view [data-edge], .view .partial > .plate")].flatMap(
      element => {
        const scale = by.get(element.dataset.edge ?? element.parentElement?.dataset.of ?? "")
        return scale === undefined ? [] : [{ element, scale }]
      },
    )
    for (const { element, scale } of marked) element.dataset.scaled = scale === 0 ? "✂" : `× ${scale}`
    return () => marked.forEach(({ element }) => delete element.dataset.scaled)
  }, [by, drawn])
}

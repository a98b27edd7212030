import { useLayoutEffect, useMemo } from "react"
import type { Lowered } from "../../engine/graph/program"
import { shareOf, type GraphAct } from "../../labs/accumulation"
import { useWorkbench } from "../context"

/** The edges that pass on another share than all, by their ids in the picture, "v1→v2:0". */
const scaled = ({ graph, names }: Lowered, acts: readonly GraphAct[]): ReadonlyMap<string, number> =>
  new Map(
    names.flatMap((name, node) =>
      graph.args(node).flatMap((arg, slot): [string, number][] => {
        const share = shareOf(acts, name, slot)
        return share === 1 ? [] : [[`${names[arg]!}→${name}:${slot}`, share]]
      }),
    ),
  )

/** Shows on the stage which edges are cut and which are scaled, as long as the caller is shown. */
export function useScaledEdges(program: Lowered, acts: readonly GraphAct[]): void {
  const by = useMemo(() => scaled(program, acts), [program, acts])
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

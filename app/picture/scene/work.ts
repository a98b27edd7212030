import type { Run } from "../../engine/run/plan"
import { step } from "../../engine/run/step"
import { linkAt, type Diagram } from "../diagram/diagram"
import type { PictureDetail } from "./keyframe"

/** Pictures of more marks are a bitmap, and only what is at work or looked at are elements. */
export const MOST_ELEMENTS = 300

const ascending = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b)

/** Both parts of a picture. */
export const joined = (one: PictureDetail, other: PictureDetail): PictureDetail => ({
  marks: ascending([...one.marks, ...other.marks]),
  links: ascending([...one.links, ...other.links]),
})

/** What a step works on: its receiver, the links that something flows along, and the marks at their other ends. Nothing at step 0. */
export function atWork(diagram: Diagram, run: Run, k: number): PictureDetail {
  if (k === 0) return { marks: [], links: [] }
  const now = step(run, k)
  const receiver = diagram.markOf[now.node]!
  if (receiver < 0) return { marks: [], links: [] }
  if (now.kind === "seed" || now.kind === "read") return { marks: [receiver], links: [] }
  const { node } = now
  const edges =
    now.kind === "pull"
      ? [now.term]
      : Array.from({ length: run.plan.graph.arity(node) }, (_, slot) => ({ to: node, slot }))
  const links = [...new Set(edges.map(edge => linkAt(diagram, edge)))].filter(link => link >= 0)
  const ends = links.flatMap(link => [diagram.links[link]!.from, diagram.links[link]!.to])
  return { marks: ascending([receiver, ...ends]), links }
}

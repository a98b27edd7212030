import type { Run } from "../../engine/run/plan"
import { step } from "../../engine/run/step"
import type { Diagram } from "../diagram/diagram"
import { incidence } from "../diagram/incidence"
import type { Part } from "./still"

/** What a step works on: its receiver, the edges that something flows along, and the marks at their other ends. Nothing at step 0. */
export function atWork(diagram: Diagram, run: Run, k: number): Part {
  if (k === 0) return { marks: [], links: [] }
  const now = step(run, k)
  const receiver = diagram.markOf[now.node]!
  if (receiver < 0) return { marks: [], links: [] }
  if (now.kind === "seed" || now.kind === "read") return { marks: [receiver], links: [] }
  const to = now.kind === "pull" ? diagram.markOf[now.term.to]! : receiver
  const links = Array.from(incidence(diagram).into(to)).filter(
    link => now.kind !== "pull" || diagram.links[link]!.slot === now.term.slot,
  )
  const ends = links.flatMap(link => [diagram.links[link]!.from, diagram.links[link]!.to])
  return { marks: [...new Set([receiver, ...ends])].sort((a, b) => a - b), links }
}

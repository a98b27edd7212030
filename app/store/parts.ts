import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { closedAround, closes, closesIn } from "../picture/diagram/diagram"
import type { Derived } from "./derived"
import type { Document } from "./document"
import { openedOps } from "./reading"

/**
 * What is open when a part changes its state; no entry is left where it is as usual again. An op is opened everywhere, and stands whole everywhere again
 * when one of its parts closes.
 */
export function toggled({ diagram: now, good }: Derived, { open, fold }: Document, key: string): readonly string[] {
  if (openedOps([key]).length > 0) return [...open, key]
  const op = key.slice(0, Math.max(0, key.indexOf("@")))
  if (open.includes(op)) return open.filter(one => one !== op && !one.replace("-", "").startsWith(`${op}@`))
  const others = open.filter(one => one !== key && one !== `-${key}`)
  const wanted = !closes(now, key)
  if (closesIn(good.program, { open: others, fold }, key) === wanted) return others
  return [...others, wanted ? `-${key}` : key]
}

/** What is open once no closed part hides a node. */
export function openAround(
  program: Lowered,
  { open, fold }: Pick<Document, "open" | "fold">,
  node: NodeId,
): readonly string[] {
  const hiding = closedAround(program, { open, fold }, node)
  const others = open.filter(one => !hiding.some(key => one === `-${key}`))
  return [...others, ...closedAround(program, { open: others, fold }, node)]
}

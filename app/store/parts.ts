import type { Document } from "../document/document"
import { isExpandable } from "../document/fields"
import type { NodeId } from "../engine/graph/graph"
import { closedAround, closes, closesIn } from "../picture/diagram/diagram"
import type { Derived } from "./derived"

/** What of the picture is opened and closed by hand. */
export type Unfolded = Pick<Document, "opened" | "closed" | "expanded">

/** All as usual. */
export const USUALLY: Unfolded = { opened: [], closed: [], expanded: [] }

const without = (list: readonly string[], key: string) => list.filter(one => one !== key)

/** What is opened and closed when a part changes its state, or an op that stands whole (`key`: its name) opens; no entry is left where it is as usual again. */
export function toggled({ diagram: now, good, crowding }: Derived, document: Document, key: string): Unfolded {
  const { fold, expanded } = document
  if (isExpandable(key)) return { opened: document.opened, closed: document.closed, expanded: [...expanded, key] }
  const op = key.slice(0, Math.max(0, key.indexOf("@")))
  if (expanded.includes(op)) return wholeAgain(document, op)
  const opened = without(document.opened, key)
  const closed = without(document.closed, key)
  const wanted = !closes(now, key)
  const others = { opened, closed, expanded }
  if (closesIn(good.program, { ...others, fold, crowding }, key) === wanted) return others
  return wanted ? { ...others, closed: [...closed, key] } : { ...others, opened: [...opened, key] }
}

/** An op stands whole everywhere when one of its parts closes. */
function wholeAgain({ opened, closed, expanded }: Document, op: string): Unfolded {
  const others = (list: readonly string[]) => list.filter(key => !key.startsWith(`${op}@`))
  return { opened: others(opened), closed: others(closed), expanded: without(expanded, op) }
}

/** What is opened and closed once no closed part hides a node. */
export function openAround(
  { good: { program }, crowding }: Pick<Derived, "good" | "crowding">,
  document: Unfolded & Pick<Document, "fold">,
  node: NodeId,
): Unfolded {
  const { opened, expanded, fold } = document
  const hiding = closedAround(program, { ...document, crowding }, node)
  const closed = document.closed.filter(key => !hiding.includes(key))
  const others = { opened, closed, expanded, fold, crowding }
  return { opened: [...opened, ...closedAround(program, others, node)], closed, expanded }
}

import type { Lowered } from "../../engine/graph/program"
import type { Diagram, MarkId } from "../../picture/diagram/diagram"

interface Walked {
  readonly program: Lowered
  readonly diagram: Diagram
}

/** Where a walk may stand: every node once, by its name, with the mark that it stands at. Inputs within a mark come before it, copies not at all. */
function stations({ program, diagram }: Walked): readonly { readonly name: string; readonly mark: number }[] {
  return diagram.marks.flatMap((mark, index) => {
    if (mark.kind === "copy") return []
    return [...mark.leaves, mark.shows].map(node => ({ name: program.names[node]!, mark: index }))
  })
}

/**
 * The node that a key leads to from the node `id`: `[` and `]` walk in execution order; → goes along an edge to a consumer, ← back to an operand, ↑ and ↓ to
 * the neighbouring operand of the same consumer. null: the key leads nowhere; `id` itself: there is no such node.
 */
export function neighbour(walked: Walked, id: string, key: string): string | null {
  const { marks, links } = walked.diagram
  const all = stations(walked)
  const at = all.findIndex(station => station.name === id)
  if (at < 0) return null
  if (key === "]") return all[at + 1]?.name ?? id
  if (key === "[") return all[at - 1]?.name ?? id
  const { mark } = all[at]!
  const name = (index: number | undefined) => (index === undefined ? id : walked.program.names[marks[index]!.shows]!)
  const leaving = links.find(link => marks[link.from]!.shows === marks[mark]!.shows)
  if (key === "ArrowRight") return name(leaving?.to)
  if (key === "ArrowLeft") return name(links.find(link => link.to === mark)?.from)
  if (key !== "ArrowUp" && key !== "ArrowDown") return null
  const operands = links.filter(link => link.to === leaving?.to).map(link => link.from)
  const beside = operands.findIndex(from => marks[from]!.shows === marks[mark]!.shows) + (key === "ArrowDown" ? 1 : -1)
  return name(operands[beside])
}

/** What `o` opens or closes at a node: what opens there, else the innermost that is open around it. */
export function partAt(
  { program, diagram }: Walked,
  id: string,
): { readonly key: string; readonly mark: MarkId } | null {
  const { mark } = stations({ program, diagram }).find(station => station.name === id) ?? { mark: -1 }
  const opens = diagram.marks[mark]?.opens ?? null
  if (opens !== null) return { key: opens, mark: id }
  const open = diagram.frames.filter(frame => frame.marks.includes(mark)).at(-1)
  return open ? { key: open.part.key, mark: program.names[open.shows]! } : null
}

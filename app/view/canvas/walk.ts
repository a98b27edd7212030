import type { Diagram } from "../../picture/diagram/diagram"

/**
 * The mark that a key leads to from the mark `id`: `[` and `]` walk in execution order; → goes along an edge to a consumer, ← back to
 * an operand, ↑ and ↓ to the neighbouring operand of the same consumer. null: the key leads nowhere; `id` itself: there is no such mark.
 */
export function neighbour(diagram: Diagram, id: string, key: string): string | null {
  const index = diagram.marks.findIndex(mark => mark.id === id)
  if (index < 0) return null
  const name = (at: number | undefined) => (at === undefined ? id : (diagram.marks[at]?.id ?? id))
  if (key === "]") return name(Math.min(index + 1, diagram.marks.length - 1))
  if (key === "[") return name(Math.max(index - 1, 0))
  if (key === "ArrowRight") return name(diagram.links.find(link => link.from === index)?.to)
  if (key === "ArrowLeft") return name(diagram.links.find(link => link.to === index)?.from)
  if (key !== "ArrowUp" && key !== "ArrowDown") return null
  const consumer = diagram.links.find(link => link.from === index)?.to
  const operands = diagram.links.filter(link => link.to === consumer).map(link => link.from)
  const beside = operands.indexOf(index) + (key === "ArrowDown" ? 1 : -1)
  return name(operands[beside])
}

import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Span } from "../../engine/language/diagnostic"

/** Where nodes stand in the text: an op where it is computed, each node where it is an operand. */
export interface TextPlaces {
  /** The node at an offset: of the smallest piece of text around it. */
  readonly at: (offset: number) => NodeId | null
  /** The nodes of just this piece of text. */
  readonly of: (span: Span) => readonly NodeId[]
  /** The smallest pieces of text that stand for a node and hold this one, or null. */
  readonly around: (span: Span) => readonly NodeId[]
}

/** Beyond so many nodes the text is a loop's: a piece of it stands for no one node. */
const MOST_NODES = 2000
/** A piece of a function's body stands for a node of every call: so many are told. */
const MOST_TOLD = 12

export function placesOf({ graph, names, spans, operands }: Lowered): TextPlaces {
  const found = new Map<string, { readonly span: Span; readonly nodes: NodeId[] }>()
  const add = (span: Span | undefined, node: NodeId) => {
    if (!span || span.to <= span.from || names[node] === "") return
    const key = `${span.from}:${span.to}`
    const place = found.get(key) ?? { span, nodes: [] }
    found.set(key, place)
    if (!place.nodes.includes(node) && place.nodes.length < MOST_TOLD) place.nodes.push(node)
  }
  if (graph.size <= MOST_NODES)
    for (let node = 0; node < graph.size; node++) {
      add(spans[node], node)
      graph.args(node).forEach((arg, slot) => add(operands[node]?.[slot], arg))
    }
  // Smaller ones first.
  const all = [...found.values()].sort((a, b) => a.span.to - a.span.from - (b.span.to - b.span.from))
  return {
    at: offset => all.find(({ span }) => span.from <= offset && offset <= span.to)?.nodes[0] ?? null,
    of: ({ from, to }) => found.get(`${from}:${to}`)?.nodes ?? [],
    around: ({ from, to }) =>
      all
        .filter(({ span }) => span.from <= from && to <= span.to && span.to - span.from > to - from)
        .flatMap(({ nodes }) => nodes),
  }
}

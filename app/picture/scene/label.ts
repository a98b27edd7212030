import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { operand, plainNode, texNode, texOf } from "../../explain/formula"
import { edgeName, spokenNode } from "../../explain/name"
import { plainPartial, texPartial } from "../../explain/partial"

/** A label, typeset, as plain text and in words. */
export interface Label {
  readonly tex: string
  readonly plain: string
  /** In words, for screen readers. */
  readonly spoken: string
}

interface Labels {
  readonly marks: Map<NodeId, Label>
  readonly links: Map<string, Label>
}

/** Labels depend on the program alone: each is written once. */
const known = new WeakMap<Lowered, Labels>()

function labelsOf(program: Lowered): Labels {
  const before = known.get(program)
  if (before) return before
  const labels: Labels = { marks: new Map(), links: new Map() }
  known.set(program, labels)
  return labels
}

/** The label of a node: what it computes; of an input its name; of a constant that is drawn its value. */
export function markLabel(program: Lowered, node: NodeId): Label {
  const { marks } = labelsOf(program)
  const before = marks.get(node)
  if (before) return before
  const label = { tex: texNode(program, node), plain: plainNode(program, node), spoken: spokenNode(program, node) }
  marks.set(node, label)
  return label
}

/** The label of an edge: the local partial. */
export function linkLabel(program: Lowered, node: NodeId, slot: number): Label {
  const { links } = labelsOf(program)
  const key = `${node}:${slot}`
  const before = links.get(key)
  if (before) return before
  const label = {
    tex: texPartial(program, node, slot),
    plain: plainPartial(program, node, slot),
    spoken: edgeName(program, node, slot),
  }
  links.set(key, label)
  return label
}

/** TeX of a constant that is drawn on its consumer. */
export function dockedTex(program: Lowered, node: NodeId): string {
  return texOf(operand(program, node))
}

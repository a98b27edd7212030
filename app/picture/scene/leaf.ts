import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Run } from "../../engine/run/plan"
import type { Tensor } from "../../engine/tensor/tensor"
import { phaseAt, type Phase } from "../../engine/run/contributions"
import { texNode } from "../../explain/formula"
import { knownAt, nameWith, spokenNode } from "../../explain/name"
import { termed } from "../../explain/symbols"
import { formatValue } from "../../explain/value"
import { words } from "../../explain/words"
import type { Mark } from "../diagram/diagram"
import type { Size, XY } from "../layout/layout"
import { texWidth, textWidth } from "../type/measure"

/** One line of a leaf in px, and the size of its type, in a picture whose type is of the usual size. */
const ROW = 24
const LEAF_TYPE = 13
const GAP = 4
const PADDING = 8
/** Leaves beyond stand in one line that tells how many they are. */
const MOST = 6
/** Leaves up to so many stand below each other; more in two columns. */
const COLUMN = 3

/** An input that stands within its only consumer. */
export interface SceneLeaf extends XY, Size {
  /** Its name: also its `data-node`. Its place is that of its top left corner, from that of its mark. */
  readonly id: string
  readonly tex: string
  readonly value: string | null
  readonly derivative: string | null
  readonly phase: Phase
  readonly name: string
}

/** The leaves of a mark, at its bottom. */
export interface SceneLeaves {
  readonly leaves: readonly SceneLeaf[]
  /** How many are not shown, in words. */
  readonly more: string | null
  /** Height in px of the room for them. */
  readonly leavesHeight: number
  /** Size of their type in px. */
  readonly leafType: number
}

const NONE: SceneLeaves = { leaves: [], more: null, leavesHeight: 0, leafType: LEAF_TYPE }

const columnsOf = (lines: number) => (lines > COLUMN ? 2 : 1)

/** How many leaves have a line of their own. */
const ownLines = (count: number) => (count > MOST ? MOST - 1 : count)

/** Room that a mark needs for its leaves, below its numbers; `times`: they are so many times larger than usual. */
export function leavesSize(program: Lowered, { leaves }: Mark, times: number): Size {
  const lines = Math.min(leaves.length, MOST)
  if (lines === 0) return { width: 0, height: 0 }
  const columns = columnsOf(lines)
  const width = lineWidth(program, leaves)
  return {
    width: times * (columns * (width + GAP) + GAP),
    height: times * (Math.ceil(lines / columns) * (ROW + GAP) + GAP),
  }
}

/** Name, value and derivative of the widest. */
function lineWidth(program: Lowered, leaves: readonly NodeId[]): number {
  const name = leaves.reduce((most, leaf) => Math.max(most, texWidth(texNode(program, leaf))), 0)
  return Math.ceil((name + 2 * textWidth("−0.8888")) * LEAF_TYPE + 3 * PADDING)
}

/** A number; of an array its shape. */
const written = (value: Tensor) => (value.shape.length > 0 ? `[${value.shape.join("×")}]` : formatValue(value))

/** The leaves of a mark of this size, so many `times` larger than usual, after step k, at which `active` receives something. */
export function sceneLeaves(
  program: Lowered,
  run: Run,
  mark: Mark,
  { width, height, times }: Size & { readonly times: number },
  { k, active }: { readonly k: number; readonly active: NodeId },
): SceneLeaves {
  const { leaves } = mark
  if (leaves.length === 0) return NONE
  const columns = columnsOf(Math.min(leaves.length, MOST))
  const line = times * lineWidth(program, leaves)
  const [row, gap] = [times * ROW, times * GAP]
  const room = leavesSize(program, mark, times)
  const shown = leaves.slice(0, ownLines(leaves.length)).map((node, i) => {
    const id = program.names[node]!
    const known = knownAt(run, node, k)
    const derivative = known.tangent ?? known.adjoint
    return {
      id,
      x: (width - room.width) / 2 + gap + (i % columns) * (line + gap),
      y: height - room.height + Math.floor(i / columns) * (row + gap),
      width: line,
      height: row,
      tex: texNode(program, node),
      value: known.value && written(known.value),
      derivative: derivative && written(derivative),
      phase: phaseAt(run.plan, node, k, active),
      name: nameWith(spokenNode(program, node), known, termed(program, words)),
    }
  })
  const more = leaves.length - shown.length
  return {
    leaves: shown,
    more: more > 0 ? words.parts.more(more) : null,
    leavesHeight: room.height,
    leafType: times * LEAF_TYPE,
  }
}

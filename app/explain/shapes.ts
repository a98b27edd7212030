import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Flow } from "../engine/run/step"
import { operand, texOf } from "./formula"
import { texSign } from "./symbols"
import { named, type StepContext } from "./context"
import type { Rich } from "./rich"

/** The axes along which broadcasting repeated an operand of a node; [] where it repeated nothing. */
export function repeatedAxes({ graph }: Lowered, from: NodeId, to: NodeId): readonly number[] {
  const [small, large] = [graph.shape(from), graph.shape(to)]
  const pad = large.length - small.length
  return large.flatMap((length, axis) => (axis < pad || (small[axis - pad] === 1 && length > 1) ? [axis] : []))
}

const size = (rows: number, columns: number) => `${rows} \\times ${columns}`

/** What the shapes of a step back say: which factor of a product of matrices stands where and why it is transposed; over which axes what was repeated is added up. "" where there is nothing to say. */
export function shapesTold(telling: StepContext, { from, to, slot }: Flow): Rich {
  const { program, words } = telling
  const { graph } = program
  const op = graph.op(to)
  if (op.infix === "@") return productTold(telling, to, slot)
  // Rules that are no product of numbers say themselves what they add up.
  if (!("partials" in op)) return []
  const axes = repeatedAxes(program, from, to)
  if (axes.length === 0) return []
  const lengths = axes.map(axis => graph.shape(to)[axis]!)
  return words.steps.repeated(named(telling, from), axes, lengths)
}

/** A product with a matrix on its left: of a row the rule is written another way. */
function productTold({ program, words }: StepContext, to: NodeId, slot: number): Rich {
  const { graph } = program
  const [left, right] = graph.args(to)
  if (left === undefined || right === undefined || graph.shape(left).length !== 2) return []
  const [rows = 1, inner = 1] = graph.shape(left)
  const columns = graph.shape(right)[1] ?? 1
  const other = texOf(operand(program, slot === 0 ? right : left))
  const given = texSign(program, "adjoint", program.names[to]!)
  const sizes =
    slot === 0
      ? `(${size(rows, columns)})\\,(${size(columns, inner)}) = ${size(rows, inner)}`
      : `(${size(inner, rows)})\\,(${size(rows, columns)}) = ${size(inner, columns)}`
  return words.steps.product({
    side: slot === 0 ? "right" : "left",
    other: { tex: other },
    given: { tex: given },
    sizes: { tex: sizes },
    shared: slot === 0 ? columns : rows,
  })
}

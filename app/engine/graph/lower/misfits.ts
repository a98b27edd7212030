import type { Fix, Span } from "../../language/diagnostic"
import { infixOp } from "../../ops"
import type { Op } from "../../ops/op"
import type { ShapeError } from "../../tensor/shape"
import type { Shape } from "../../tensor/tensor"
import type { NodeId } from "../graph"
import type { List } from "./list"
import type { Constant } from "./value"
import type { LoweringReport } from "./report"

/** What stands in the text where shapes do not fit; `op` is null for an operator that knows no op for these ranks. */
interface Place {
  readonly op: Op | null
  readonly span: Span
  readonly operands: readonly Span[]
  /** Which operands can be followed by a `'` as they stand. */
  readonly closed?: readonly boolean[]
  /** What else would help. */
  readonly fixes?: readonly Fix[]
}

/** Says that shapes do not fit, with fixes where another operator or a transposed matrix would do. */
export function reportShapes(report: LoweringReport, { kind, shapes }: ShapeError, place: Place) {
  const { op, span, operands } = place
  const [left, right] = shapes.map(shape => `[${shape.join(", ")}]`)
  const params = { problem: kind, left: left ?? "", ...(right === undefined ? {} : { right }) }
  if (op?.infix === "*" && fits(shapes[0]!, shapes[1]!))
    report("shape-matmul", span, params, operatorFixes("@", operands))
  else report("shape", span, params, kind === "product" ? productFixes(shapes, place) : [])
}

/** Whether `@` multiplies values of these shapes. */
const fits = (left: Shape, right: Shape): boolean =>
  infixOp("@", [left.length, right.length]) !== null && left.at(-1) === right[0]

/** A number is multiplied by `*`; a matrix that does not fit may fit transposed. */
function productFixes(shapes: readonly Shape[], { operands, closed = [], fixes = [] }: Place): readonly Fix[] {
  if (fixes.length > 0) return fixes
  if (shapes.some(shape => shape.length === 0)) return operatorFixes("*", operands)
  const [left, right] = shapes as readonly [Shape, Shape]
  const turned = [fits([...left].reverse(), right), fits(left, [...right].reverse())]
  return operands.flatMap(({ to }, slot) =>
    closed[slot] && turned[slot] && shapes[slot]!.length === 2
      ? [{ label: "'", edits: [{ from: to, to, text: "'" }] }]
      : [],
  )
}

/** Another operator between two operands. What stands between them is known if it is one character, or one between blanks. */
function operatorFixes(operator: string, [left, right]: readonly Span[]): readonly Fix[] {
  if (!left || !right || ![1, 3].includes(right.from - left.to)) return []
  return [{ label: operator, edits: [{ from: left.to, to: right.from, text: ` ${operator} ` }] }]
}

/** Longest vector that a fix writes out. */
const MOST_ONES = 12

/** Before a product with a number that is an input: a vector that fits, as its value. */
export function vectorFixes(list: List, left: NodeId | Constant, right: NodeId | Constant): readonly Fix[] {
  const fix = (input: NodeId | Constant, length = 0): readonly Fix[] => {
    if (typeof input !== "number" || list.graph.kind(input) !== "input" || list.shape(input).length > 0) return []
    if (length === 0 || length > MOST_ONES) return []
    const line = `${list.names[input]!} = [${Array<number>(length).fill(1).join(", ")}]`
    return [{ label: line, edits: [{ from: 0, to: 0, text: `${line}\n` }] }]
  }
  return [...fix(right, list.shape(left).at(-1)), ...fix(left, list.shape(right)[0])]
}

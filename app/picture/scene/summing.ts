import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import type { Step } from "../../engine/run/step"
import { frontAxis } from "../../engine/tensor/shape"
import { repeatedAxes } from "../../explain/shapes"

/** An array of a node whose entries a step adds up, or fills, along axes; one that is told by its size alone, too. */
export interface SummedArray {
  readonly node: NodeId
  /** Which of its two arrays; the derivative is the tangent or the adjoint. */
  readonly is: "value" | "derivative"
  /** As `data-axes`: "0" down the rows, "1" along the columns, "01" both. */
  readonly axes: string
}

/** Ops that take the entries of a line together; their attribute names its axis, null for all entries. */
const SUMS: ReadonlySet<string> = new Set(["sum", "mean"])

/** The axes over which a node sums its operand; [] where it is no sum. */
function summedAxes({ graph }: Lowered, node: NodeId): readonly number[] {
  if (graph.kind(node) !== "op" || !SUMS.has(graph.op(node).name)) return []
  const shape = graph.shape(graph.arg(node, 0))
  const one = frontAxis(shape, graph.attrs(node)["axis"] as number | null)
  return shape.flatMap((length, axis) => (length > 1 && (one === null || one === axis) ? [axis] : []))
}

/** The arrays that a step adds up along axes: what a sum takes in, what comes back to an operand that broadcasting had repeated; and what a sum gives back, along the same axis. */
export function summedArrays(program: Lowered, now: Step | null): readonly SummedArray[] {
  const { graph } = program
  const along = (node: NodeId, is: SummedArray["is"], axes: readonly number[]) =>
    axes.length > 0 ? [{ node, is, axes: axes.join("") }] : []
  if (now?.kind === "evaluate" || now?.kind === "push") {
    const axes = summedAxes(program, now.node)
    if (axes.length === 0) return []
    const operand = graph.arg(now.node, 0)
    return [...along(operand, "value", axes), ...(now.kind === "push" ? along(operand, "derivative", axes) : [])]
  }
  if (now?.kind !== "pull") return []
  const { from, to } = now.term
  const back = summedAxes(program, to)
  if (back.length > 0) return along(from, "derivative", back)
  return "partials" in graph.op(to) ? along(to, "derivative", repeatedAxes(program, from, to)) : []
}

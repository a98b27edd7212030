import { forward } from "../graph/forward"
import type { Graph, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import { type Tensor, unit } from "../tensor/tensor"
import { eachUnit, once, type MachinePoint } from "./machine"

/**
 * H·direction for one scalar output, forward over reverse: the adjoint program is a list like any other, so it has a tangent program.
 * One direction an input of `wrt`; the results have the shapes of the inputs.
 */
export function hvp(
  graph: Graph,
  wrt: readonly NodeId[],
  output: NodeId,
  point: MachinePoint,
  direction: readonly Tensor[],
): readonly Tensor[] {
  const { sweep, at, results } = forwardOverReverse(graph, wrt, output, point)
  return once(sweep, at, direction, results)
}

/** The matrix of second derivatives of one scalar output; rows and columns are the entries of `wrt`, row-major, one input after another. */
export function hessian(graph: Graph, wrt: readonly NodeId[], output: NodeId, point: MachinePoint): number[][] {
  const { sweep, at, results } = forwardOverReverse(graph, wrt, output, point)
  const columns: number[][] = []
  eachUnit(sweep, at, results, (_, derivatives) => columns.push(derivatives.flatMap(({ data }) => Array.from(data))))
  return columns.map((_, row) => columns.map(column => column[row]!))
}

/** The tangent program of the adjoint program, the point with the output's adjoint 1, and the tangents of the adjoints of `wrt`. */
function forwardOverReverse(graph: Graph, wrt: readonly NodeId[], output: NodeId, point: MachinePoint) {
  const adjoints = reverse(graph, wrt, [output])
  const sweep = forward(adjoints.graph, wrt)
  const at = new Map(point).set(adjoints.seeds[0]!.seed, unit(graph.shape(output), 0))
  const results = wrt.map(like => {
    const adjoint = adjoints.of[like]!
    return { node: adjoint < 0 ? -1 : sweep.of[adjoint]!, like }
  })
  return { sweep, at, results }
}

import { forward } from "../graph/forward"
import type { Graph, NodeId } from "../graph/graph"
import { reverse } from "../graph/reverse"
import { entries, type Tensor, zeros } from "../tensor/tensor"
import { eachUnit, once, type MachinePoint } from "./machine"

/** Tangents of `outputs` for one tangent an input of `wrt`: J·ẋ by one forward sweep. */
export function jvp(
  graph: Graph,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  point: MachinePoint,
  tangents: readonly Tensor[],
): readonly Tensor[] {
  const sweep = forward(graph, wrt)
  return once(
    sweep,
    point,
    tangents,
    outputs.map(like => ({ node: sweep.of[like]!, like })),
  )
}

/** Adjoints of `wrt` for one adjoint an output (a node may occur twice: its adjoints add): ȳ·J by one reverse sweep. */
export function vjp(
  graph: Graph,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  point: MachinePoint,
  adjoints: readonly Tensor[],
): readonly Tensor[] {
  const sweep = reverse(graph, wrt, outputs)
  return once(
    sweep,
    point,
    adjoints,
    wrt.map(like => ({ node: sweep.of[like]!, like })),
  )
}

/**
 * All derivatives at a point: entry [i][j] is ∂outputs[i]/∂wrt[j], of the output's shape followed by the input's.
 * One sweep for each entry of the inputs (forward) or of the outputs (reverse); `auto` takes whichever are fewer. Every input (output) has a
 * derivative program of its own, so that no infinite partial of another meets a seed 0.
 */
export function jacobian(
  graph: Graph,
  wrt: readonly NodeId[],
  outputs: readonly NodeId[],
  point: MachinePoint,
  mode: "forward" | "reverse" | "auto" = "auto",
): readonly (readonly Tensor[])[] {
  const count = (nodes: readonly NodeId[]) => nodes.reduce((sum, node) => sum + entries(graph.shape(node)), 0)
  const ahead = mode === "auto" ? count(wrt) < count(outputs) : mode === "forward"
  const blocks = outputs.map(y => wrt.map(x => zeros([...graph.shape(y), ...graph.shape(x)])))
  if (ahead)
    wrt.forEach((x, j) => {
      const sweep = forward(graph, [x])
      const results = outputs.map(like => ({ node: sweep.of[like]!, like }))
      eachUnit(sweep, point, results, (k, columns) =>
        columns.forEach((column, i) => setColumn(blocks[i]![j]!, column.data, k)),
      )
    })
  else
    outputs.forEach((y, i) => {
      const sweep = reverse(graph, wrt, [y])
      const results = wrt.map(like => ({ node: sweep.of[like]!, like }))
      eachUnit(sweep, point, results, (k, rows) =>
        rows.forEach(({ data }, j) => blocks[i]![j]!.data.set(data, k * data.length)),
      )
    })
  return blocks
}

/** Column k of a block that has one row for every entry of `column`. */
function setColumn({ data }: Tensor, column: Float64Array, k: number): void {
  const width = data.length / column.length
  column.forEach((value, row) => (data[row * width + k] = value))
}

import { createGraph } from "../engine/graph/builder"
import type { Graph, NodeId } from "../engine/graph/graph"
import type { Hooks } from "../engine/graph/sweep"
import { evaluate, valueOf } from "../engine/run/evaluate"
import { plan } from "../engine/run/sweep"
import { scalar, type Tensor, zeros } from "../engine/tensor/tensor"

/** Numbers of nodes as somebody has them. */
export type NumberOf = (node: NodeId) => Tensor

/** One op alone, an input for every operand that is no constant. */
function alone(graph: Graph, to: NodeId, value: NumberOf) {
  const own = createGraph()
  const point = new Map<NodeId, Tensor>()
  const operands = graph.args(to).map(arg => {
    if (graph.kind(arg) === "constant") return own.literal(graph.constant(arg))
    const input = own.input(graph.shape(arg))
    point.set(input, value(arg))
    return input
  })
  const out = own.append(graph.op(to), operands, graph.attrs(to))
  return { own, point, operands, out }
}

/** What an op makes of its operands' values. */
export function valueFrom(graph: Graph, to: NodeId, value: NumberOf): Tensor {
  const { own, point, out } = alone(graph, to, value)
  return valueOf(evaluate(plan(own, "evaluate", [], []), point, []), out)
}

/** What flows back along one edge, given the consumer's adjoint. */
export function pulledFrom(
  graph: Graph,
  { to, slot }: { readonly to: NodeId; readonly slot: number },
  value: NumberOf,
  adjoint: Tensor,
  hooks: Hooks = {},
): Tensor {
  const { own, point, operands, out } = alone(graph, to, value)
  const planned = plan(own, "reverse", [operands[slot]!], [out], hooks)
  const reached = planned.of[operands[slot]!]!
  return reached < 0 ? zeros(graph.shape(graph.arg(to, slot))) : valueOf(evaluate(planned, point, [adjoint]), reached)
}

/** The tangent of an op, given those of its operands; null: it has none. */
export function pushedFrom(
  graph: Graph,
  to: NodeId,
  value: NumberOf,
  tangent: (node: NodeId) => Tensor | null,
  hooks: Hooks = {},
): Tensor | null {
  const { own, point, operands, out } = alone(graph, to, value)
  const moving = graph.args(to).flatMap((arg, slot) => {
    const given = graph.kind(arg) === "constant" ? null : tangent(arg)
    return given === null ? [] : [{ node: operands[slot]!, given }]
  })
  if (moving.length === 0) return null
  const planned = plan(
    own,
    "forward",
    moving.map(({ node }) => node),
    [],
    hooks,
  )
  const of = planned.of[out]!
  return of < 0
    ? null
    : valueOf(
        evaluate(
          planned,
          point,
          moving.map(({ given }) => given),
        ),
        of,
      )
}

/** a + b, entry by entry. */
export const plus = (a: Tensor, b: Tensor): Tensor => ({
  shape: a.shape,
  data: a.data.map((entry, i) => entry + b.data[i]!),
})

/** The number 1, or a tensor of ones. */
export const ones = (like: Tensor): Tensor =>
  like.shape.length === 0 ? scalar(1) : { shape: like.shape, data: like.data.map(() => 1) }

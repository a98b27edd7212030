import { evaluate, valueOf } from "../../engine/run/evaluate"
import type { NodeId } from "../../engine/graph/graph"
import { plan } from "../../engine/run/sweep"
import { scalar } from "../../engine/tensor/tensor"
import type { Facts } from "../facts"

/** All nodes of a program that are evaluated. */
export const nodesOf = ({ run }: Facts): readonly NodeId[] => Array.from(run.plan.order)

/** Its operations. */
export const opsOf = (on: Facts): readonly NodeId[] => nodesOf(on).filter(node => on.program.graph.kind(node) === "op")

/** How many inputs it has that are no constants, and how many outputs: sweeps of forward and of reverse mode. */
export const sizes = ({ program: { inputs, outputs } }: Facts): readonly [number, number] => [
  inputs.filter(({ constant }) => !constant).length,
  outputs.length,
]

/** The first output where one input, a scalar, is another number. */
export function valueWith({ program, run }: Facts, name: string, of: (value: number) => number): number {
  const point = new Map(
    program.inputs.map(input => {
      const value = valueOf(run, input.node)
      return [input.node, input.name === name ? scalar(of(value.data[0]!)) : value] as const
    }),
  )
  return valueOf(evaluate(plan(program.graph, "evaluate", [], []), point, []), program.outputs[0]!.node).data[0]!
}

/** Whether the first output is a straight line along every input, with the slope that the reverse sweep says. Of scalars. */
export function isLinear(on: Facts): boolean {
  const { inputs, outputs, graph } = on.program
  const scalars = inputs.every(({ node }) => graph.shape(node).length === 0)
  const value = on.value(outputs[0]!.name)[0]!
  const isStraight = (name: string) =>
    [1, -2, 0.5].every(by => Math.abs(valueWith(on, name, x => x + by) - value - by * on.adjoint(name)[0]!) < 1e-9)
  return scalars && inputs.every(({ name }) => isStraight(name)) && bilinear(on)
}

/** Whether no input changes the slope of another. */
function bilinear(on: Facts): boolean {
  const { inputs, outputs } = on.program
  const sum = inputs.reduce((all, { name }) => all + on.adjoint(name)[0]!, on.value(outputs[0]!.name)[0]!)
  return Math.abs(valueAlong(on) - sum) < 1e-9
}

/** The first output where every input is 1 more. */
function valueAlong({ program, run }: Facts): number {
  const point = new Map(program.inputs.map(({ node }) => [node, scalar(valueOf(run, node).data[0]! + 1)] as const))
  return valueOf(evaluate(plan(program.graph, "evaluate", [], []), point, []), program.outputs[0]!.node).data[0]!
}

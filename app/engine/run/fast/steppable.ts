import type { NodeId } from "../../graph/graph"
import type { Tensor } from "../../tensor/tensor"
import { evaluate, setInputs } from "../evaluate"
import type { Plan, Run } from "../plan"
import { machine } from "./machine"

/** Evaluates a plan again and again; a run holds until the next one. */
export type Evaluator = (inputs: ReadonlyMap<NodeId, Tensor>, seeds: readonly Tensor[]) => Run

/**
 * A plan compiled: its runs are those of `evaluate`, bit by bit, and are stepped in the same way, because the machine writes every value where the
 * plan has it. Compiling costs many evaluations: it pays where more follow. What cannot be compiled is evaluated.
 */
export function compilePlan(plan: Plan): Evaluator {
  const { graph, offset } = plan
  const layout = {
    order: Int32Array.from({ length: graph.size }, (_, node) => node),
    place: offset,
    width: offset[graph.size]!,
  }
  const made = machine(graph, layout, null)
  if (made === null) {
    let run: Run | undefined
    return (inputs, seeds) => (run = evaluate(plan, inputs, seeds, run))
  }
  const run: Run = { plan, values: made.values, offset }
  return (inputs, seeds) => {
    setInputs(plan, made.values, inputs, seeds)
    made.run()
    return run
  }
}

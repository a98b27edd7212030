import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { evaluate, valueOf } from "../../engine/run/evaluate"
import { pullsOf, type Plan, type Run } from "../../engine/run/plan"
import { plan } from "../../engine/run/sweep"
import { fill, type Tensor } from "../../engine/tensor/tensor"
import type { Mistake } from "./mistake"

/** The same sweep at the same point with a mistake in its engine. */
export function variant({ graph, outputs }: Lowered, run: Run, { hooks, ones }: Mistake): Run {
  const { pass } = run.plan
  const wrt = differentiated(run.plan)
  const seeded = ones && pass === "reverse" ? outputs.map(({ node }) => node) : Array.from(run.plan.seeded)
  const wrong = plan(graph, pass, wrt, seeded, hooks)
  const one = ({ seed }: { readonly seed: NodeId }): Tensor => fill(wrong.graph.shape(seed), () => 1)
  const seeds = ones ? wrong.seeds.map(one) : run.plan.seeds.map(({ seed }) => valueOf(run, seed))
  return evaluate(wrong, pointIn(run), seeds)
}

/** The inputs that a plan moves or reaches: with these alone it is the same plan. */
function differentiated(plan: Plan): readonly NodeId[] {
  if (plan.pass === "forward") return plan.seeds.map(({ node }) => node)
  return inputsOf(plan).filter(node => pullsOf(plan, node).length > 0)
}

const pointIn = (run: Run): ReadonlyMap<NodeId, Tensor> =>
  new Map(inputsOf(run.plan).map(node => [node, valueOf(run, node)]))

const inputsOf = ({ order, graph }: Plan): readonly NodeId[] =>
  Array.from(order).filter(node => graph.kind(node) === "input")

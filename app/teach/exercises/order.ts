import { RIGHT, slipped, type ExerciseKind } from "./exercise"
import { plainTask, randomTask, type ExerciseTask } from "./task"

/** Put the nodes in an order in which they can be evaluated: every topological order counts. */
export const order: ExerciseKind<ExerciseTask, readonly string[]> = {
  id: "order",
  make: random => randomTask(random, "reverse"),
  on: (_, document) => plainTask({ ...document, mode: "reverse" }),
  model: ({ facts: { program, run } }) => Array.from(run.plan.order, node => program.names[node]!),
  grade: ({ facts: { program, run } }, reply) => {
    const { graph, names } = program
    const place = new Map(reply.map((name, i) => [name, i]))
    const nodes = Array.from(run.plan.order)
    const complete = reply.length === nodes.length && nodes.every(node => place.has(names[node]!))
    const after = (node: number) =>
      graph
        .args(node)
        .every(arg => graph.kind(arg) === "constant" || place.get(names[arg]!)! < place.get(names[node]!)!)
    if (!complete) return slipped("absent")
    return nodes.every(after) ? RIGHT : slipped("early")
  },
  slips: data => [
    { reply: order.model(data).toReversed(), mistake: "early" },
    { reply: order.model(data).slice(1), mistake: "absent" },
  ],
}

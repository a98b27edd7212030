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
    /** Whether every node stands behind its operands, reading from the front or from the back. */
    const stands = (ahead: 1 | -1) =>
      nodes.every(node =>
        graph
          .args(node)
          .every(
            arg => graph.kind(arg) === "constant" || ahead * (place.get(names[node]!)! - place.get(names[arg]!)!) > 0,
          ),
      )
    if (!complete) return slipped("absent")
    if (stands(1)) return RIGHT
    return slipped(stands(-1) ? "backward" : "early")
  },
  slips: data => [
    { reply: order.model(data).toReversed(), mistake: "backward" },
    { reply: [order.model(data).at(-1)!, ...order.model(data).slice(0, -1)], mistake: "early" },
    { reply: order.model(data).slice(1), mistake: "absent" },
  ],
}

import { opNamed } from "../../engine/ops"
import type { Mistake } from "./mistake"

const neg = opNamed("neg")

/** A local partial without the minus of its rule; a minus of the learner's own numbers stays. */
export const minus: Mistake = {
  id: "minus",
  hooks: {
    partial: (graph, { to }, partial) => {
      if (partial <= to) return partial
      const value = graph.numberOf(partial)
      if (value !== null) return value < 0 ? graph.number(-value) : partial
      return graph.kind(partial) === "op" && graph.op(partial) === neg ? graph.arg(partial, 0) : partial
    },
  },
}

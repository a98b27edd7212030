import { opNamed } from "../../engine/ops"
import type { Mistake } from "./mistake"

const mul = opNamed("mul")

/** A factor's own value as its partial, where the other one belongs. */
export const swap: Mistake = {
  id: "swap",
  hooks: { partial: (graph, { from, to }, partial) => (graph.op(to) === mul ? from : partial) },
}

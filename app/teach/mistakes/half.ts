import { opNamed } from "../../engine/ops"
import type { Mistake } from "./mistake"

const mul = opNamed("mul")

/** Of the product rule only the first factor's term. */
export const half: Mistake = {
  id: "half",
  hooks: {
    partial: (graph, { to, slot }, partial) => (graph.op(to) === mul && slot === 1 ? graph.number(0) : partial),
  },
}

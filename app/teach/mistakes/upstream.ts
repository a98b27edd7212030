import { fill } from "../../engine/tensor/tensor"
import type { Mistake } from "./mistake"

/** The local partial alone, as if 1 came along with it. */
export const upstream: Mistake = {
  id: "upstream",
  hooks: {
    given: (graph, _edge, given) => {
      const shape = graph.shape(given)
      return shape.length === 0 ? graph.number(1) : graph.literal(fill(shape, () => 1))
    },
  },
}

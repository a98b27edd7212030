import type { Mistake } from "./mistake"

/** Only the first contribution counts. */
export const firstPath: Mistake = { id: "first-path", hooks: { accumulate: (_graph, _edge, before) => before } }

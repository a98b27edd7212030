import type { Mistake } from "./mistake"

/** A later contribution replaces what came before it. */
export const overwrite: Mistake = { id: "overwrite", hooks: { accumulate: (_graph, _edge, _before, term) => term } }

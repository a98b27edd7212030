import type { Mistake } from "./mistake"

/** 1 for every input (forward) or output (reverse): a sum of derivatives, not one of them. */
export const seed: Mistake = { id: "seed", hooks: {}, ones: true }

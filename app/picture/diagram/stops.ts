import type { Plan } from "../../engine/run/plan"
import type { Diagram } from "./diagram"

/**
 * The steps at which a number in the picture changes, ascending: there Next halts. All of them where nothing is folded; the last one always. The numbers of
 * the steps do not depend on folding.
 */
export function stops({ marks }: Diagram, { primal, order, seeded, terms, pass, steps }: Plan): Int32Array {
  const shown = new Uint8Array(primal)
  for (const { shows, leaves } of marks) {
    shown[shows] = 1
    for (const leaf of leaves) shown[leaf] = 1
  }
  const halts = new Int32Array(steps)
  let count = 0
  let step = 0
  const note = (node: number) => {
    step++
    if (shown[node] || step === steps) halts[count++] = step
  }
  for (const node of order) note(node)
  if (pass === "reverse") {
    for (const node of seeded) note(node)
    for (let term = 0; term < terms.count; term++) note(terms.from[term]!)
  }
  return halts.slice(0, count)
}

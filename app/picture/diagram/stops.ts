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
  const halts: number[] = []
  const note = (node: number, step: number) => {
    if (shown[node] || step === steps) halts.push(step)
  }
  order.forEach((node, i) => note(node, i + 1))
  if (pass !== "reverse") return Int32Array.from(halts)
  seeded.forEach((node, i) => note(node, order.length + i + 1))
  for (let term = 0; term < terms.count; term++) note(terms.from[term]!, order.length + seeded.length + term + 1)
  return Int32Array.from(halts)
}

import { explain } from "./explanation"
import type { Rich } from "./rich"
import type { Sweep } from "./sweep.fixture"

/** A text with its formulas between dollar signs. */
export const flat = (text: Rich): string =>
  text.map(part => (typeof part === "string" ? part : `$${part.tex}$`)).join("")

/** A step as text, a line each: rule, numbers, sentence, speech. */
export function told({ program, run }: Sweep, k: number): string {
  const { rule, numbers, sentence, speech } = explain(program, run, k)
  return [rule, numbers, flat(sentence), speech].filter(line => line !== "").join("\n")
}

/** Every step of a sweep. */
export const narrated = (swept: Sweep): string =>
  Array.from({ length: swept.run.plan.steps + 1 }, (_, k) => told(swept, k)).join("\n\n")

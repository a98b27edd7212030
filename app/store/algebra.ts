import algebrite from "algebrite"
import type { Progress } from "./large"

/** An expression in Algebrite's language, and the name by which it is differentiated. */
export interface AlgebraJob {
  readonly text: string
  readonly by: string
}

/** A longer derivative is not factored: that takes many times as long, and makes none of them shorter. */
const MOST_FACTORED = 80

/** The derivative as computer algebra writes it, the shorter of two forms; it may take as long as it likes. Reports once it begins. */
export function simplify({ text, by }: AlgebraJob, report: Progress): string {
  report(0)
  algebrite.run("clearall")
  const expanded = algebrite.run(`d(${text},${by})`)
  if (expanded.length > MOST_FACTORED) return expanded
  const factored = algebrite.run(`simplify(${expanded})`)
  return factored.length < expanded.length ? factored : expanded
}

import { plainPartial } from "../../explain/partial"
import type { Lowered } from "../../engine/graph/program"
import { step } from "../../engine/run/step"
import type { Run } from "../../engine/run/plan"
import type { NodeId } from "../../engine/graph/graph"

/** What one edge adds to its operand's adjoint, as code. */
export interface EdgeTerm {
  /** The edge, as everywhere: "a1→x:0". */
  readonly edge: string
  readonly node: NodeId
  readonly to: NodeId
  /** Step of the run in which it is pulled. */
  readonly k: number
  readonly upstream: string
  /** The local partial: "1", "−1", "cos(x)". */
  readonly partial: string
}

/** An adjoint in code. */
export const barOf = (name: string): string => `${name}_bar`

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"

/** Names as they are typed: v₃ is v3. */
const typed = (text: string) => text.replace(/[₀-₉]/g, digit => String(SUBSCRIPTS.indexOf(digit)))

/** The reverse sweep's terms, in the order in which they are pulled. */
export function termsBack(program: Lowered, run: Run): readonly EdgeTerm[] {
  const { names } = program
  return Array.from({ length: run.plan.steps }, (_, i) => i + 1).flatMap(k => {
    const happened = step(run, k)
    if (happened.kind !== "pull") return []
    const { to, slot } = happened.term
    return [
      {
        edge: `${names[to]!}→${names[happened.node]!}:${slot}`,
        node: happened.node,
        to,
        k,
        upstream: barOf(names[to]!),
        partial: typed(plainPartial(program, to, slot)),
      },
    ]
  })
}

/** "a1_bar*y", "-a1_bar": a term as it is written. */
export function termText({ upstream, partial }: Pick<EdgeTerm, "upstream" | "partial">): string {
  if (partial === "1") return upstream
  if (partial === "−1") return `-${upstream}`
  return `${upstream}*${/^[\p{L}\p{N}_.]+$/u.test(partial) ? partial : `(${partial})`}`
}

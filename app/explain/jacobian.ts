import { entryName, placeOf } from "../engine/graph/entry"
import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import { texName } from "../engine/language/name"
import type { Run } from "../engine/run/plan"
import { adjointAt, tangentAt } from "../engine/run/state"
import { entries } from "../engine/tensor/tensor"
import { finalStep } from "../engine/run/contributions"
import { entryExpression, texOf } from "./formula"

/** A row or column of the Jacobian: one entry of an output or of a differentiated input. */
export interface Line {
  readonly node: NodeId
  /** The input's or output's name, and which of its entries, row-major. */
  readonly of: string
  readonly entry: number
  /** "x", "W[0,1]", and the same as TeX; TeX of the whole input or output, and of the indices alone. */
  readonly name: string
  readonly tex: string
  readonly whole: string
  readonly indices: string
}

/** Rows or columns of named nodes, entry by entry. */
export function linesOf(
  { graph }: Lowered,
  named: readonly { readonly name: string; readonly node: NodeId }[],
): readonly Line[] {
  return named.flatMap(({ name: of, node }) => {
    const shape = graph.shape(node)
    return Array.from({ length: entries(shape) }, (_, entry): Line => {
      const at = placeOf(shape, entry)
      const name = entryName(of, at)
      return { node, of, entry, name, tex: texEntry(name), whole: texName(of), indices: at.join(",") }
    })
  })
}

/** TeX of a name or of an entry: x, W[0,1]. */
export function texEntry(name: string): string {
  const [, of = name, at] = /^(.*)\[(.*)\]$/.exec(name) ?? []
  return at === undefined ? texName(of) : texOf(entryExpression(of, at.split(",").map(Number)))
}

/** What a sweep with one unit seed has found of its column (forward) or row (reverse) after step k; null: not known yet. */
export function foundAt(run: Run, k: number, lines: readonly Line[]): readonly (number | null)[] {
  const { plan } = run
  return lines.map(({ node, entry }) => {
    if (plan.pass === "forward") {
      const known = plan.of[node]! < 0 ? k >= plan.steps : tangentAt(run, node, k) !== null
      return known ? (tangentAt(run, node, k)?.data[entry] ?? 0) : null
    }
    const complete = k >= finalStep(plan, node) && k > plan.order.length
    return complete ? (adjointAt(run, node, k)?.data[entry] ?? 0) : null
  })
}

/** The position of the only entry that is 1 while all others are 0; −1 if the seeds are no unit vector. */
export function unitPosition(lines: readonly Line[], seed: (line: Line) => number): number {
  const weights = lines.map(seed)
  const found = weights.flatMap((weight, i) => (weight === 0 ? [] : [i]))
  return found.length === 1 && weights[found[0]!] === 1 ? found[0]! : -1
}

import type { NodeId } from "../engine/graph/graph"
import type { Lowered } from "../engine/graph/program"
import type { Expression } from "../engine/language/expression"
import { valueOf } from "../engine/run/evaluate"
import type { Flow } from "../engine/run/step"
import { scalar, type Shape } from "../engine/tensor/tensor"
import { operand, plainOf, texOf, typeset, valueExpression } from "./formula"
import { matrixRule, type Parts } from "./matrix"
import { texPartialSymbol } from "./partial"
import { texInner, type StepContext } from "./context"
import { isSmall, texValue } from "./value"

/** The longest rules that are written out: in characters of plain text, and in arrays beside the one that comes along. */
const LONGEST = { names: 60, values: 1 } as const

/** What takes no room of its own in TeX. */
const COMMANDS = /\\[a-z]+|[\\{}#^]/g

/** How one edge is told: along it a tangent is pushed or an adjoint is pulled. */
export type Direction = "push" | "pull"

/** The sign between what comes along and the partial: entry by entry where both are arrays. */
export const timesSign = (a: Shape, b: Shape): string => (a.length > 0 && b.length > 0 ? "\\odot" : "\\cdot")

/** TeX of a rule as the factor of a product: a sum, and what begins with a minus, in brackets. */
export function texFactor(rule: Expression): string {
  const tex = texOf(rule)
  const isSum = rule.kind === "binary" && (rule.operator === "+" || rule.operator === "-")
  return isSum || tex.startsWith("-") ? `\\left(${tex}\\right)` : tex
}

/** "\sum_{i} " over the axes along which broadcasting repeated an operand; "" where it repeated nothing. */
export function sumOver({ graph }: Lowered, from: NodeId, to: NodeId): string {
  const [small, large] = [graph.shape(from), graph.shape(to)]
  const pad = large.length - small.length
  const letters = large.flatMap((length, axis) =>
    axis < pad || (small[axis - pad] === 1 && length > 1) ? ["ij".charAt(axis)] : [],
  )
  return letters.length === 0 ? "" : `\\textstyle\\sum_{${letters.join("")}} `
}

/** TeX of a matrix rule in names: "\bar{C} B^{\top}"; where it is too long, what it comes down to. */
export function ruleInNames(program: Lowered, node: NodeId, slot: number, direction: Direction, given: string): string {
  const parts: Parts = {
    operand: arg => operand(program, arg),
    out: operand(program, node),
    given: typeset(given),
  }
  const rule = matrixRule(program, node, slot, direction, parts)
  if (rule !== null && plainOf(rule).replace(COMMANDS, "").length <= LONGEST.names) return texOf(rule)
  const partial = `\\left(${texPartialSymbol(program, node, slot)}\\right)`
  return direction === "push" ? `${partial} ${given}` : `${partial}^{\\top} ${given}`
}

/** TeX of what flows along an edge, in numbers: the factors where all can be typeset whole, else the product alone. `leading`: nothing precedes it. */
export function flowInNumbers(
  { program, run }: StepContext,
  { from, to, slot, partial, product }: Flow,
  direction: Direction,
  leading: boolean,
): string {
  const given = valueOf(run, run.plan.of[direction === "pull" ? to : from]!)
  if (partial !== null) {
    if (!isSmall(given) || !isSmall(partial)) return texValue(product)
    const sum = direction === "pull" ? sumOver(program, from, to) : ""
    const [first, second] = direction === "pull" ? [given, partial] : [partial, given]
    const head = leading && sum === "" ? texValue(first) : texInner(first)
    return `${sum}${head} ${timesSign(given.shape, partial.shape)} ${texInner(second)}`
  }
  let small = isSmall(given)
  let values = 0
  const value = (node: NodeId) => {
    const tensor = valueOf(run, node)
    small &&= isSmall(tensor)
    values++
    return isSmall(tensor) ? valueExpression(tensor) : valueExpression(scalar(NaN))
  }
  const rule = matrixRule(program, to, slot, direction, {
    operand: value,
    get out() {
      return value(to)
    },
    given: typeset(texInner(given)),
  })
  return rule === null || !small || values > LONGEST.values ? texValue(product) : texOf(rule)
}

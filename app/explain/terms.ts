import type { NodeId } from "../engine/graph/graph"
import type { Lowered, Signed } from "../engine/graph/program"
import type { Expression } from "../engine/language/expression"
import { valueOf } from "../engine/run/evaluate"
import type { Flow } from "../engine/run/step"
import { scalar, type Shape, type Tensor } from "../engine/tensor/tensor"
import { operand, plainOf, texOf, typeset, valueExpression } from "./formula"
import { matrixRule } from "./matrix"
import { texPartialSymbol } from "./partial"
import { texInner, type StepContext } from "./context"
import { texSignDisplay } from "./symbols"
import { type CardTerm, untagged } from "./tagging"
import { repeatedAxes } from "./shapes"
import { isSmall, texValue } from "./value"

/** The longest rules that are written out: in characters of plain text, and in arrays beside the one that comes along. */
const LONGEST = { names: 60, values: 1 } as const

/** What takes no room of its own in TeX. */
const COMMANDS = /\\[a-z]+|[\\{}#^]/g

/** How one edge is told: along it a tangent is pushed or an adjoint is pulled. */
export type Direction = "push" | "pull"

/** The sign between what comes along and the partial: entry by entry where both are arrays. */
const timesSign = (a: Shape, b: Shape): string => (a.length > 0 && b.length > 0 ? "\\odot" : "\\cdot")

/** TeX of a rule as the factor of a product: a sum, and what begins with a minus, in brackets. */
function texFactor(rule: Expression): string {
  const tex = texOf(rule)
  const isSum = rule.kind === "binary" && (rule.operator === "+" || rule.operator === "-")
  return isSum || tex.startsWith("-") ? `\\left(${tex}\\right)` : tex
}

/** "\sum_{i} " over the axes along which broadcasting repeated an operand; "" where it repeated nothing. */
function sumOver(program: Lowered, from: NodeId, to: NodeId): string {
  const letters = repeatedAxes(program, from, to).map(axis => "ij".charAt(axis))
  return letters.length === 0 ? "" : `\\textstyle\\sum_{${letters.join("")}} `
}

/** What comes along an edge: a tangent from its operand, an adjoint from its consumer. */
const givenOf = ({ from, to }: Flow, direction: Direction) =>
  direction === "push" ? ({ is: "tangent", node: from } as const) : ({ is: "adjoint", node: to } as const)

/** TeX of the symbol of a node's tangent or adjoint. */
export const texDerivative = ({ program, tagging }: StepContext, is: Signed, node: NodeId): string =>
  tagging.tex({ is, node }, texSignDisplay(program, is, program.names[node]!))

/** TeX of what flows along an edge, in names: by the symbol of the local partial, or by its `rule` in names; where the edge has a matrix rule, by that. */
export function flowInNames(
  telling: StepContext,
  flow: Flow,
  direction: Direction,
  rule: Expression | null = null,
): string {
  const { program, tagging } = telling
  const { from, to, slot, partial } = flow
  const { is, node } = givenOf(flow, direction)
  const product = (tex: string) => tagging.tex({ is: "product", to, slot }, tex)
  if (partial === null) return product(ruleInNames(telling, flow, direction))
  const factor = rule === null ? texPartialSymbol(program, to, slot) : texFactor(rule)
  const factors = [tagging.tex({ is: "partial", to, slot }, factor), texDerivative(telling, is, node)]
  const written = program.signs?.product?.(factors[1]!, factors[0]!, is)
  if (written !== undefined) return (direction === "pull" ? sumOver(program, from, to) : "") + product(written)
  const times = ` ${timesSign(partial.shape, program.graph.shape(node))} `
  if (direction === "push") return product(factors.join(times))
  return sumOver(program, from, to) + product(factors.reverse().join(times))
}

/** TeX of a matrix rule in names: "\bar{C} B^{\top}"; where it is too long, what it comes down to. */
function ruleInNames(telling: StepContext, flow: Flow, direction: Direction): string {
  const { program, tagging } = telling
  const { to, slot } = flow
  const given = givenOf(flow, direction)
  const rule = matrixRule(program, to, slot, direction, {
    operand: arg => tagging.piece({ is: "value", node: arg }, operand(program, arg)),
    out: tagging.piece({ is: "value", node: to }, operand(program, to)),
    given: tagging.piece(given, typeset(texSignDisplay(program, given.is, program.names[given.node]!))),
  })
  if (rule !== null && plainOf(rule).replace(COMMANDS, "").length <= LONGEST.names) return texOf(rule, tagging)
  const partial = `\\left(${texPartialSymbol(program, to, slot)}\\right)${direction === "push" ? "" : "^{\\top}"}`
  return `${tagging.tex({ is: "partial", to, slot }, partial)} ${texDerivative(telling, given.is, given.node)}`
}

/** TeX of what flows along an edge, in numbers: the factors where all can be typeset whole, else the product alone. `leading`: nothing precedes it. */
export function flowInNumbers(telling: StepContext, flow: Flow, direction: Direction, leading: boolean): string {
  const { program, run, tagging } = telling
  const { from, to, slot, partial, product } = flow
  const term = givenOf(flow, direction)
  const given = valueOf(run, run.plan.of[term.node]!)
  const whole = (tex: string) => tagging.tex({ is: "product", to, slot }, tex)
  if (partial === null) return whole(matrixInNumbers(telling, flow, direction, given) ?? texValue(product))
  if (!isSmall(given) || !isSmall(partial)) return whole(texValue(product))
  const sum = direction === "pull" ? sumOver(program, from, to) : ""
  const factors: readonly (readonly [CardTerm, Tensor])[] = [
    [term, given],
    [{ is: "partial", to, slot }, partial],
  ]
  const written = (direction === "pull" ? factors : factors.toReversed()).map(([of, value], at) =>
    tagging.tex(of, (at === 0 && leading && sum === "" ? texValue : texInner)(value)),
  )
  const axes = direction === "pull" ? repeatedAxes(program, from, to).join("") : ""
  const numbers = written.join(` ${timesSign(given.shape, partial.shape)} `)
  return sum + tagging.tex({ is: "product", to, slot, axes }, numbers)
}

/** Whether what flows along an edge stands there as the product alone, so that what it comes to says no more. */
export const isPlain = (telling: StepContext, flow: Flow, direction: Direction): boolean =>
  flowInNumbers({ ...telling, tagging: untagged }, flow, direction, true) === texValue(flow.product)

/** The same by a matrix rule; null where it cannot be written out. */
function matrixInNumbers(telling: StepContext, flow: Flow, direction: Direction, given: Tensor): string | null {
  const { program, run, tagging } = telling
  let small = isSmall(given)
  let values = 0
  const value = (node: NodeId) => {
    const tensor = valueOf(run, node)
    small &&= isSmall(tensor)
    values++
    return tagging.piece({ is: "value", node }, valueExpression(isSmall(tensor) ? tensor : scalar(NaN)))
  }
  const rule = matrixRule(program, flow.to, flow.slot, direction, {
    operand: value,
    get out() {
      return value(flow.to)
    },
    given: tagging.piece(givenOf(flow, direction), typeset(texInner(given))),
  })
  return rule === null || !small || values > LONGEST.values ? null : texOf(rule, tagging)
}

import type { Attrs, Op } from "../ops/op"
import { attrValues } from "../ops/elementwise"
import { infixOp } from "../ops"
import type { NodeId } from "./graph"
import { linearization, parseRule, type Template } from "./template"

/** A rule as a function of plain numbers: the operands, the result, the static arguments. */
export type Formula = (x: readonly number[], out: number, attrs: Attrs) => number

/** Compiles a rule of elementwise ops to a function of numbers. */
function compile(template: Template): Formula {
  switch (template.kind) {
    case "number":
      return () => template.value
    case "operand":
      return x => x[template.slot]!
    case "out":
      return (_, out) => out
    case "attr":
      return (_x, _out, attrs) => attrs[template.name] as number
    case "given":
      throw new Error("nothing is given where a partial is computed")
    case "call": {
      const op = typeof template.op === "string" ? infixOp(template.op)! : template.op
      const args = template.args.map(compile)
      const fixed = attrValues(op.attrs, op.attrs ?? {})
      return (x, out, attrs) => op.scalar!(...args.map(arg => arg(x, out, attrs)), ...fixed)
    }
  }
}

const partials = new Map<Op, readonly (Formula | null)[]>()
const kinks = new Map<Op, Formula | null>()

/** The partials of an elementwise op as functions of numbers, an entry an operand; none for other ops. */
export function partialFormulas(op: Op): readonly (Formula | null)[] {
  let known = partials.get(op)
  if (known === undefined) {
    const rule = linearization(op)
    known = rule.kind === "linear" ? [] : rule.partials.map(template => template && compile(template))
    partials.set(op, known)
  }
  return known
}

/** Whether the derivative is a choice at operands `x`, which stand in the nodes `args`: between a node and itself is nothing to choose. */
export function isKink(op: Op, attrs: Attrs, x: readonly number[], args: readonly NodeId[]): boolean {
  const alone = x.map((value, slot) => (args.indexOf(args[slot]!) < slot ? NaN : value))
  return kinkFormula(op)?.(alone, NaN, attrs) === 1
}

/** The op's kink condition as a function of numbers, 1 where it holds; null if it has none. */
export function kinkFormula(op: Op): Formula | null {
  let known = kinks.get(op)
  if (known === undefined) {
    // A comparison may stand only inside a condition.
    known = op.kink === undefined ? null : compile(parseRule(op, `where(${op.kink}, 1, 0)`))
    kinks.set(op, known)
  }
  return known
}

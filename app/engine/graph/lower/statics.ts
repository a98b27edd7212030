import type { Expression } from "../../language/expression"
import type { Attrs } from "../../ops/op"
import type { LoweringFrame, LoweringMachine } from "./lowering"
import { literalOf } from "./literal"

type Call = Extract<Expression, { readonly kind: "call" }>

/** Static arguments of a call: plain numbers, or those that a composite op hands on. Null, with a diagnostic, if one is neither. */
export function attrsOf(machine: LoweringMachine, attrs: Call["attrs"], { statics = {} }: LoweringFrame): Attrs | null {
  const found = new Map<string, Attrs[string]>()
  for (const { name, value } of attrs) {
    const handedOn = value.kind === "name" ? statics[value.name] : undefined
    if (handedOn !== undefined) {
      found.set(name, handedOn)
      continue
    }
    const number = literalOf(value)
    if (number?.shape.length !== 0) {
      machine.report("unsupported", value.span, { what: "static", name })
      return null
    }
    found.set(name, number.data[0]!)
  }
  return Object.fromEntries(found)
}

/** The i and j of x[i, j]: whole numbers, variables of loops or series, or one of each with + or −. Null, with a diagnostic, for anything else. */
export function indicesOf(machine: LoweringMachine, at: readonly Expression[], frame: LoweringFrame): Attrs | null {
  const numbers = at.map(expression => wholeNumber(expression, frame))
  const bad = at.find((_, axis) => numbers[axis] === null)
  const extra = at[2]
  if (!bad && extra) {
    machine.report("shape", extra.span, { problem: "indices", left: "[]" })
    return null
  }
  if (!bad) return { i: numbers[0] ?? 0, j: numbers[1] ?? null }
  machine.report("unsupported", bad.span, { what: "index" })
  return null
}

function wholeNumber(expression: Expression, frame: LoweringFrame): number | null {
  if (expression.kind !== "binary") return term(expression, frame)
  const left = term(expression.left, frame)
  const right = term(expression.right, frame)
  if (left === null || right === null) return null
  return expression.operator === "+" ? left + right : expression.operator === "-" ? left - right : null
}

function term(expression: Expression, frame: LoweringFrame): number | null {
  const local = expression.kind === "name" ? frame.locals.get(expression.name) : null
  const tensor = local && typeof local !== "number" ? local.tensor : literalOf(expression)
  const value = tensor?.shape.length === 0 ? tensor.data[0] : null
  return value !== undefined && Number.isInteger(value) ? (value ?? null) : null
}

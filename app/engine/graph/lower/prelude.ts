import type { Expression } from "../../language/expression"
import { parse } from "../../language/parse"
import { ruleSignatures } from "../../ops"
import type { Op } from "../../ops/op"

const bodies = new Map<Op, Expression>()

/** What a composite op is made of, over its params; null for any other op. */
export function bodyOf(op: Op): Expression | null {
  if (!("body" in op)) return null
  const known = bodies.get(op)
  if (known) return known
  const { statements, diagnostics } = parse(op.body, ruleSignatures)
  const [statement] = statements
  if (statement?.kind !== "expression" || diagnostics.some(({ severity }) => severity === "error"))
    throw new Error(`the body of ${op.name} is no expression`)
  bodies.set(op, statement.value)
  return statement.value
}

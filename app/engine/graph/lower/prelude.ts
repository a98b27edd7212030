import type { Expression } from "../../language/expression"
import { parse } from "../../language/parse"
import { ruleSignatures } from "../../ops"
import type { Op } from "../../ops/op"

const bodies = new Map<Op, Expression>()

/** What a composite op is made of, over its params; null for any other op, and for one that may stand whole and is not among `opened`. */
export function bodyOf(op: Op, opened: ReadonlySet<string>): Expression | null {
  const text = "body" in op ? op.body : opened.has(op.name) ? op.elementary : undefined
  if (text === undefined) return null
  const known = bodies.get(op)
  if (known) return known
  const { statements, diagnostics } = parse(text, ruleSignatures)
  const [statement] = statements
  if (statement?.kind !== "expression" || diagnostics.some(({ severity }) => severity === "error"))
    throw new Error(`the body of ${op.name} is no expression`)
  bodies.set(op, statement.value)
  return statement.value
}

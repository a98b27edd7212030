import type { Diagnostic } from "./diagnostic"
import type { Expression } from "./expression"
import type { Operand, Reader } from "./parser"
import { isComparison, isLogical } from "./operators"
import { add, fix, insert, quote } from "./report"

/** Whether an expression is a condition: 0 or 1 inside, and no number for the learner. */
export function isCondition({ conditions }: Reader, node: Expression): boolean {
  if (node.kind === "binary") return isComparison(node.operator) || isLogical(node.operator)
  return node.kind === "unary" ? node.operator === "not" : node.kind === "name" && conditions.has(node.name)
}

/** Whether `a < b` stands here without brackets, so that `< c` goes on with it. */
export const isChain = ({ node, from, to }: Operand): boolean =>
  node.kind === "binary" && isComparison(node.operator) && node.span.from === from && node.span.to === to

/** Remembers that a name has served as a condition. */
export function countUse({ conditions }: Reader, { node }: Operand) {
  const named = node.kind === "name" ? conditions.get(node.name) : undefined
  if (named) named.used = true
}

/** Says so where a condition stands in the place of a number. */
export function requireNumber(reader: Reader, operand: Operand) {
  if (!isCondition(reader, operand.node)) return
  countUse(reader, operand)
  reportCondition(reader, operand)
}

function reportCondition({ report }: Reader, { node, from, to }: Operand) {
  const isBroken = ({ severity, span }: Diagnostic) => severity === "error" && span.from >= from && span.to <= to
  if (report.diagnostics.some(isBroken)) return
  const edits = [insert(from, "where("), insert(to, ", 1, 0)")]
  add(report, "bool-output", node.span, { text: quote(report, node.span) }, [fix(report, edits)])
}

/** The value of a name: a condition, which other conditions may use, or a number. */
export function nameValue(reader: Reader, name: string, operand: Operand) {
  if (isCondition(reader, operand.node)) {
    countUse(reader, operand)
    reader.conditions.set(name, { operand, used: false })
  } else reader.conditions.delete(name)
}

/** Says so where a condition has a name, and no condition uses it: then it is meant as a number. */
export function requireUses(reader: Reader) {
  for (const { operand, used } of reader.conditions.values()) if (!used) reportCondition(reader, operand)
}

/** The same for a whole statement, where `x == 3` was probably meant to assign. */
export function requireValue(reader: Reader, operand: Operand) {
  const { report } = reader
  const { node } = operand
  if (node.kind !== "binary" || node.operator !== "==") {
    requireNumber(reader, operand)
    return
  }
  const from = report.text.indexOf("==", node.left.span.to)
  const span = { from, to: from + 2 }
  const edits = [{ ...span, text: "=" }]
  const fixes = node.left.kind === "name" && node.left.span.from === operand.from ? [fix(report, edits)] : []
  add(report, "double-equals", span, { text: quote(report, node.span) }, fixes)
}

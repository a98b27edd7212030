import type { Expression } from "./expression"
import type { Operand } from "./parser"
import { isComparison } from "./operators"
import { add, fix, insert, quote, type ParseReport } from "./report"

/** Whether an expression is a condition: 0 or 1 inside, and no number for the learner. */
export const isCondition = (node: Expression): boolean => node.kind === "binary" && isComparison(node.operator)

/** Says so where a comparison stands in the place of a number. */
export function requireNumber(report: ParseReport, operand: Operand) {
  if (!isCondition(operand.node)) return
  const text = quote(report, operand.node.span)
  const edits = [insert(operand.from, "where("), insert(operand.to, ", 1, 0)")]
  add(report, "bool-output", operand.node.span, { text }, [fix(report, edits)])
}

/** The same for a whole statement, where `x == 3` was probably meant to assign. */
export function requireValue(report: ParseReport, operand: Operand) {
  const { node } = operand
  if (node.kind !== "binary" || node.operator !== "==") {
    requireNumber(report, operand)
    return
  }
  const from = report.text.indexOf("==", node.left.span.to)
  const span = { from, to: from + 2 }
  const edits = [{ ...span, text: "=" }]
  const fixes = node.left.kind === "name" && node.left.span.from === operand.from ? [fix(report, edits)] : []
  add(report, "double-equals", span, { text: quote(report, node.span) }, fixes)
}

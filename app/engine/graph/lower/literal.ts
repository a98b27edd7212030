import type { Span } from "../../language/diagnostic"
import type { Expression } from "../../language/expression"
import type { Shape, Tensor } from "../../tensor/tensor"

/** The tensor that an expression spells out: a signed number, a list of them, or a list of equally long lists; else null. */
export function literalOf(expression: Expression): Tensor | null {
  if (expression.kind !== "list") return tensorOf([], [expression])
  const rows = expression.items
  const first = rows[0]
  if (first?.kind !== "list") return tensorOf([rows.length], rows)
  const entries = rows.flatMap(row => (row.kind === "list" && row.items.length === first.items.length ? row.items : []))
  const complete = entries.length === rows.length * first.items.length
  return complete ? tensorOf([rows.length, first.items.length], entries) : null
}

function tensorOf(shape: Shape, entries: readonly Expression[]): Tensor | null {
  const numbers = entries.map(signedNumber)
  if (numbers.length === 0 || numbers.includes(null)) return null
  return { shape, data: Float64Array.from(numbers, entry => entry ?? NaN) }
}

function signedNumber(expression: Expression): number | null {
  if (expression.kind === "number") return expression.value
  if (expression.kind === "unary" && expression.operand.kind === "number") return -expression.operand.value
  return null
}

/** The first row of another length than the first one, or a number among rows; null if the list is even. */
export function raggedRow(list: Extract<Expression, { readonly kind: "list" }>): Ragged | null {
  const first = list.items.find(item => item.kind === "list")
  if (!first) return null
  const expected = first.items.length
  for (const item of list.items) {
    if (item.kind === "number") return { span: item.span, expected, got: "number" }
    if (item.kind === "list" && item.items.length !== expected)
      return { span: item.span, expected, got: item.items.length }
  }
  return null
}

interface Ragged {
  readonly span: Span
  readonly expected: number
  /** The row's length, or "number" where there is no row. */
  readonly got: number | "number"
}

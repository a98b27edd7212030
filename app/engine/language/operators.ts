import type { BinaryOperator, Expression } from "./expression"

/** How tightly things bind, loosest first. Everything of one level groups to the left, but powers and conditionals to the right. */
export const LEVEL = {
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 6,
  /** `sum_{i=1}^{3}` takes a whole product. */
  series: 7,
  product: 8,
  minus: 9,
  /** `sin x`: a function before its argument without brackets. */
  application: 10,
  /** The product in the argument of `sin 2x`. */
  coefficient: 11,
  power: 12,
  postfix: 13,
} as const

/** The level of each operator. */
export const LEVEL_OF: ReadonlyMap<string, number> = new Map<BinaryOperator, number>([
  ["or", LEVEL.or],
  ["and", LEVEL.and],
  ["<", LEVEL.comparison],
  [">", LEVEL.comparison],
  ["<=", LEVEL.comparison],
  [">=", LEVEL.comparison],
  ["==", LEVEL.comparison],
  ["!=", LEVEL.comparison],
  ["+", LEVEL.sum],
  ["-", LEVEL.sum],
  ["*", LEVEL.product],
  ["/", LEVEL.product],
  ["@", LEVEL.product],
  ["mod", LEVEL.product],
  ["^", LEVEL.power],
])

/** Whether an operator compares. A comparison is a condition, not a number. */
export const isComparison = (operator: BinaryOperator): boolean => LEVEL_OF.get(operator) === LEVEL.comparison

/** Whether an operator joins conditions. */
export const isLogical = (operator: BinaryOperator): boolean => operator === "and" || operator === "or"

/** Operators that are said to work entry by entry, and what they are of numbers. */
export const ENTRYWISE: ReadonlyMap<string, BinaryOperator> = new Map([
  [".*", "*"],
  [".^", "^"],
])

/** Whether an expression does something, so that square brackets around it only hold it together. */
export const isOperation = (node: Expression): boolean =>
  node.kind === "unary" ? node.operand.kind !== "number" : ["binary", "call", "series"].includes(node.kind)

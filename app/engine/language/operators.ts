import type { BinaryOperator } from "./expression"

/** How tightly things bind, loosest first. Everything of one level groups to the left, but powers and conditionals to the right. */
export const LEVEL = {
  conditional: 1,
  comparison: 2,
  sum: 3,
  /** `sum_{i=1}^{3}` takes a whole product. */
  series: 4,
  product: 5,
  minus: 6,
  /** `sin x`: a function before its argument without brackets. */
  application: 7,
  /** The product in the argument of `sin 2x`. */
  coefficient: 8,
  power: 9,
  postfix: 10,
} as const

/** The level of each operator. */
export const LEVEL_OF: ReadonlyMap<string, number> = new Map<BinaryOperator, number>([
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
  ["^", LEVEL.power],
])

/** Whether an operator compares. A comparison is a condition, not a number. */
export const isComparison = (operator: BinaryOperator): boolean => LEVEL_OF.get(operator) === LEVEL.comparison

import type { Shape } from "../tensor/tensor"
import type { Op } from "./op"

/** A product opens where no side of its factors is longer: up to 64 products of numbers. */
const LONGEST_SIDE = 4

/** Whether an op may be drawn as what it is made of: it has a formula, or it is a product of matrices, made of products and sums of entries. */
export const isOpenable = ({ elementary, infix }: Op): boolean => elementary !== undefined || infix === "@"

/** Whether it opens between operands of these shapes. */
export const opensAt = (op: Op, shapes: readonly Shape[]): boolean =>
  isOpenable(op) && (op.infix !== "@" || shapes.flat().every(length => length <= LONGEST_SIDE))

/** The shapes of a product's factors as [rows, inner, columns]: a vector on the left is a row, one on the right a column. */
export const productSizes = (left: Shape, right: Shape) =>
  [left.length === 1 ? 1 : left[0]!, left.at(-1)!, right.length === 1 ? 1 : right[1]!] as const

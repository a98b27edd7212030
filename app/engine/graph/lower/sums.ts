import type { Span } from "../../language/diagnostic"
import { infixOp, notationOp } from "../../ops"
import type { Attrs, Op } from "../../ops/op"
import { productSizes } from "../../ops/opening"
import type { NodeId } from "../graph"
import type { Groups } from "./groups"
import type { List } from "./list"
import type { Constant } from "./value"

type Value = NodeId | Constant

const numbers = (length: number) => Array.from({ length }, (_, i) => i)

/** A product of arrays (`op`, `@` by rank) as what it is made of, a group of its own: entries, their products, the sums of these, and the array of the sums. */
export function productInSums(
  { list, groups }: { readonly list: List; readonly groups: Groups },
  { op, span }: { readonly op: Op; readonly span: Span },
  [left, right]: readonly [Value, Value],
): Value {
  const [a, b] = [list.shape(left), list.shape(right)]
  const [rows, inner, columns] = productSizes(a, b)
  const step = (made: Op, args: readonly Value[], attrs: Attrs = {}) =>
    list.apply({ op: made, args, attrs: { ...made.attrs, ...attrs }, span, operands: args.map(() => span) })
  const known = new Map<string, Value>()
  const entry = (side: "left" | "right", i: number, j: number | null = null): Value => {
    const key = `${side} ${i} ${j}`
    const found = known.get(key) ?? step(notationOp("index"), [side === "left" ? left : right], { i, j })
    known.set(key, found)
    return found
  }
  const term = (i: number, q: number, j: number) =>
    step(infixOp("*")!, [
      a.length === 1 ? entry("left", q) : entry("left", i, q),
      b.length === 1 ? entry("right", q) : entry("right", q, j),
    ])
  const sum = (i: number, j: number) =>
    numbers(inner)
      .map(q => () => term(i, q, j))
      .reduce<Value | null>((total, next) => (total === null ? next() : step(infixOp("+")!, [total, next()])), null)!
  const array = (values: readonly Value[]) => step(notationOp("list"), values)
  groups.open("composite", op.name, [left, right])
  const lines = numbers(rows).map(i => {
    const sums = numbers(columns).map(j => sum(i, j))
    return b.length === 1 ? sums[0]! : array(sums)
  })
  const result = a.length === 1 ? lines[0]! : array(lines)
  groups.close()
  return result
}

import type { Bound, Statement } from "../../language/expression"

/** Values of a counter; null for a parameter, which has no subscripts, and where they are not known before lowering. */
export interface Range {
  readonly first: Bound
  readonly last: Bound | null
}
export type Bounds = ReadonlyMap<string, Range | null>

/** A statement, whether it stands in a loop, and the counters there. */
export interface Written {
  readonly statement: Statement
  readonly looped: boolean
  readonly bound: Bounds
}

/** Statements in the order written; bodies of loops are entered once. */
export function* written(statements: readonly Statement[]): Generator<Written> {
  const stack: Written[] = []
  const push = (body: readonly Statement[], looped: boolean, bound: Bounds) => {
    for (let i = body.length - 1; i >= 0; i--) stack.push({ statement: body[i]!, looped, bound })
  }
  push(statements, false, new Map())
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const { statement, bound } = next
    if (statement.kind !== "repeat") continue
    const { variable, count, body } = statement
    push(body, true, variable === null ? bound : new Map(bound).set(variable, { first: 1, last: count }))
  }
}

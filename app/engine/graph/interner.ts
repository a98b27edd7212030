/** Numbers equal values, so that a million nodes hold an id each and the values exist once. */
export interface Interner<T> {
  id(value: T): number
  value(id: number): T
  /** All values by id. */
  values(): readonly T[]
  copy(): Interner<T>
}

/** An interner that knows some values, by id; there is at least one. Values are compared by key: as JSON, in which every number is itself. */
export function interner<T extends object>(known: readonly T[], key: (value: T) => string = keyOf): Interner<T> {
  return over([...known], new Map(known.map((value, id) => [key(value), id])), key)
}

function over<T extends object>(values: T[], ids: Map<string, number>, keyed: (value: T) => string): Interner<T> {
  return {
    id(value) {
      if (value === values[0]) return 0
      const key = keyed(value)
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, values.length)
      return values.push(value) - 1
    },
    value: id => values[id]!,
    values: () => values,
    copy: () => over([...values], new Map(ids), keyed),
  }
}

/** JSON alone has null for ∞, −∞ and NaN, and 0 for −0. */
export const keyOf = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "number" && (!Number.isFinite(part) || Object.is(part, -0))
      ? `number ${Object.is(part, -0) ? "-0" : part}`
      : part,
  )

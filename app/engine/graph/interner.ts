/** Numbers equal values, so that a million nodes hold an id each and the values exist once. */
export interface Interner<T> {
  id(value: T): number
  value(id: number): T
  /** All values by id. */
  values(): readonly T[]
  copy(): Interner<T>
}

/** An interner that knows some values, by id; there is at least one. Values are compared as JSON. */
export function interner<T extends object>(known: readonly T[]): Interner<T> {
  return over([...known], new Map(known.map((value, id) => [JSON.stringify(value), id])))
}

function over<T extends object>(values: T[], ids: Map<string, number>): Interner<T> {
  return {
    id(value) {
      if (value === values[0]) return 0
      const key = JSON.stringify(value)
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, values.length)
      return values.push(value) - 1
    },
    value: id => values[id]!,
    values: () => values,
    copy: () => over([...values], new Map(ids)),
  }
}

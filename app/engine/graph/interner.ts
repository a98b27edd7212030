/** Numbers equal values, so that a million nodes hold an id each and the values exist once. */
export interface Interner<T> {
  id(value: T): number
  value(id: number): T
  copy(): Interner<T>
}

/** An interner whose id 0 is `first`. Values are compared as JSON. */
export function interner<T extends object>(first: T): Interner<T> {
  return over([first], new Map([[JSON.stringify(first), 0]]))
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
    copy: () => over([...values], new Map(ids)),
  }
}

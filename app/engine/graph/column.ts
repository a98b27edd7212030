/** Whole numbers from 0, in the narrowest array that holds them: most lists use few shapes and few ops. */
export type Column = Uint8Array | Uint16Array | Int32Array

const LEAST = 64

/** A column in which `value` can be written at `index`: the same, one twice as long where that is full, or a wider one. */
export function roomFor(column: Column, index: number, value: number): Column {
  const bytes = column.BYTES_PER_ELEMENT
  const fits = bytes === 4 || value < (bytes === 1 ? 2 ** 8 : 2 ** 16)
  if (fits && index < column.length) return column
  const length = index < column.length ? column.length : Math.max(2 * column.length, index + 1, LEAST)
  const wider = fits ? column.constructor : value < 2 ** 16 ? Uint16Array : Int32Array
  const larger = new (wider as new (length: number) => Column)(length)
  larger.set(column)
  return larger
}

/** The first `length` numbers, without room for more. */
export function trimmed<A extends Column | Float64Array>(column: A, length: number): A {
  return column.length === length ? column : (column.slice(0, length) as A)
}

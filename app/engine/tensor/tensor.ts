/** [] is a scalar, [n] a vector, [m, n] a matrix. */
export type Shape = readonly number[]

/** A scalar, vector or matrix; entries row-major. */
export interface Tensor {
  readonly shape: Shape
  readonly data: Float64Array
}

/** A tensor as people write it: a number, a list of numbers, a list of rows. */
export type Nested = number | readonly Nested[]

/** Number of entries of a shape; 1 for a scalar. */
export function entries(shape: Shape): number {
  let product = 1
  for (const length of shape) product *= length
  return product
}

/** A scalar. */
export function scalar(value: number): Tensor {
  return { shape: [], data: Float64Array.of(value) }
}

/** A tensor whose k-th entry in row-major order is `entry(k)`. */
export function fill(shape: Shape, entry: (k: number) => number): Tensor {
  const data = new Float64Array(entries(shape))
  for (let k = 0; k < data.length; k++) data[k] = entry(k)
  return { shape, data }
}

/** All entries 0. */
export function zeros(shape: Shape): Tensor {
  return { shape, data: new Float64Array(entries(shape)) }
}

/** 1 at the k-th entry in row-major order, else 0: a seed. */
export function unit(shape: Shape, k: number): Tensor {
  const one = zeros(shape)
  one.data[k] = 1
  return one
}

/** The tensor that nested lists write; null if rows differ in length ("ragged"). */
export function fromNested(value: Nested): Tensor | null {
  const shape: number[] = []
  for (let first: Nested | undefined = value; typeof first === "object"; first = first[0]) shape.push(first.length)
  const data: number[] = []
  const walk = (part: Nested, depth: number): boolean => {
    if (typeof part === "number") return data.push(part) > 0 && depth === shape.length
    return part.length === shape[depth] && part.every(item => walk(item, depth + 1))
  }
  return walk(value, 0) ? { shape, data: Float64Array.from(data) } : null
}

/** The nested lists that write a tensor: a number, a list, a list of rows. */
export function toNested({ shape, data }: Tensor): Nested {
  let level: Nested[] = Array.from(data)
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis]!
    const groups = entries(shape.slice(0, axis))
    level = Array.from({ length: groups }, (_, i) => level.slice(i * length, (i + 1) * length))
  }
  return level[0] ?? []
}

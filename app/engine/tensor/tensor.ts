/** [] is a scalar, [n] a vector, [m, n] a matrix. */
export type Shape = readonly number[]

/** A scalar, vector or matrix; entries row-major. */
export interface Tensor {
  readonly shape: Shape
  readonly data: Float64Array
}

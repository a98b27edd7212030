import { indexer } from "../../tensor/broadcast"
import { reducedShape } from "../../tensor/shape"
import type { Attrs } from "../../ops/op"
import { entries, type Shape } from "../../tensor/tensor"

/** An array among all values: where it starts, its shape, and how far its next row and its next column are. */
export interface KernelOperand {
  readonly at: number
  readonly shape: Shape
  readonly row: number
  readonly column: number
}

/** Prepares an op on arrays: what it returns writes the result's entries from `out` on, and makes no arrays of its own. */
export type Kernel = (
  v: Float64Array,
  out: number,
  shape: Shape,
  args: readonly KernelOperand[],
  attrs: Attrs,
) => () => void

/** Rows of one operand by columns of the other, products added in the order of the primal. A vector is a row on the left, a column on the right. */
const product: Kernel = (v, out, shape, [a, b]) => {
  const columns = b!.shape[1] ?? 1
  const all = { out, rows: entries(shape) / columns, inner: b!.shape[0]!, columns, a: a!, b: b! }
  const multiply = b!.column === 1 && columns > 1 ? byRows : byEntries
  return () => multiply(v, all)
}

/** A product of so many rows by columns, each a sum of `inner` products, written from `out` on. */
interface Product {
  readonly out: number
  readonly rows: number
  readonly inner: number
  readonly columns: number
  readonly a: KernelOperand
  readonly b: KernelOperand
}

/** Adds multiples of the rows of b, four at a time: rows are contiguous. */
function byRows(v: Float64Array, { out, rows, inner, columns, a, b }: Product): void {
  v.fill(0, out, out + rows * columns)
  for (let i = 0; i < rows; i++) {
    const at = out + i * columns
    let q = 0
    for (; q + 3 < inner; q += 4) {
      const from = a.at + i * a.row + q * a.column
      const f0 = v[from]!
      const f1 = v[from + a.column]!
      const f2 = v[from + 2 * a.column]!
      const f3 = v[from + 3 * a.column]!
      const b0 = b.at + q * b.row
      const b1 = b0 + b.row
      const b2 = b1 + b.row
      const b3 = b2 + b.row
      for (let j = 0; j < columns; j++)
        v[at + j] = v[at + j]! + f0 * v[b0 + j]! + f1 * v[b1 + j]! + f2 * v[b2 + j]! + f3 * v[b3 + j]!
    }
    for (; q < inner; q++) {
      const factor = v[a.at + i * a.row + q * a.column]!
      const from = b.at + q * b.row
      for (let j = 0; j < columns; j++) v[at + j]! += factor * v[from + j]!
    }
  }
}

/** Adds up each entry by itself: for a column on the right, or a transposed matrix. */
function byEntries(v: Float64Array, { out, rows, inner, columns, a, b }: Product): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0
      let from = a.at + i * a.row
      let to = b.at + j * b.column
      for (let q = 0; q < inner; q++) {
        sum += v[from]! * v[to]!
        from += a.column
        to += b.row
      }
      v[out + i * columns + j] = sum
    }
}

const outer: Kernel =
  (v, out, [rows, columns], [a, b]) =>
  () => {
    for (let i = 0; i < rows!; i++) {
      const factor = v[a!.at + i]!
      for (let j = 0; j < columns!; j++) v[out + i * columns! + j] = factor * v[b!.at + j]!
    }
  }

/** Adds every entry of the operand to the one that it belongs to. */
function adding(v: Float64Array, out: number, kept: Shape, { at, shape }: KernelOperand): () => void {
  const index = indexer(kept, shape)
  const size = entries(kept)
  if (size === 1)
    return () => {
      let sum = 0
      for (let k = 0; k < index.length; k++) sum += v[at + k]!
      v[out] = sum
    }
  return () => {
    v.fill(0, out, out + size)
    for (let k = 0; k < index.length; k++) v[out + index[k]!]! += v[at + k]!
  }
}

const reduce: Kernel = (v, out, shape, [x]) => adding(v, out, shape, x!)

const sum: Kernel = (v, out, _, [x], { axis }) =>
  adding(v, out, reducedShape(x!.shape, axis as number | null, true), x!)

const mean: Kernel = (v, out, shape, [x], attrs) => {
  const add = sum(v, out, shape, [x!], attrs)
  const size = entries(shape)
  const count = entries(x!.shape) / size
  return () => {
    add()
    for (let k = 0; k < size; k++) v[out + k]! /= count
  }
}

/** Ops on arrays with a kernel, by name; tested bit by bit against their primals. */
export const KERNELS: Readonly<Record<string, Kernel>> = {
  matmul: product,
  matvec: product,
  vecmat: product,
  dot: product,
  outer,
  reduce,
  sum,
  mean,
}

/** Ops that only move entries: the result's are the operand's, in the order that the op gives to the numbers 0, 1, 2 … */
export const MOVING: ReadonlySet<string> = new Set(["expand", "spread", "transpose", "index", "slice"])

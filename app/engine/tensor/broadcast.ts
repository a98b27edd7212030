import { entries, type Shape, type Tensor } from "./tensor"

/** For every row-major entry of `to`, the entry of a tensor of shape `from` that broadcasting puts there. */
export function indexer(from: Shape, to: Shape): Int32Array {
  const strides = new Int32Array(to.length)
  const pad = to.length - from.length
  let stride = 1
  for (let axis = from.length - 1; axis >= 0; axis--) {
    strides[axis + pad] = from[axis] === 1 ? 0 : stride
    stride *= from[axis]!
  }
  const index = new Int32Array(entries(to))
  for (let k = 0; k < index.length; k++) {
    let rest = k
    for (let axis = to.length - 1; axis >= 0; axis--) {
      const length = to[axis]!
      index[k]! += (rest % length) * strides[axis]!
      rest = Math.floor(rest / length)
    }
  }
  return index
}

/** Repeats a tensor to a larger shape. Transpose of `reduce`. */
export function expand({ shape, data }: Tensor, to: Shape): Tensor {
  return { shape: to, data: Float64Array.from(indexer(shape, to), k => data[k]!) }
}

/** Sums the entries that `expand` would make of one: un-broadcasting. Transpose of `expand`. */
export function reduce({ shape, data }: Tensor, to: Shape): Tensor {
  const sum = new Float64Array(entries(to))
  const index = indexer(to, shape)
  for (let k = 0; k < data.length; k++) sum[index[k]!]! += data[k]!
  return { shape: to, data: sum }
}

/** Applies a function of numbers to every entry, after broadcasting the arguments to `shape`. */
export function map(f: (...x: number[]) => number, args: readonly Tensor[], shape: Shape): Tensor {
  const data = new Float64Array(entries(shape))
  const [a, b] = args
  if (a && args.length <= 2 && args.every(arg => arg.data.length === data.length || arg.data.length === 1)) {
    const [first, second] = [Number(a.data.length > 1), Number((b?.data.length ?? 0) > 1)]
    for (let k = 0; k < data.length; k++)
      data[k] = b ? f(a.data[k * first]!, b.data[k * second]!) : f(a.data[k * first]!)
    return { shape, data }
  }
  const indices = args.map(arg => indexer(arg.shape, shape))
  for (let k = 0; k < data.length; k++) data[k] = f(...args.map((arg, i) => arg.data[indices[i]![k]!]!))
  return { shape, data }
}

import { indexer, reduce } from "../tensor/broadcast"
import { frontAxis, reducedShape } from "../tensor/shape"
import { entries, fill, scalar, type Shape, type Tensor } from "../tensor/tensor"
import type { Attrs, Op } from "./op"

const VECTOR = [1, 2, 0.5]
const MATRIX = [
  [0.5, -1.2, 0.3],
  [1.1, 0.4, -0.7],
]
const axisOf = (attrs: Attrs) => attrs.axis as number | null

/** What every reduction to one axis less has in common; `axis=null` is the whole array. */
const along = {
  params: ["x"],
  attrs: { axis: null, keep: 0 },
  shape: ([x]: readonly Shape[], attrs: Attrs) => reducedShape(x!, axisOf(attrs), attrs.keep !== 0),
  probes: [[VECTOR], [MATRIX]],
}

/** The same for functions that keep the shape. */
const within = {
  params: ["x"],
  attrs: { axis: null },
  shape: ([x]: readonly Shape[], attrs: Attrs) => (frontAxis(x!, axisOf(attrs)), x!),
  probes: [[VECTOR], [MATRIX]],
}

/** Applies `f` to every line of entries that the reduction makes one of. The result keeps the axis. */
function lines(x: Tensor, attrs: Attrs, f: (line: readonly number[]) => number): Tensor {
  const shape = reducedShape(x.shape, axisOf(attrs), true)
  const groups: number[][] = Array.from({ length: entries(shape) }, () => [])
  const index = indexer(shape, x.shape)
  x.data.forEach((value, k) => groups[index[k]!]!.push(value))
  return { shape, data: Float64Array.from(groups, f) }
}

const total = (x: Tensor, attrs: Attrs) => reduce(x, reducedShape(x.shape, axisOf(attrs), true)).data
const largest = (line: readonly number[]) => line.reduce((a, b) => Math.max(a, b), -Infinity)
const smallest = (line: readonly number[]) => line.reduce((a, b) => Math.min(a, b), Infinity)

/** In how many entries of a line its extreme stands, of the line where it stands in most. */
const mostShared = (x: Tensor, attrs: Attrs, extreme: (line: readonly number[]) => number): number => {
  const shared = lines(x, attrs, line => line.filter(value => value === extreme(line)).length)
  return Math.max(1, ...shared.data)
}

/** ln Σ eˣ, shifted by the largest entry so that nothing overflows. */
function logSumExp(line: readonly number[]): number {
  const top = largest(line)
  if (!Number.isFinite(top)) return top
  return top + Math.log(line.reduce((sum, x) => sum + Math.exp(x - top), 0))
}

/** x − logsumexp(x), entry by entry. */
function logSoftmax(x: Tensor, attrs: Attrs): Tensor {
  const { shape, data } = lines(x, attrs, logSumExp)
  const index = indexer(shape, x.shape)
  return fill(x.shape, k => x.data[k]! - data[index[k]!]!)
}

const mask = "where(x == spread(out, like=x, axis=axis, keep=keep), 1, 0)"
/** Ties share the derivative evenly, as in PyTorch. */
const extremum = {
  push: [`sum(${mask}*d, axis=axis, keep=keep)/sum(${mask}, axis=axis, keep=keep)`],
  pull: [`${mask}*spread(bar/sum(${mask}, axis=axis, keep=keep), like=x, axis=axis, keep=keep)`],
}

/** Sums, means, extremes and their smooth relatives, of the whole array or along one axis. */
export const reductions: readonly Op[] = [
  {
    ...along,
    name: "sum",
    moves: "sum",
    push: ["sum(d, axis=axis, keep=keep)"],
    pull: ["spread(bar, like=x, axis=axis, keep=keep)"],
    primal: ([x], attrs, shape) => ({ shape, data: total(x!, attrs) }),
  },
  {
    ...along,
    name: "mean",
    push: ["mean(d, axis=axis, keep=keep)"],
    pull: ["spread(bar, like=x, axis=axis, keep=keep)/count(like=x, axis=axis)"],
    primal: ([x], attrs, shape) => {
      const sums = total(x!, attrs)
      return fill(shape, k => sums[k]! / (x!.data.length / sums.length))
    },
  },
  {
    name: "count",
    params: [],
    internal: true,
    attrs: { shape: [], axis: null },
    push: [],
    pull: [],
    shape: () => [],
    primal: (_, attrs) => {
      const shape = attrs.shape as Shape
      return scalar(entries(shape) / entries(reducedShape(shape, axisOf(attrs), true)))
    },
    probes: [],
  },
  {
    ...along,
    ...extremum,
    name: "amax",
    ties: (x, attrs) => mostShared(x, attrs, largest),
    primal: ([x], attrs, shape) => ({ shape, data: lines(x!, attrs, largest).data }),
  },
  {
    ...along,
    ...extremum,
    name: "amin",
    ties: (x, attrs) => mostShared(x, attrs, smallest),
    primal: ([x], attrs, shape) => ({ shape, data: lines(x!, attrs, smallest).data }),
  },
  {
    ...along,
    name: "logsumexp",
    elementary: "ln(sum(exp(x), axis=axis, keep=keep))",
    push: ["sum(softmax(x, axis=axis)*d, axis=axis, keep=keep)"],
    pull: ["softmax(x, axis=axis)*spread(bar, like=x, axis=axis, keep=keep)"],
    primal: ([x], attrs, shape) => ({ shape, data: lines(x!, attrs, logSumExp).data }),
  },
  {
    ...within,
    name: "softmax",
    elementary: "exp(x - logsumexp(x, axis=axis, keep=1))",
    push: ["out*(d - sum(out*d, axis=axis, keep=1))"],
    pull: ["out*(bar - sum(out*bar, axis=axis, keep=1))"],
    primal: ([x], attrs, shape) => ({ shape, data: logSoftmax(x!, attrs).data.map(Math.exp) }),
  },
  {
    ...within,
    name: "log_softmax",
    elementary: "x - logsumexp(x, axis=axis, keep=1)",
    push: ["d - sum(exp(out)*d, axis=axis, keep=1)"],
    pull: ["bar - exp(out)*sum(bar, axis=axis, keep=1)"],
    primal: ([x], attrs) => logSoftmax(x!, attrs),
  },
  {
    name: "norm",
    params: ["x"],
    elementary: "sqrt(sum(x^2))",
    tex: "\\left\\lVert #1\\right\\rVert",
    // At 0 the operand is 0 as well, and so is the derivative; a divisor of 1 keeps second derivatives finite there.
    push: ["sum(x*d)/where(out == 0, 1, out)"],
    pull: ["bar*x/where(out == 0, 1, out)"],
    shape: () => [],
    primal: ([x]) => scalar(Math.hypot(...x!.data)),
    probes: [[[1, -2, 2]], [MATRIX]],
  },
]

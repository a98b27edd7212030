import { indexer, reduce } from "../tensor/broadcast"
import { frontAxis, reducedShape } from "../tensor/shape"
import { entries, fill, scalar, type Shape, type Tensor } from "../tensor/tensor"
import { elementwise } from "./elementwise"
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

type Line = readonly number[]

/** The lines of entries that the reduction makes one of, and for every entry the line that it stands in. */
function linesOf(x: Tensor, attrs: Attrs) {
  const shape = reducedShape(x.shape, axisOf(attrs), true)
  const groups: number[][] = Array.from({ length: entries(shape) }, () => [])
  const index = indexer(shape, x.shape)
  x.data.forEach((value, k) => groups[index[k]!]!.push(value))
  return { groups, index }
}

/** A number for every line. */
const eachLine = (x: Tensor, attrs: Attrs, f: (line: Line) => number) => Float64Array.from(linesOf(x, attrs).groups, f)

/** Every line after a function that keeps its length. */
function mapLines(x: Tensor, attrs: Attrs, f: (line: Line) => Line): Tensor {
  const { groups, index } = linesOf(x, attrs)
  const results = groups.map(line => f(line)[Symbol.iterator]())
  return fill(x.shape, k => results[index[k]!]!.next().value!)
}

const total = (x: Tensor, attrs: Attrs) => reduce(x, reducedShape(x.shape, axisOf(attrs), true)).data
const largest = (line: Line) => line.reduce((a, b) => Math.max(a, b), -Infinity)
const smallest = (line: Line) => line.reduce((a, b) => Math.min(a, b), Infinity)

/** What each entry that has the extreme of its line gets of the derivative, of the line where most have it; null where one has it in every line. */
function evenShare(x: Tensor, attrs: Attrs, extreme: (line: Line) => number): string | null {
  const shared = eachLine(x, attrs, line => {
    const value = extreme(line)
    return line.filter(entry => entry === value).length
  })
  const most = largest([...shared])
  return most > 1 ? `1/${most} each` : null
}

/** Entries less the largest, so that nothing overflows and large ones differ as they should; and Σ e^x of all but that one, whose term is 1. */
function shifted(line: Line) {
  const top = largest(line)
  const at = line.indexOf(top)
  const below = line.map(x => x - top)
  return { top, below, others: below.reduce((sum, x, k) => (k === at ? sum : sum + Math.exp(x)), 0) }
}

function logSumExp(line: Line): number {
  const { top, others } = shifted(line)
  return Number.isFinite(top) ? top + Math.log1p(others) : top
}

function logSoftmax(line: Line): Line {
  const { below, others } = shifted(line)
  return below.map(x => x - Math.log1p(others))
}

function softmax(line: Line): Line {
  const { below, others } = shifted(line)
  return below.map(x => Math.exp(x) / (1 + others))
}

/** For every entry the sum of all others: from the left and from the right, nothing is taken away again. */
function sumsOfOthers(line: Line): Line {
  const sums = line.map(() => 0)
  for (let k = 1, left = 0; k < line.length; k++) sums[k] = left += line[k - 1]!
  for (let k = line.length - 2, right = 0; k >= 0; k--) sums[k]! += right += line[k + 1]!
  return sums
}

/** √Σx², with a power of 2 taken out so that no square over- or underflows; the sum keeps what its additions lose (W. Kahan). */
function euclidean(data: Float64Array): number {
  const top = data.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  if (top === 0 || !Number.isFinite(top)) return data.includes(Infinity) || data.includes(-Infinity) ? Infinity : top
  const exponent = Math.floor(Math.log2(top))
  // In two steps: neither power overflows.
  const [half, rest] = [2 ** -Math.floor(exponent / 2), 2 ** -Math.ceil(exponent / 2)]
  let [sum, lost] = [0, 0]
  for (const x of data) {
    const term = (x * half * rest) ** 2 - lost
    const next = sum + term
    lost = next - sum - term
    sum = next
  }
  return Math.sqrt(sum) / half / rest
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
    choice: (x, attrs) => evenShare(x, attrs, largest),
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, largest) }),
  },
  {
    ...along,
    ...extremum,
    name: "amin",
    choice: (x, attrs) => evenShare(x, attrs, smallest),
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, smallest) }),
  },
  {
    ...along,
    name: "logsumexp",
    elementary: "ln(sum(exp(x), axis=axis, keep=keep))",
    push: ["sum(softmax(x, axis=axis)*d, axis=axis, keep=keep)"],
    pull: ["softmax(x, axis=axis)*spread(bar, like=x, axis=axis, keep=keep)"],
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, logSumExp) }),
  },
  // Slopes of both are sums over j ≠ i: sⱼd is not the difference of numbers that are nearly equal where sᵢ is nearly 1.
  {
    ...within,
    name: "softmax",
    elementary: "exp(x - logsumexp(x, axis=axis, keep=1))",
    push: ["out*(d*others(out, axis=axis) - others(out*d, axis=axis))"],
    pull: ["out*(bar*others(out, axis=axis) - others(out*bar, axis=axis))"],
    primal: ([x], attrs) => mapLines(x!, attrs, softmax),
  },
  {
    ...within,
    name: "log_softmax",
    elementary: "x - logsumexp(x, axis=axis, keep=1)",
    push: ["d*others(exp(out), axis=axis) - others(exp(out)*d, axis=axis)"],
    pull: ["bar*others(exp(out), axis=axis) - exp(out)*others(bar, axis=axis)"],
    primal: ([x], attrs) => mapLines(x!, attrs, logSoftmax),
  },
  {
    ...within,
    name: "others",
    internal: true,
    tex: "\\sum_{\\neq} #1",
    push: ["others(d, axis=axis)"],
    pull: ["others(bar, axis=axis)"],
    primal: ([x], attrs) => mapLines(x!, attrs, sumsOfOthers),
  },
  {
    name: "norm",
    params: ["x"],
    elementary: "sqrt(sum(x^2))",
    tex: "\\left\\lVert #1\\right\\rVert",
    push: ["sum(ratio(x, out)*d)"],
    pull: ["bar*ratio(x, out)"],
    shape: () => [],
    primal: ([x]) => scalar(euclidean(x!.data)),
    choice: x => (x.data.every(entry => entry === 0) ? "0" : null),
    probes: [[[1, -2, 2]], [MATRIX]],
  },
  // x/b of a norm b: 0 where it is 0, and b·(x/b) is x there as well.
  elementwise({
    name: "ratio",
    params: ["x", "b"],
    internal: true,
    cancels: true,
    tex: "\\frac{#1}{#2}",
    scalar: (x, b) => (b === 0 ? 0 : x / b),
    partials: ["ratio(1, b)", "-ratio(out, b)"],
    probes: [
      [2, 3],
      [-1, 0.5],
    ],
  }),
]

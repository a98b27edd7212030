import { indexer, reduce } from "../tensor/broadcast"
import { frontAxis, reducedShape } from "../tensor/shape"
import { entries, fill, scalar, type Shape, type Tensor } from "../tensor/tensor"
import { elementwise } from "./elementwise"
import type { Attrs } from "./op"
import { family } from "./family"

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

/** And of numbers with their weights. */
const weighted = {
  ...within,
  params: ["x", "s"],
  internal: true as const,
  probes: [
    [VECTOR, [0.5, 0.3, 0.2]],
    [MATRIX, MATRIX.map(row => row.map(value => 1 - value))],
  ],
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

/** Every line of tensors of one shape after a function that keeps its length. */
function mapLines(tensors: readonly Tensor[], attrs: Attrs, f: (...lines: Line[]) => Line): Tensor {
  const [first, ...rest] = tensors.map(x => linesOf(x, attrs))
  const { groups, index } = first!
  const results = groups.map((line, i) => f(line, ...rest.map(other => other.groups[i]!))[Symbol.iterator]())
  return fill(tensors[0]!.shape, k => results[index[k]!]!.next().value as number)
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

/** For every entry of a line the sum of all others: from the left and from the right, nothing is taken away again. */
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

/** Entries that are the extreme of their line, 0 elsewhere: what was not chosen adds nothing, even where it is infinite. */
const where = (taken: string) => `where(x == spread(out, like=x, axis=axis, keep=keep), ${taken}, 0)`
const mask = where("1")
/** Ties share the derivative evenly, as in PyTorch. */
const extremum = {
  push: [`sum(${where("d")}, axis=axis, keep=keep)/sum(${mask}, axis=axis, keep=keep)`],
  pull: [where(`spread(bar/sum(${mask}, axis=axis, keep=keep), like=x, axis=axis, keep=keep)`)],
}

/** Sums, means, extremes and their smooth relatives, of the whole array or along one axis. */
export const reductions = family([
  {
    ...along,
    name: "sum",
    tame: true,
    moves: "sum",
    push: ["sum(d, axis=axis, keep=keep)"],
    pull: ["spread(bar, like=x, axis=axis, keep=keep)"],
    primal: ([x], attrs, shape) => ({ shape, data: total(x!, attrs) }),
  },
  {
    ...along,
    name: "mean",
    tame: true,
    push: ["mean(d, axis=axis, keep=keep)"],
    pull: ["spread(bar, like=x, axis=axis, keep=keep)/count(like=x, axis=axis)"],
    primal: ([x], attrs, shape) => {
      const sums = total(x!, attrs)
      return fill(shape, k => sums[k]! / (x!.data.length / sums.length))
    },
  },
  {
    name: "count",
    tame: true,
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
    tame: true,
    choice: (x, attrs) => evenShare(x, attrs, largest),
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, largest) }),
  },
  {
    ...along,
    ...extremum,
    name: "amin",
    tame: true,
    choice: (x, attrs) => evenShare(x, attrs, smallest),
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, smallest) }),
  },
  {
    ...along,
    name: "logsumexp",
    tame: true,
    elementary: "amax(x, axis=axis, keep=keep) + ln(sum(exp(x - amax(x, axis=axis, keep=1)), axis=axis, keep=keep))",
    push: ["sum(softmax(x, axis=axis)*d, axis=axis, keep=keep)"],
    pull: ["softmax(x, axis=axis)*spread(bar, like=x, axis=axis, keep=keep)"],
    primal: ([x], attrs, shape) => ({ shape, data: eachLine(x!, attrs, logSumExp) }),
  },
  {
    ...within,
    name: "softmax",
    tame: true,
    elementary: "exp(x - amax(x, axis=axis, keep=1))/sum(exp(x - amax(x, axis=axis, keep=1)), axis=axis, keep=1)",
    push: ["out*deviation(d, out, axis=axis)"],
    pull: ["out*deviation(bar, out, axis=axis)"],
    primal: ([x], attrs) => mapLines([x!], attrs, softmax),
  },
  {
    ...within,
    name: "log_softmax",
    tame: true,
    elementary: "x - amax(x, axis=axis, keep=1) - ln(sum(exp(x - amax(x, axis=axis, keep=1)), axis=axis, keep=1))",
    push: ["deviation(d, exp(out), axis=axis)"],
    pull: ["residual(bar, exp(out), axis=axis)"],
    primal: ([x], attrs) => mapLines([x!], attrs, logSoftmax),
  },
  // Of weights that add up to 1: Σⱼ sⱼ(xᵢ − xⱼ), told without the term that is 0. It is not the difference of nearly equal numbers where sᵢ is nearly 1.
  {
    ...weighted,
    name: "deviation",
    tame: true,
    written: "x - sum(s*x, axis=axis, keep=1)",
    push: ["deviation(d, s, axis=axis)", "deviation(x, d, axis=axis)"],
    pull: ["residual(bar, s, axis=axis)", "-deviation(x, bar, axis=axis)"],
    primal: ([x, s], attrs) =>
      mapLines([x!, s!], attrs, (line, weights) => {
        const means = sumsOfOthers(line.map((value, k) => value * weights[k]!))
        return sumsOfOthers(weights).map((rest, k) => line[k]! * rest - means[k]!)
      }),
  },
  {
    ...weighted,
    name: "residual",
    tame: true,
    written: "x - s*sum(x, axis=axis, keep=1)",
    push: ["residual(d, s, axis=axis)", "residual(x, d, axis=axis)"],
    pull: ["deviation(bar, s, axis=axis)", "-deviation(bar, x, axis=axis)"],
    primal: ([x, s], attrs) =>
      mapLines([x!, s!], attrs, (line, weights) => {
        const others = sumsOfOthers(line)
        return sumsOfOthers(weights).map((rest, k) => line[k]! * rest - weights[k]! * others[k]!)
      }),
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
    cancels: "operand",
    written: "x/b",
    scalar: (x, b) => (b === 0 ? 0 : x / b),
    partials: ["ratio(1, b)", "-ratio(out, b)"],
    probes: [
      [2, 3],
      [-1, 0.5],
    ],
  }),
])

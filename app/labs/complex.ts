import type { Graph, NodeId } from "../engine/graph/graph"

/** a + bi. */
export type Complex = readonly [re: number, im: number]

const add = ([a, b]: Complex, [c, d]: Complex): Complex => [a + c, b + d]
const sub = ([a, b]: Complex, [c, d]: Complex): Complex => [a - c, b - d]
const mul = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c]
const scale = ([a, b]: Complex, by: number): Complex => [a * by, b * by]
const neg = ([a, b]: Complex): Complex => [-a, -b]
const ONE: Complex = [1, 0]
const NONE: Complex = [NaN, NaN]

/** Smith's quotient: no square overflows. */
function div([a, b]: Complex, [c, d]: Complex): Complex {
  if (d === 0) return [a / c, b / c]
  if (Math.abs(c) >= Math.abs(d)) {
    const [ratio, by] = [d / c, c + d * (d / c)]
    return [(a + b * ratio) / by, (b - a * ratio) / by]
  }
  const [ratio, by] = [c / d, c * (c / d) + d]
  return [(a * ratio + b) / by, (b * ratio - a) / by]
}

const exp = ([a, b]: Complex): Complex => [Math.exp(a) * Math.cos(b), Math.exp(a) * Math.sin(b)]
const expm1 = ([a, b]: Complex): Complex => [
  Math.expm1(a) * Math.cos(b) - 2 * Math.sin(b / 2) ** 2,
  Math.exp(a) * Math.sin(b),
]
/** On the half-plane where the real logarithm is one. */
const ln = ([a, b]: Complex): Complex => (a > 0 ? [Math.log(Math.hypot(a, b)), Math.atan2(b, a)] : NONE)
const log1p = ([a, b]: Complex): Complex =>
  a > -1 ? [Math.log1p(a * (2 + a) + b * b) / 2, Math.atan2(b, 1 + a)] : NONE

function sqrt([a, b]: Complex): Complex {
  if (a <= 0) return a === 0 && b === 0 ? [0, 0] : NONE
  const root = Math.sqrt((Math.hypot(a, b) + a) / 2)
  return [root, b / (2 * root)]
}

function cbrt(z: Complex): Complex {
  if (z[0] < 0) return neg(cbrt(neg(z)))
  const [size, angle] = [Math.cbrt(Math.hypot(...z)), Math.atan2(z[1], z[0]) / 3]
  return [size * Math.cos(angle), size * Math.sin(angle)]
}

/** A whole power by squaring, which keeps the digits of an imaginary part however small; any other through the logarithm. */
function pow(z: Complex, power: Complex): Complex {
  const [n] = power
  if (power[1] !== 0 || !Number.isInteger(n) || Math.abs(n) > 1024) return exp(mul(power, ln(z)))
  let result = ONE
  let square = z
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mul(result, square)
    square = mul(square, square)
  }
  return n < 0 ? div(ONE, result) : result
}

const sin = ([a, b]: Complex): Complex => [Math.sin(a) * Math.cosh(b), Math.cos(a) * Math.sinh(b)]
const cos = ([a, b]: Complex): Complex => [Math.cos(a) * Math.cosh(b), -Math.sin(a) * Math.sinh(b)]
const sinh = ([a, b]: Complex): Complex => [Math.sinh(a) * Math.cos(b), Math.cosh(a) * Math.sin(b)]
const cosh = ([a, b]: Complex): Complex => [Math.cosh(a) * Math.cos(b), Math.sinh(a) * Math.sin(b)]

/** tanh(a + bi) of tanh a and tan b: nothing overflows. */
function tanh([a, b]: Complex): Complex {
  const [t, u] = [Math.tanh(a), Math.tan(b)]
  const by = 1 + t * u * (t * u)
  return [(t * (1 + u * u)) / by, (u * (1 / Math.cosh(a) ** 2)) / by]
}

const tan = ([a, b]: Complex): Complex => {
  const [re, im] = tanh([-b, a])
  return [im, -re]
}

const atan = ([a, b]: Complex): Complex => [
  Math.atan2(2 * a, 1 - a * a - b * b) / 2,
  Math.log1p((4 * b) / (a * a + (1 - b) ** 2)) / 4,
]
const atanh = ([a, b]: Complex): Complex =>
  Math.abs(a) < 1 ? [Math.log1p((4 * a) / ((1 - a) ** 2 + b * b)) / 4, Math.atan2(2 * b, 1 - a * a - b * b) / 2] : NONE
const asin = (z: Complex): Complex => atan(div(z, sqrt(mul(sub(ONE, z), add(ONE, z)))))
const asinh = (z: Complex): Complex => ln(add(z, sqrt(add(mul(z, z), ONE))))
const sigmoid = (z: Complex): Complex => (z[0] < 0 ? div(exp(z), add(ONE, exp(z))) : div(ONE, add(ONE, exp(neg(z)))))
const softplus = (z: Complex): Complex => (z[0] > 0 ? add(z, log1p(exp(neg(z)))) : log1p(exp(z)))

type Continued = (x: Complex, y: Complex) => Complex

/** The ops that a complex number goes through as a real one does: analytic functions, by the names of their entries. */
const CONTINUED: ReadonlyMap<string, Continued> = new Map<string, Continued>([
  ["add", add],
  ["sub", sub],
  ["mul", mul],
  ["div", div],
  ["neg", neg],
  ["reciprocal", z => div(ONE, z)],
  ["pow", pow],
  ["square", z => mul(z, z)],
  ["sqrt", sqrt],
  ["cbrt", cbrt],
  ["exp", exp],
  ["expm1", expm1],
  ["ln", ln],
  ["log1p", log1p],
  ["log2", z => scale(ln(z), Math.LOG2E)],
  ["log10", z => scale(ln(z), Math.LOG10E)],
  ["sin", sin],
  ["cos", cos],
  ["tan", tan],
  ["sinh", sinh],
  ["cosh", cosh],
  ["tanh", tanh],
  ["asin", asin],
  ["acos", z => sub([Math.PI / 2, 0], asin(z))],
  ["atan", atan],
  ["asinh", z => (z[0] < 0 ? neg(asinh(neg(z))) : asinh(z))],
  ["acosh", z => ln(add(z, mul(sqrt(sub(z, ONE)), sqrt(add(z, ONE)))))],
  ["atanh", atanh],
  ["sigmoid", sigmoid],
  ["softplus", softplus],
  ["log_sigmoid", z => neg(softplus(neg(z)))],
  ["silu", z => mul(z, sigmoid(z))],
])

/** Im f(x + ih)/h as a function of h; or the op that stands in the way: it is not analytic, or works on arrays. */
export type ComplexStep = { readonly estimate: (h: number) => number; readonly op: null } | { readonly op: string }

/**
 * The complex-step derivative of a scalar output by a scalar input (Squire & Trapp 1998): no difference is taken, so h may be as small as one likes.
 * `valueOf` gives the real value of any node at the point: what does not depend on the input stays real.
 */
export function complexStep(
  graph: Graph,
  input: NodeId,
  output: NodeId,
  valueOf: (node: NodeId) => number,
): ComplexStep {
  const path = between(graph, input, output)
  for (const node of path)
    if (graph.shape(node).length > 0 || !(node === input || CONTINUED.has(graph.op(node).name)))
      return { op: node === input ? "" : graph.op(node).name }
  const estimate = (h: number) => {
    const values = new Map<NodeId, Complex>([[input, [valueOf(input), h]]])
    const at = (node: NodeId): Complex => values.get(node) ?? [valueOf(node), 0]
    for (const node of path) {
      if (node === input) continue
      const [first, second = first] = graph.args(node)
      values.set(node, CONTINUED.get(graph.op(node).name)!(at(first!), at(second!)))
    }
    return (values.get(output)?.[1] ?? 0) / h
  }
  return { estimate, op: null }
}

/** The nodes on paths from an input to an output, ascending. */
function between(graph: Graph, input: NodeId, output: NodeId): readonly NodeId[] {
  const reached = new Uint8Array(graph.size)
  reached[input] = 1
  for (let node = input + 1; node <= output; node++)
    if (graph.args(node).some(arg => reached[arg] === 1)) reached[node] = 1
  const needed = new Uint8Array(graph.size)
  needed[output] = 1
  for (let node = output; node > input; node--)
    if (needed[node] === 1) for (const arg of graph.args(node)) needed[arg] = 1
  return Array.from(reached.keys()).filter(node => reached[node] === 1 && needed[node] === 1)
}

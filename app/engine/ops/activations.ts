import { elementwise } from "./elementwise"
import { erfc } from "./erf"
import type { Op } from "./op"

/** 1/(1 + e^−x) without overflow on either side. */
function sigmoid(x = NaN): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const e = Math.exp(x)
  return e / (1 + e)
}

const CUBIC = 0.044715

/** Activations of neural networks, with PyTorch's choices at the kinks. */
export const activations: readonly Op[] = [
  elementwise({
    name: "sigmoid",
    params: ["x"],
    elementary: "1/(1 + exp(-x))",
    tex: "\\sigma\\left(#1\\right)",
    scalar: sigmoid,
    partials: ["out*(1 - out)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "softplus",
    params: ["x"],
    elementary: "ln(1 + exp(x))",
    tex: "\\operatorname{softplus}\\left(#1\\right)",
    // ln(1 + e^x), exact at every x: PyTorch returns x itself above 20.
    scalar: x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    partials: ["sigmoid(x)"],
    probes: [[2], [-0.5], [25]],
  }),
  elementwise({
    name: "relu",
    params: ["x"],
    elementary: "where(x > 0, x, 0)",
    scalar: x => Math.max(x, 0),
    partials: ["where(x > 0, 1, 0)"],
    kink: "x == 0",
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "leaky_relu",
    params: ["x"],
    elementary: "where(x > 0, x, slope*x)",
    attrs: { slope: 0.01 },
    scalar: (x, slope) => (x > 0 ? x : slope * x),
    partials: ["where(x > 0, 1, slope)"],
    kink: "x == 0",
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "elu",
    params: ["x"],
    elementary: "where(x > 0, x, slope*(exp(x) - 1))",
    attrs: { slope: 1 },
    scalar: (x, slope) => (x > 0 ? x : slope * Math.expm1(x)),
    partials: ["where(x > 0, 1, out + slope)"],
    // With slope 1 both sides meet with derivative 1.
    kink: "where(slope == 1, 1, x) == 0",
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "silu",
    params: ["x"],
    elementary: "x*sigmoid(x)",
    scalar: x => x * sigmoid(x),
    partials: ["sigmoid(x)*(1 + x*(1 - sigmoid(x)))"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "gelu",
    params: ["x"],
    body: "x*erfc(-x/sqrt(2))/2",
    scalar: x => (x * erfc(-x / Math.SQRT2)) / 2,
    partials: ["erfc(-x/sqrt(2))/2 + x*exp(-x^2/2)/sqrt(2*pi)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "gelu_tanh",
    params: ["x"],
    body: "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))",
    scalar: x => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + CUBIC * x * x * x))),
    partials: [
      "(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))/2 + x/2*(1 - tanh(sqrt(2/pi)*(x + 0.044715*x^3))^2)*sqrt(2/pi)*(1 + 0.134145*x^2)",
    ],
    probes: [[2], [-0.5]],
  }),
]

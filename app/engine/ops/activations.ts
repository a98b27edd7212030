import { elementwise } from "./elementwise"
import { normalCdf, sigmoid, tanhGate } from "./exact"
import { family } from "./family"

/** Activations of neural networks, with PyTorch's choices at the kinks. */
export const activations = family([
  elementwise({
    name: "sigmoid",
    params: ["x"],
    tame: true,
    elementary: "1/(1 + exp(-x))",
    tex: "\\sigma\\left(#1\\right)",
    scalar: sigmoid,
    partials: ["logistic_slope(x, out)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "softplus",
    params: ["x"],
    tame: true,
    elementary: "ln(1 + exp(x))",
    tex: "\\operatorname{softplus}\\left(#1\\right)",
    // ln(1 + e^x), exact at every x: PyTorch returns x itself above 20.
    scalar: x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    partials: ["sigmoid(x)"],
    probes: [[2], [-0.5], [25]],
  }),
  elementwise({
    name: "log_sigmoid",
    params: ["x"],
    elementary: "ln(sigmoid(x))",
    tex: "\\ln\\sigma\\left(#1\\right)",
    scalar: x => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
    partials: ["sigmoid(-x)"],
    probes: [[2], [-0.5], [-25]],
  }),
  elementwise({
    name: "relu",
    params: ["x"],
    tame: true,
    elementary: "where(x > 0, x, 0)",
    scalar: x => Math.max(x, 0),
    partials: ["where(x > 0, 1, 0)"],
    kink: "x == 0",
    probes: [[2], [0.5], [-0.5]],
  }),
  elementwise({
    name: "leaky_relu",
    params: ["x"],
    elementary: "where(x > 0, x, slope*x)",
    attrs: { slope: 0.01 },
    scalar: (x, slope) => (x > 0 ? x : slope * x),
    partials: ["where(x > 0, 1, slope)"],
    kink: "x == 0",
    probes: [[2], [0.5], [-0.5]],
  }),
  elementwise({
    name: "elu",
    params: ["x"],
    elementary: "where(x > 0, x, slope*(exp(x) - 1))",
    attrs: { slope: 1 },
    scalar: (x, slope) => (x > 0 ? x : slope * Math.expm1(x)),
    partials: ["where(x > 0, 1, slope*exp(x))"],
    // With slope 1 both sides meet with derivative 1.
    kink: "where(slope == 1, 1, x) == 0",
    probes: [[2], [0.5], [-0.5]],
  }),
  elementwise({
    name: "silu",
    params: ["x"],
    elementary: "x*sigmoid(x)",
    scalar: x => x * sigmoid(x),
    partials: ["sigmoid(x)*(1 + x*sigmoid(-x))"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "gelu",
    params: ["x"],
    body: "x*normal_cdf(x)",
    scalar: x => x * normalCdf(x),
    partials: ["normal_cdf(x) + x*gauss_half(x)/sqrt(2*pi)"],
    probes: [[2], [-0.5]],
  }),
  elementwise({
    name: "gelu_tanh",
    params: ["x"],
    body: "x*tanh_gate(x)",
    scalar: x => x * tanhGate(x),
    partials: ["tanh_gate(x)*where(abs(x) < 99, 1 + x*tanh_gate(-x)*sqrt(8/pi)*(1 + 0.134145*x^2), 1)"],
    probes: [[2], [-0.5]],
  }),
])

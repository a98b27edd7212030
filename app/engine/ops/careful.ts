import { elementwise } from "./elementwise"
import { gaussian, logisticSlope, normalCdf, tanhGate } from "./exact"
import type { Op } from "./op"
import { family } from "./family"

/** (x/r)/r with r = √(x² + y²): no square overflows. */
function inversion(x = NaN, y = NaN): number {
  const r = Math.hypot(x, y)
  return x / r / r
}

type Formula<Name extends string> = Pick<Op, "params" | "probes"> & {
  readonly name: Name
  readonly written: string
  readonly scalar: (...args: number[]) => number
  readonly partials: readonly (string | null)[]
}

const formula = <const Name extends string>(entry: Formula<Name>) => elementwise({ ...entry, internal: true })

/**
 * Formulas of the rules that lose digits, or leave the range of numbers, where they are calculated as they are written: entries of their own, right
 * in every digit, and so are their slopes. An operand that is another's function (s = σ(x)) is only there to be written.
 */
export const careful = family([
  formula({
    name: "logistic_slope",
    params: ["x", "s"],
    written: "s*(1 - s)",
    scalar: x => logisticSlope(x),
    partials: ["-tanh(x/2)*out", null],
    probes: [
      [0.5, 1 / (1 + Math.exp(-0.5))],
      [-2, 1 / (1 + Math.exp(2))],
    ],
  }),
  formula({
    name: "tanh_slope",
    params: ["x", "t"],
    written: "1 - t^2",
    // Far from ±1 the difference keeps its digits, and no exponential is needed.
    scalar: (x = NaN, t = NaN) => (Math.abs(t) < 0.9 ? (1 - t) * (1 + t) : 4 * logisticSlope(2 * x)),
    partials: ["-2*tanh(x)*out", null],
    probes: [
      [2, Math.tanh(2)],
      [-1.5, Math.tanh(-1.5)],
    ],
  }),
  formula({
    name: "one_minus_square",
    params: ["x"],
    written: "1 - x^2",
    scalar: x => (1 - x) * (1 + x),
    partials: ["-2*x"],
    probes: [[0.6], [-3]],
  }),
  formula({
    name: "atan_slope",
    params: ["x"],
    written: "1/(1 + x^2)",
    scalar: x => (Math.abs(x) < 1e8 ? 1 / (1 + x * x) : 1 / x / x),
    partials: ["-2*out*(x*out)"],
    probes: [[0.6], [-3]],
  }),
  formula({
    name: "inversion",
    params: ["x", "y"],
    written: "x/(x^2 + y^2)",
    scalar: inversion,
    partials: [
      "(y - x)/hypot(x, y)*((y + x)/hypot(x, y))/hypot(x, y)/hypot(x, y)",
      "-2*(x/hypot(x, y))*(y/hypot(x, y))/hypot(x, y)/hypot(x, y)",
    ],
    probes: [
      [2, 1],
      [-0.5, -1.5],
    ],
  }),
  formula({
    name: "cosine",
    params: ["a", "b", "r"],
    written: "a/r",
    scalar: (a, b) => a / Math.hypot(a, b),
    partials: ["(b/hypot(a, b))^2/hypot(a, b)", "-(a/hypot(a, b))*(b/hypot(a, b))/hypot(a, b)", null],
    probes: [
      [3, 4, 5],
      [-1.5, 2, 2.5],
    ],
  }),
  formula({
    name: "gauss",
    params: ["x"],
    written: "exp(-x^2)",
    scalar: x => gaussian(x, 1),
    partials: ["-2*x*out"],
    probes: [[0.6], [-3]],
  }),
  formula({
    name: "gauss_half",
    params: ["x"],
    written: "exp(-x^2/2)",
    scalar: x => gaussian(x, 2),
    partials: ["-x*out"],
    probes: [[0.6], [-3]],
  }),
  formula({
    name: "normal_cdf",
    params: ["x"],
    written: "erfc(-x/sqrt(2))/2",
    scalar: normalCdf,
    partials: ["gauss_half(x)/sqrt(2*pi)"],
    probes: [[0.6], [-3]],
  }),
  formula({
    name: "tanh_gate",
    params: ["x"],
    written: "sigmoid(sqrt(8/pi)*(x + 0.044715*x^3))",
    scalar: tanhGate,
    // Beyond 99 it is 0 or 1, and x² may be infinite.
    partials: ["where(abs(x) < 99, out*tanh_gate(-x)*sqrt(8/pi)*(1 + 0.134145*x^2), 0)"],
    probes: [[0.6], [-3]],
  }),
])

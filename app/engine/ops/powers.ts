import { elementwise } from "./elementwise"
import type { FaultRule } from "./op"
import { family } from "./family"

/** IEEE 754 and C: 1^n is 1 whatever n is, NaN too, and (−1)^±∞ is 1. JavaScript has NaN there. */
function pow(x = NaN, n = NaN): number {
  if (x === 1 || (x === -1 && Math.abs(n) === Infinity)) return 1
  return Math.pow(x, n)
}

/** x^n·ln x: for n > 0 it goes to 0 with x; 0 at n = 0 too, by convention. */
const powerLog = (x = NaN, n = NaN) => (x === 0 && n >= 0 ? 0 : pow(x, n) * Math.log(x))

const positive: readonly FaultRule[] = [
  { code: "pole", slot: 0, when: x => x === 0 },
  { code: "domain", slot: 0, when: x => x < 0 },
]

/** Powers, roots, exponentials and logarithms. */
export const powers = family([
  elementwise({
    name: "pow",
    params: ["x", "n"],
    infix: "^",
    tex: "#1^{#2}",
    scalar: pow,
    partials: [
      "where(n == 0, n/where(x == 0, 1, x), where(n == 1, n*power_below(x, n), n*x^(n - 1)))",
      "power_log(x, n, out)",
    ],
    identities: [{ slot: 1, value: 1, gives: 0 }],
    faults: [
      { code: "indeterminate", slot: null, when: (x, n) => x === 0 && n === 0 },
      { code: "div-zero", slot: 0, when: (x, n) => x === 0 && n < 0 },
      { code: "neg-frac-power", slot: null, when: (x, n) => x < 0 && Number.isFinite(n) && !Number.isInteger(n) },
    ],
    probes: [
      [2, 3],
      [0.5, -1.25],
      [3, 0.5],
    ],
  }),
  elementwise({
    name: "power_log",
    params: ["x", "n", "p"],
    internal: true,
    written: "p*ln(x)",
    scalar: powerLog,
    // At x = 0 it rises from 0 as x^n·ln x does: infinitely steep up to n = 1.
    partials: ["where(x == 0, where(n > 1, 0, ln(x)), x^(n - 1)*(n*ln(x) + 1))", "where(x == 0, out, out*ln(x))", null],
    probes: [
      [2, 3, 8],
      [0.25, -0.5, 2],
    ],
  }),
  // The power one lower, at n = 1: at x = 0 it falls infinitely fast with n.
  elementwise({
    name: "power_below",
    params: ["x", "n"],
    internal: true,
    written: "x^(n - 1)",
    scalar: (x, n) => pow(x, n - 1),
    partials: [
      "where(n == 1, (n - 1)/where(x == 0, 1, x), (n - 1)*x^(n - 2))",
      "where(x == 0, where(n > 1, 0, out*ln(x)), out*ln(x))",
    ],
    probes: [
      [2, 3],
      [0.25, 1],
    ],
  }),
  elementwise({
    name: "square",
    params: ["x"],
    tame: true,
    tex: "#1^{2}",
    scalar: x => x * x,
    partials: ["2*x"],
    probes: [[2], [-1.5], [0]],
  }),
  elementwise({
    name: "sqrt",
    params: ["x"],
    tex: "\\sqrt{#1}",
    scalar: Math.sqrt,
    partials: ["1/(2*out)"],
    probes: [[2], [0.25]],
  }),
  elementwise({
    name: "cbrt",
    params: ["x"],
    tex: "\\sqrt[3]{#1}",
    scalar: Math.cbrt,
    partials: ["1/(3*out^2)"],
    probes: [[2], [-0.25]],
  }),
  elementwise({
    name: "exp",
    params: ["x"],
    tex: "e^{#1}",
    scalar: Math.exp,
    partials: ["out"],
    probes: [[2], [-1.5], [0]],
  }),
  elementwise({
    name: "expm1",
    params: ["x"],
    tex: "e^{#1} - 1",
    scalar: Math.expm1,
    partials: ["exp(x)"],
    probes: [[2], [-1.5], [1e-9]],
  }),
  elementwise({
    name: "ln",
    params: ["x"],
    tex: "\\ln #1",
    scalar: Math.log,
    partials: ["1/x"],
    faults: positive,
    probes: [[2], [0.25]],
  }),
  elementwise({
    name: "log1p",
    params: ["x"],
    tex: "\\ln\\left(1 + #1\\right)",
    scalar: Math.log1p,
    partials: ["1/(1 + x)"],
    faults: [
      { code: "pole", slot: 0, when: x => x === -1 },
      { code: "domain", slot: 0, when: x => x < -1 },
    ],
    probes: [[2], [-0.25], [1e-9]],
  }),
  elementwise({
    name: "logaddexp",
    params: ["a", "b"],
    elementary: "ln(exp(a) + exp(b))",
    tex: "\\ln\\left(e^{#1} + e^{#2}\\right)",
    // The larger one, and what the other adds; equal infinities have no difference.
    scalar: (a, b) => (a === b ? a + Math.LN2 : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))),
    partials: ["sigmoid(a - b)", "sigmoid(b - a)"],
    probes: [
      [2, 5],
      [0.5, -1],
    ],
  }),
  elementwise({
    name: "log2",
    params: ["x"],
    tex: "\\log_{2} #1",
    scalar: Math.log2,
    partials: ["1/(x*ln(2))"],
    faults: positive,
    probes: [[2], [0.3]],
  }),
  elementwise({
    name: "log10",
    params: ["x"],
    tex: "\\log_{10} #1",
    scalar: Math.log10,
    partials: ["1/(x*ln(10))"],
    faults: positive,
    probes: [[2], [0.3]],
  }),
])

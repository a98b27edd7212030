import type { Pass } from "../../engine/run/plan"
import { BAYDIN, INTEGERS, sweep, type Sweep } from "../../explain/sweep.fixture"

type Program = readonly [text: string, at: Readonly<Record<string, number>>]

/** Programs whose pictures are kept: between them every kind of step, node and edge. */
export const PROGRAMS = {
  integers: INTEGERS,
  baydin: BAYDIN,
  square: ["x*x", { x: 3 }],
  cube: ["x*x*x", { x: 2 }],
  chain: ["sin(exp(x^2))", { x: 0.5 }],
  neuron: ["a = 1/(1 + exp(-(w*x + b)))", { w: 0.5, x: 2, b: -0.3 }],
  polar: ["y1 = r*cos(t); y2 = r*sin(t)", { r: 2, t: 1 }],
  quotient: ["x/y + y/x", { x: 2, y: 4 }],
  power: ["x^y", { x: 2, y: 3 }],
  negative: ["-x*(-y)", { x: 2, y: -3 }],
  norm: ["sqrt(x^2 + y^2)", { x: 3, y: 4 }],
  relu: ["relu(x) + relu(-y)", { x: 1, y: 2 }],
  minimum: ["min(x*y, x + y)", { x: 2, y: 3 }],
  rosenbrock: ["(1 - x)^2 + 100*(y - x^2)^2", { x: -1, y: 1 }],
  reuse: ["a = x*y; b = a + x; a*b", { x: 2, y: 3 }],
  output: ["y1 = x*t; y2 = y1 + x", { x: 2, t: 3 }],
  constant: ["3*x + 2", { x: 2 }],
  greek: ["beta*(sigma + beta)", { beta: 2, sigma: 5 }],
  vector: ["x = [1, 2, 3]\ny = [3, 0, 1]\ndot(x, y)", {}],
  matrix: ["A = [[1, 2], [3, 4]]\nx = [1, 1]\nsum(tanh(A @ x))", {}],
  fault: ["f = 2*ln(x) + relu(y)", { x: 0, y: 0 }],
} as const satisfies Record<string, Program>

/** One of these programs, swept at its point with the default seeds. */
export function swept(name: keyof typeof PROGRAMS, pass: Pass): Sweep {
  const [text, at]: Program = PROGRAMS[name]
  return sweep(text, at, pass)
}

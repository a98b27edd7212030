import type { Given } from "../app/document/given"

/** A program at a point. */
export interface Course {
  readonly name: string
  readonly program: string
  readonly at: Readonly<Record<string, Given>>
}

/** Thirteen programs of many shapes, of 5 to 39 nodes. */
export const SHAPES: readonly Course[] = [
  { name: "five nodes", program: "z = (x + y)*sin(x)", at: { x: 1, y: 2 } },
  { name: "long chain", program: "y = exp(sin(ln(1 + cos(sqrt(1 + tanh(x^2))))))", at: { x: 0.5 } },
  {
    name: "wide sum",
    program: `y = ${[1, 2, 3, 4, 5, 6, 7, 8].map(i => `w${i}*x${i}`).join(" + ")}`,
    at: Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap(i => [
        [`w${i}`, i / 4],
        [`x${i}`, 1 - i / 3],
      ]),
    ),
  },
  {
    name: "softmax and loss",
    program: "p = softmax(W @ x)\nL = -sum(t * ln(p))",
    at: {
      W: [
        [1, -0.5],
        [0.25, 2],
        [-1, 0.5],
      ],
      x: [1, -2],
      t: [0, 1, 0],
    },
  },
  { name: "Gaussian density", program: "g = exp(-(x - m)^2/(2*s^2))/(s*sqrt(2*pi))", at: { x: 1, m: 0.5, s: 2 } },
  {
    name: "attention row",
    program: "a = softmax(K @ q/sqrt(2))\no = a @ V\nL = sum(o^2)",
    at: {
      K: [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      q: [0.5, -1],
      V: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
  },
  { name: "loop", program: "s = x\nrepeat 4: s = (s + a/s)/2\ns", at: { x: 1, a: 2 } },
  { name: "polynomial", program: "y = a*x^3 + b*x^2 + c*x + d", at: { a: 1, b: -2, c: 3, d: 4, x: 0.5 } },
  {
    name: "LSTM cell",
    program: ["i", "f", "o"]
      .map(gate => `${gate} = sigmoid(w${gate}*x + u${gate}*h)`)
      .concat("g = tanh(wg*x + ug*h)", "c = f*k + i*g", "y = o*tanh(c)")
      .join("\n"),
    at: { wi: 0.5, ui: 1, wf: -1, uf: 0.25, wo: 2, uo: 0.5, wg: 1, ug: -0.5, x: 1, h: 0.5, k: -1 },
  },
  {
    name: "network of two layers",
    program: `${[1, 2].map(k => `h${k} = tanh(w${k}1*x1 + w${k}2*x2 + b${k})`).join("\n")}\no = v1*h1 + v2*h2 + c\nL = (o - t)^2`,
    at: { w11: 0.5, w12: -1, b1: 0.1, w21: 1, w22: 0.5, b2: -0.2, v1: 1, v2: -1, c: 0, x1: 1, x2: 2, t: 0.5 },
  },
  {
    name: "Rosenbrock in three dimensions",
    program: "r = 100*(y - x^2)^2 + (1 - x)^2 + 100*(z - y^2)^2 + (1 - y)^2",
    at: { x: 0.5, y: 1, z: -1 },
  },
  {
    name: "matrices",
    program: "L = sum((A @ B - C)^2)",
    at: {
      A: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      B: [
        [0.5, -1],
        [1, 0.25],
      ],
      C: [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    },
  },
  {
    name: "logistic loss",
    program: "p = sigmoid(w1*x1 + w2*x2 + b)\nL = -(t*ln(p) + (1 - t)*ln(1 - p))",
    at: { w1: 0.5, w2: -1, b: 0.25, x1: 1, x2: 2, t: 1 },
  },
]

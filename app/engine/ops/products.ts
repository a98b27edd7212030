import { ShapeError } from "../tensor/shape"
import { fill, type Shape, type Tensor, zeros } from "../tensor/tensor"
import type { Op } from "./op"
import { family } from "./family"

const LEFT = [
  [0.5, -1.2, 0.3],
  [1.1, 0.4, -0.7],
]
const RIGHT = [
  [0.2, -0.5],
  [0.9, 0.1],
  [-0.3, 0.8],
]
const SQUARE = [
  [1, 2],
  [-0.5, 0.75],
]
const VECTOR = [1, -0.5, 2]

/** Rows · columns of two row-major arrays: [m, n] with [n, p]. */
function product(a: Tensor, b: Tensor, n: number, p: number, shape: Shape): Tensor {
  const out = zeros(shape)
  for (let row = 0, at = 0; at < out.data.length; row += n, at += p)
    for (let q = 0; q < n; q++) {
      const factor = a.data[row + q]!
      for (let column = 0; column < p; column++) out.data[at + column]! += factor * b.data[q * p + column]!
    }
  return out
}

/** The shape of a product: checks ranks and that the inner lengths agree, then leaves them out. Throws ShapeError. */
function contraction(ranks: readonly [number, number]) {
  return (shapes: readonly Shape[]): Shape => {
    const [a, b] = shapes as readonly [Shape, Shape]
    if (a.length !== ranks[0] || b.length !== ranks[1] || a.at(-1) !== b[0]) throw new ShapeError("product", shapes)
    return [...a.slice(0, -1), ...b.slice(1)]
  }
}

function contracting(ranks: readonly [number, number]): Pick<Op, "ranks" | "infix" | "shape" | "primal"> {
  return {
    ranks,
    infix: "@",
    shape: contraction(ranks),
    primal: ([a, b], _, shape) => product(a!, b!, b!.shape[0]!, b!.shape[1] ?? 1, shape),
  }
}

/** The matrix product and its cases by rank. `@` picks the entry whose `ranks` fit. */
export const products = family([
  {
    ...contracting([2, 2]),
    name: "matmul",
    params: ["A", "B"],
    tame: true,
    internal: true,
    tex: "#1 #2",
    push: ["d @ B", "A @ d"],
    pull: ["bar @ B'", "A' @ bar"],
    probes: [
      [LEFT, RIGHT],
      [SQUARE, SQUARE],
    ],
  },
  {
    ...contracting([2, 1]),
    name: "matvec",
    params: ["A", "x"],
    tame: true,
    internal: true,
    tex: "#1 #2",
    push: ["d @ x", "A @ d"],
    pull: ["outer(bar, x)", "A' @ bar"],
    probes: [[LEFT, VECTOR]],
  },
  {
    ...contracting([1, 2]),
    name: "vecmat",
    params: ["x", "B"],
    tame: true,
    internal: true,
    tex: "#1 #2",
    push: ["d @ B", "x @ d"],
    pull: ["B @ bar", "outer(x, bar)"],
    probes: [[VECTOR, RIGHT]],
  },
  {
    ...contracting([1, 1]),
    name: "dot",
    params: ["u", "v"],
    tame: true,
    tex: "#1 \\cdot #2",
    push: ["dot(d, v)", "dot(u, d)"],
    pull: ["bar*v", "bar*u"],
    probes: [
      [
        [1, 2, -1],
        [3, -1, 0.5],
      ],
    ],
  },
  {
    name: "outer",
    params: ["u", "v"],
    tame: true,
    ranks: [1, 1],
    tex: "#1\\, #2^{\\top}",
    push: ["outer(d, v)", "outer(u, d)"],
    pull: ["bar @ v", "u @ bar"],
    shape: shapes => {
      const [u, v] = shapes as readonly [Shape, Shape]
      if (u.length !== 1 || v.length !== 1) throw new ShapeError("rank", shapes)
      return [u[0]!, v[0]!]
    },
    primal: ([u, v], _, shape) => fill(shape, k => u!.data[Math.floor(k / shape[1]!)]! * v!.data[k % shape[1]!]!),
    probes: [
      [
        [1, 2],
        [3, -1, 0.5],
      ],
    ],
  },
])
